import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { tellingFact } from '../../catalog/outcome.ts';
import { perCatalog } from '../../catalog/per-catalog.ts';
import { meaningOf } from '../../catalog/texts.ts';
import { recordShape } from '../../model/shape.ts';
import { allRules } from '../../rules/index.ts';
import { same, type Text } from '../../text/language.ts';

/** The kinds of things that can be looked up. */
export const kinds = [
  'model',
  'trend',
  'lever',
  'mechanism',
  'kpi',
  'case',
  'rule',
  'field',
] as const;

/** One of them. */
export type EntryKind = (typeof kinds)[number];

/** Something that can be looked up, in a line. */
export interface ListedEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: Text;
  readonly summary: Text;
}

/** Everything that can be looked up: the catalogue, the rules, the fields of a plan. */
export const allEntries = perCatalog((catalog: Catalog): readonly ListedEntry[] => {
  const { models, trends, levers, mechanisms, kpis, cases } = catalog;
  const none = same('');
  return [
    ...listed('model', models, ({ definition }) => definition),
    ...listed(
      'trend',
      trends,
      ({ definition, core, driver }) => definition ?? core ?? driver ?? none,
    ),
    ...listed('lever', levers, ({ summary }) => summary),
    ...listed('mechanism', mechanisms, ({ id }) => meaningOf(id) ?? none),
    ...listed('kpi', kpis, ({ definition }) => definition),
    ...listed('case', cases, (one) => tellingFact(catalog, one)?.text ?? one.gap ?? none),
    ...allRules.map(({ code, name, title, why }) => ({
      kind: 'rule' as const,
      id: code,
      name: { en: `${name}: ${title.en}`, zh: title.zh },
      summary: why,
    })),
    ...[...recordShape('plan').fields.values()].map(({ name, doc }) => ({
      kind: 'field' as const,
      id: name,
      name: same(name),
      summary: doc,
    })),
  ];
});

function listed<T extends { readonly id: string; readonly name: Text }>(
  kind: EntryKind,
  entries: ReadonlyMap<string, T>,
  summaryOf: (entry: T) => Text,
): ListedEntry[] {
  return [...entries.values()].map((entry) => ({
    kind,
    id: entry.id,
    name: entry.name,
    summary: summaryOf(entry),
  }));
}

/** Maximum number of hits of a search. */
const mostHits = 40;

/**
 * The entries whose id, name or summary contain words of a query, the best first: rare words count
 * for more than common ones, and a name for more than a summary. Rules and fields come last.
 */
export function search(entries: readonly ListedEntry[], query: string): readonly ListedEntry[] {
  const texts = entries.map((entry) => ({
    entry,
    name: normalise(`${entry.id} ${entry.name.en} ${entry.name.zh}`),
    summary: normalise(`${entry.summary.en} ${entry.summary.zh}`),
  }));
  const words = wordsOf(query).map((word) => {
    const hits = texts.filter(({ name, summary }) => name.includes(word) || summary.includes(word));
    return { word, weight: Math.log((entries.length + 1) / (hits.length + 1)) };
  });
  const rated = texts.map(({ entry, name, summary }) => ({
    entry,
    score: words.reduce(
      (sum, { word, weight }) =>
        sum + (name.includes(word) ? 3 * weight : summary.includes(word) ? weight : 0),
      0,
    ),
  }));
  const isLast = ({ kind }: ListedEntry): number => (kind === 'rule' || kind === 'field' ? 1 : 0);
  return rated
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostHits)
    .sort((a, b) => isLast(a.entry) - isLast(b.entry))
    .map(({ entry }) => entry);
}

/** The words to look for: English ones of three letters or more, pairs of Chinese characters. */
function wordsOf(query: string): readonly string[] {
  const parts = query.split(/[^\p{L}\p{N}]+/u).slice(0, 30);
  const words = parts.flatMap((part) =>
    /\p{Script=Han}/u.test(part)
      ? [...part].flatMap((one, at, all) => (all[at + 1] === undefined ? [] : one + all[at + 1]))
      : part.length > 2
        ? [part]
        : [],
  );
  return [...new Set(words.map(normalise))].filter((word) => word !== '');
}
