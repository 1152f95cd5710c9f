// Fields of public cases: every fact has its own sources.
import { either, id, list, number, oneOf, record, ref, string, text, words } from './values.mjs';

const key = ref('key');

/** A number, or `[low, high]`. */
const figure = either(number, (value, at, ctx) => {
  const good = Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
  if (!good || value[0] > value[1]) ctx.say(at, 'must be a number or [low, high]');
});

/** A day, month or year, a span of them, or `undated`. */
const date = (value, at, ctx) => {
  if (!/^(?:undated|\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?)$/.test(value))
    ctx.say(at, `“${value}” is no date: YYYY, YYYY-MM, YYYY-MM-DD or undated`);
};

const page = (value, at, ctx) => {
  if (!/^https?:\/\/\S+$/.test(value)) ctx.say(at, `“${value}” is no address of a page`);
};

const source = record({
  title: string,
  url: page,
  publisher: string,
  date,
  kind: oneOf('filing', 'company', 'press', 'academic', 'blog'),
  'note?': string,
  'original?': string,
});

const fact = record({
  id,
  kind: oneOf('description', 'result', 'claim', 'failure'),
  'country?': list(string),
  lever: ref('lever'),
  'key?': key,
  'trend?': ref('trend'),
  mechanisms: list(ref('mechanism')),
  'wanted?': id,
  text,
  figures: list(
    record({
      id,
      'metric?': ref('kpi'),
      value: figure,
      'from?': figure,
      'to?': figure,
      unit: string,
      'op?': oneOf('<', '<=', '>', '>='),
      'basis?': oneOf('change', 'comparison', 'effect'),
      'year?': either(number, string),
      caveat: text,
    }),
  ),
  source,
  'also?': list(source),
  seen: oneOf('full', 'excerpt'),
  confidence: oneOf('sure', 'fairly'),
});

/** Sections on cases that are lists of entries. */
export const caseLists = {
  world_cases: record({
    id,
    name: text,
    aliases: words,
    company: words,
    models: list(ref('model')),
    trends: list(ref('trend')),
    country: list(string),
    place: text,
    counter: oneOf('failed', 'partly', 'none'),
    missing: list(key),
    'gap?': text,
    facts: list(fact),
  }),
};
