import type { Catalog } from '../../catalog/catalog.ts';
import { find, type Kind, suggest } from '../../catalog/lookup.ts';
import { normalise } from '../../catalog/normalise.ts';
import { perCatalog } from '../../catalog/per-catalog.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { nearest } from '../../catalog/suggest.ts';
import { ruleWords } from '../../rules/index.ts';
import type { Lang, Text } from '../../text/language.ts';
import { type DescribedKind, describe } from '../describe/describe.ts';
import { explainRules } from '../explain-rule.ts';
import { explainFields, fieldNames, fieldWords } from './fields.ts';
import { indexPage, listedKind } from './index-page.ts';
import { entriesOfKind, listedKinds } from './kinds.ts';

/** One thing that a word names, with its page. */
export interface Explanation {
  readonly kind: DescribedKind | 'rule' | 'field' | 'list';
  readonly id: string;
  readonly markdown: string;
}

const found: readonly Kind[] = ['model', 'lever', 'mechanism', 'kpi', 'trend', 'case', 'evidence'];

/**
 * Everything that a query names: rules, entries of the catalogue by id, name or alias in either
 * language and script, dimensions, business forms, fields of the formats, and lists (`levers`,
 * `levers c2c`, `指标 信任`).
 * @returns in that order; empty for unknown words
 */
export function explain(catalog: Catalog, words: string, lang: Lang): readonly Explanation[] {
  const all = [
    ...page('rule', words, explainRules(words, lang)),
    ...entries(catalog, words, lang),
    ...page('field', words, explainFields(words, lang)),
    ...lists(catalog, words, lang),
  ];
  return all.filter(
    ({ markdown }, at) => all.findIndex((other) => other.markdown === markdown) === at,
  );
}

function page(
  kind: Explanation['kind'],
  id: string,
  markdown: string | undefined,
): readonly Explanation[] {
  return markdown === undefined ? [] : [{ kind, id, markdown }];
}

/** Entries of the catalogue; an id takes precedence over names and aliases. */
function entries(catalog: Catalog, word: string, lang: Lang): readonly Explanation[] {
  const matches = found.flatMap((kind) => {
    const match = find(catalog, kind, word);
    return match ? [{ kind: kind as DescribedKind, ...match }] : [];
  });
  const wanted = normalise(word);
  const dimension = [...catalog.dimensions.values()].find(({ id, name }) =>
    isCalled(id, name, wanted),
  );
  const exact = matches.filter(({ via }) => via === 'id');
  const form = builtinReading().forms.find(({ id, name }) => isCalled(id, name, wanted));
  const chosen = [
    ...(exact.length > 0 ? exact : matches),
    ...(form ? [{ kind: 'form' as const, id: form.id }] : []),
    ...(dimension ? [{ kind: 'dimension' as const, id: dimension.id }] : []),
  ];
  return chosen.flatMap(({ kind, id }) => page(kind, id, describe(catalog, kind, id, { lang })));
}

function isCalled(id: string, name: Text, wanted: string): boolean {
  return [id, name.en, name.zh].some((word) => normalise(word) === wanted);
}

/** A list of a kind; an entry itself where its name follows: `case vinted`. */
function lists(catalog: Catalog, words: string, lang: Lang): readonly Explanation[] {
  const [first = '', ...rest] = words.trim().split(/\s+/);
  const kind = listedKind(first);
  const named = kind && kind !== 'dimension' ? find(catalog, kind, rest.join(' ')) : undefined;
  if (kind && named) return page(kind, named.id, describe(catalog, kind, named.id, { lang }));
  return kind ? page('list', kind, indexPage(catalog, kind, rest.join(' '), lang)) : [];
}

/** Suggestions for an unknown word: similarly spelled words, or entries whose names contain it. */
export function nearestWords(catalog: Catalog, word: string): readonly string[] {
  const other = nearest(word, otherWords(catalog, ''));
  const close = [
    ...found.flatMap((kind) => suggest(catalog, kind, word) ?? []),
    ...(other === undefined ? [] : [other]),
  ];
  const part = normalise(word);
  const holding = listedKinds.flatMap(({ kind }) =>
    entriesOfKind(catalog, kind)
      .filter(({ id, name }) => normalise(`${id} ${name.en} ${name.zh}`).includes(part))
      .map(({ id }) => id),
  );
  const fields = fieldNames().filter((name) => name.includes(word.trim().toLowerCase()));
  return [...new Set([...close, ...(part.length > 1 ? [...holding, ...fields] : [])])].slice(0, 6);
}

/** Words that are in no index of names: rules, fields, dimensions and forms. */
const otherWords = perCatalog((catalog: Catalog): readonly string[] => [
  ...ruleWords,
  ...fieldWords(),
  ...[...catalog.dimensions.values(), ...builtinReading().forms].flatMap(({ id, name }) => [
    id,
    name.en,
    name.zh,
  ]),
]);
