// Fields of the sections that say how the words of a plan are read.
import { id, list, mapOf, oneOf, record, ref, string, text, words, yes } from './values.mjs';

const model = ref('model');
const lever = ref('lever');
const mechanism = ref('mechanism');
const means = { mechanisms: list(mechanism), levers: list(lever) };

/** A mechanism, or `kpi:id` or `lever:id`. */
const shownBy = (value, at, ctx) => {
  const [kind, name] = String(value).split(':');
  if (name === undefined) return mechanism(value, at, ctx);
  if (kind !== 'kpi' && kind !== 'lever') return ctx.say(at, `“${kind}” is neither kpi nor lever`);
  ctx.ref(kind, name, at);
};

const countsFor = record({
  'key?': ref('key'),
  'model?': model,
  'trend?': ref('trend'),
  'lever?': lever,
  full: record(means),
  'together?': list(record({ of: list(list(shownBy)), why: text })),
  'half?': list(record({ ...means, 'words?': words, missing: text })),
  'not?': list(record({ ...means, why: text })),
  'words?': record({ en: list(string), zh: list(string), models: list(model) }),
  'note?': text,
});

const group = record({ all: list(list(string)), 'not?': list(string) });
const wordGroups = record({
  'mechanism?': mechanism,
  'lever?': lever,
  en: list(group),
  zh: list(group),
});

/** Pairs of ids of the kind that their record names. */
const pairs = (value, at, ctx) => {
  const { kind } = value ?? {};
  const two = (pair, where, context) => {
    if (!Array.isArray(pair) || pair.length !== 2) return context.say(where, 'must be a pair');
    for (const name of pair) context.ref(kind, name, where);
  };
  record({ kind: oneOf('mechanism', 'lever'), theme: text, pairs: list(two) })(value, at, ctx);
};

/** Sections on reading that are lists of entries. */
export const readingLists = {
  counts_for: countsFor,
  spotted_by: wordGroups,
  such_as: record({
    'mechanism?': mechanism,
    'lever?': lever,
    en: list(string),
    zh: list(string),
  }),
  fields_of_work: record({ lever, en: list(string), zh: list(string) }),
  number_patterns: record({ mechanism, en: list(string), zh: list(string) }),
  word_pairs: pairs,
  word_traps: record({ word: string, never: string, why: text }),
  meanings: record({ mechanism, en: string, zh: string }),
};

/** How an ambiguous word is resolved: `candidates` by model, `near` by words beside it. */
export const ambiguousWords = (entry) =>
  record({
    words: list(string),
    candidates: mapOf(entry, model),
    'forms?': mapOf(entry, ref('form')),
    'by_mechanisms?': list(entry),
    'near?': mapOf(list(string), entry),
    'whole_only?': yes,
    default: entry,
    'why?': text,
  });

/** Sections on reading that exist once. */
export const readingSingles = {
  proper_names: record({
    steps: list(record({ step: id, en: string, zh: string })),
    signs: list(record({ sign: id, en: string, zh: string })),
    by_lever: list(
      record({ 'names?': list(string), 'words?': words, under: list(lever), means: mechanism }),
    ),
    item_modifiers: words,
    turned_round: record({ words, except: words }),
    beside_names: words,
    name_endings: words,
    goods: words,
    goods_kinds: words,
    goods_under: list(lever),
    goods_lever: lever,
    known: list(record({ is: text, names: list(string), 'means?': mechanism })),
  }),
  generic_words: record({
    ask: text,
    words: list(record({ words, question: text, could_mean: list(lever), 'usual?': lever })),
    modifiers: words,
  }),
};
