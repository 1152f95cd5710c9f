import type { Catalog } from '../../catalog/catalog.ts';
import type { Text } from '../../text/language.ts';
import type { DescribedKind } from '../describe/describe.ts';

/** The kinds of the catalogue that `explain` lists and describes. */
export type ListedKind = Exclude<DescribedKind, 'evidence' | 'form'>;

interface KindWords {
  readonly kind: ListedKind;
  readonly title: Text;
  /** Words that ask for the list of the kind. */
  readonly words: readonly string[];
}

/** The kinds with the words that ask for a list of them. */
export const listedKinds: readonly KindWords[] = [
  {
    kind: 'model',
    title: { en: 'Operating models', zh: '运营模式' },
    words: ['model', 'models', '模式', '模型', '运营模式'],
  },
  {
    kind: 'trend',
    title: { en: 'Trends', zh: '趋势' },
    words: ['trend', 'trends', '趋势'],
  },
  {
    kind: 'lever',
    title: { en: 'Levers', zh: '杠杆' },
    words: ['lever', 'levers', '杠杆', '抓手'],
  },
  {
    kind: 'mechanism',
    title: { en: 'Mechanisms', zh: '做法' },
    words: ['mechanism', 'mechanisms', '做法', '机制'],
  },
  {
    kind: 'kpi',
    title: { en: 'KPIs', zh: '指标' },
    words: ['kpi', 'kpis', '指标', 'metrics'],
  },
  {
    kind: 'case',
    title: { en: 'Cases', zh: '案例' },
    words: ['case', 'cases', '案例'],
  },
  {
    kind: 'dimension',
    title: { en: 'Dimensions', zh: '维度' },
    words: ['dimension', 'dimensions', '维度'],
  },
];

/** An entry, as lists show it. */
export interface ListedEntry {
  readonly id: string;
  readonly name: Text;
}

/** All entries of a kind, in the order of the catalogue. */
export function entriesOfKind(catalog: Catalog, kind: ListedKind): readonly ListedEntry[] {
  const tables: Readonly<Record<ListedKind, ReadonlyMap<string, ListedEntry>>> = {
    model: catalog.models,
    trend: catalog.trends,
    lever: catalog.levers,
    mechanism: catalog.mechanisms,
    kpi: catalog.kpis,
    case: catalog.cases,
    dimension: catalog.dimensions,
  };
  return [...tables[kind].values()];
}
