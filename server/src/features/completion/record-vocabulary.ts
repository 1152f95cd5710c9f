import type { Catalog } from '../../catalog/catalog.ts';
import { catalogType, configType } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { OtherDocument } from '../document.ts';
import type { Vocabulary } from './choices.ts';
import { completeAs } from './completion.ts';
import { filterText } from './filter-text.ts';
import type { Choice, CompletionItem } from './item.ts';
import { enumChoices, valueChoice } from './plan-choices.ts';
import { ruleChoices } from './rule-choices.ts';
import { value } from './writing.ts';

/** The shape of a file other than a plan. */
export const recordTypes = { config: configType, catalog: catalogType } as const;

/** The kinds of entries that such a file may refer to. */
export const namedKinds = {
  model: 'models',
  lever: 'levers',
  mechanism: 'mechanisms',
  kpi: 'kpis',
} as const;

/** Completions at an offset of a configuration file or a company catalogue. */
export function completeRecord(
  { text, kind, catalog }: OtherDocument,
  offset: number,
): CompletionItem[] {
  return completeAs(text, offset, recordTypes[kind], vocabulary(catalog));
}

function vocabulary(catalog: Catalog): Vocabulary {
  return {
    keys: ({ keys }) => (keys.type === 'ref' && keys.to === 'rule' ? ruleChoices().map(keyed) : []),
    scalars: (type) => scalarChoices(type, catalog),
  };
}

function keyed(choice: Choice): Choice {
  return { ...choice, write: { as: 'key', key: choice.label, after: ': ' }, again: true };
}

function scalarChoices(type: ValueType, catalog: Catalog): Choice[] {
  if (type.type === 'enum') return enumChoices(type.values ?? []);
  if (type.type === 'boolean') return enumChoices(['true', 'false']);
  if (type.type === 'version') return [valueChoice('1', 0)];
  if (type.type !== 'ref' || type.to === undefined || !(type.to in namedKinds)) return [];
  const kind = type.to as keyof typeof namedKinds;
  return [...catalog[namedKinds[kind]].values()].map((entry, index) => ({
    label: entry.id,
    kind: 'catalog',
    detail: entry.name,
    filter: filterText(entry.id, entry.name, entry.aliases),
    // The company's own entries first.
    rank: entry.layer === undefined ? index + 1000 : index,
    write: value(entry.id),
    about: { kind, id: entry.id },
  }));
}
