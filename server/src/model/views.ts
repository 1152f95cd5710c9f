import type { MapNode } from '../syntax/tree.ts';
import { Memo } from './memo.ts';
import type {
  Assumption,
  EntryBase,
  Initiative,
  KpiEntry,
  LeverEntry,
  Plan,
  Risk,
  Source,
} from './plan.ts';
import { isSection, listBit, type Reads, type Section, sections, textBit } from './reads.ts';

/** The fields of entries, beyond those that all entries share. */
const entryFields = {
  levers: [
    'id',
    'via',
    'prose',
    'mechanisms',
    'have',
    'recognised',
    'why',
    'note',
    'owner',
    'kpis',
    'evidence',
    'waive',
  ] satisfies readonly (keyof LeverEntry)[],
  kpis: [
    'id',
    'via',
    'kpi',
    'line',
    'baseline',
    'unmeasured',
    'target',
    'due',
    'asOf',
    'owner',
    'scope',
    'unit',
    'measure',
    'why',
    'levers',
    'evidence',
    'checkpoints',
  ] satisfies readonly (keyof KpiEntry)[],
  initiatives: [
    'name',
    'levers',
    'mechanisms',
    'when',
    'budget',
    'owner',
    'kpis',
    'after',
    'status',
    'models',
    'markets',
    'milestones',
    'evidence',
    'note',
  ] satisfies readonly (keyof Initiative)[],
  assumptions: [
    'assume',
    'checkBy',
    'owner',
    'affects',
    'evidence',
    'state',
  ] satisfies readonly (keyof Assumption)[],
  risks: [
    'risk',
    'likelihood',
    'impact',
    'lever',
    'trigger',
    'response',
    'owner',
  ] satisfies readonly (keyof Risk)[],
  sources: ['title', 'url', 'date', 'kind', 'note'] satisfies readonly (keyof Source)[],
} as const;

/** The fields of the head of a plan. */
const headFields = [
  'version',
  'id',
  'title',
  'company',
  'summary',
  'owner',
  'reviewers',
  'status',
  'lang',
  'language',
  'models',
  'trends',
  'period',
  'currency',
  'budget',
  'markets',
  'area',
  'profile',
  'shift',
  'emphasis',
  'catalogs',
  'ignores',
  'prose',
  'top',
] as const satisfies readonly (keyof Plan)[];

type View<T> = new (data: T, reads: Reads) => T;

/** The bit of a field of an entry. */
function bitOf(fields: readonly string[], field: string): number {
  return 1 << (fields.indexOf(field) + 1);
}

/** Entries that note which of their fields are looked at. What all entries share says only where they are and is not noted. */
function entryView<T extends EntryBase>(
  section: Section,
  fields: readonly (keyof T & string)[],
): View<T> {
  class EntryView {
    readonly data: T;
    readonly reads: Reads;
    readonly key: string;
    readonly keySpan: EntryBase['keySpan'];
    readonly span: EntryBase['span'];
    readonly path: EntryBase['path'];
    readonly memo: EntryBase['memo'];

    constructor(data: T, reads: Reads) {
      this.data = data;
      this.reads = reads;
      this.key = data.key;
      this.keySpan = data.keySpan;
      this.span = data.span;
      this.path = data.path;
      this.memo = data.memo;
    }
  }
  const note = (name: string, bit: number, field: keyof T & string): void => {
    Object.defineProperty(EntryView.prototype, name, {
      get(this: EntryView) {
        this.reads[section] |= bit;
        return this.data[field];
      },
    });
  };
  for (const field of fields) note(field, bitOf(fields, field), field);
  for (const field of ['entry', 'record'] as const) note(field, textBit, field);
  return EntryView as unknown as View<T>;
}

const views = {
  levers: entryView<LeverEntry>('levers', entryFields.levers),
  kpis: entryView<KpiEntry>('kpis', entryFields.kpis),
  initiatives: entryView<Initiative>('initiatives', entryFields.initiatives),
  assumptions: entryView<Assumption>('assumptions', entryFields.assumptions),
  risks: entryView<Risk>('risks', entryFields.risks),
  sources: entryView<Source>('sources', entryFields.sources),
};

/** The types of the sections' entries. */
export interface SectionEntries {
  readonly levers: LeverEntry;
  readonly kpis: KpiEntry;
  readonly initiatives: Initiative;
  readonly assumptions: Assumption;
  readonly risks: Risk;
  readonly sources: Source;
}

/** An entry that notes which of its fields are looked at. */
export function watchedEntry<S extends Section>(
  section: S,
  entry: SectionEntries[S],
  reads: Reads,
): SectionEntries[S] {
  const Entry = views[section] as unknown as View<SectionEntries[S]>;
  return new Entry(entry, reads);
}

class PlanView {
  readonly data: Plan;
  readonly watch: Reads;
  readonly memo = new Memo();

  constructor(data: Plan, reads: Reads) {
    this.data = data;
    this.watch = reads;
  }
}

for (const field of [...headFields, ...sections, 'syntax', 'root', 'anchor'] as const) {
  const section = isSection(field) ? field : 'head';
  const head = headFields.indexOf(field as (typeof headFields)[number]);
  const bit = isSection(field)
    ? listBit
    : field === 'anchor'
      ? bitOf(headFields, 'top')
      : head < 0
        ? textBit
        : 1 << (head + 1);
  Object.defineProperty(PlanView.prototype, field, {
    get(this: PlanView) {
      this.watch[section] |= bit;
      return this.data[field];
    },
  });
}

/** A plan that notes which of its fields are looked at. Its entries have to be watched already. */
export function watchedPlan(plan: Plan, reads: Reads): Plan {
  return new PlanView(plan, reads) as unknown as Plan;
}

/**
 * A plan with the same head and, of its sections, only the entries under some keys, in the tree as well. It is looked at like the plan.
 * @param plan a watched plan
 */
export function slicePlan(plan: Plan, change: Slice, reads: Reads): Plan {
  const { data } = plan as unknown as PlanView;
  const slice: Record<string, unknown> = {
    ...data,
    root: data.root && sliceRoot(data.root, change),
  };
  for (const section of sections) {
    const all = data[section] as readonly EntryBase[];
    const single = change.single[section]?.view;
    slice[section] =
      single && all.includes(single)
        ? [single]
        : chosen(all, change.entries[section], ({ key }) => key);
  }
  return new PlanView(slice as unknown as Plan, reads) as unknown as Plan;
}

/** What is cut out of a plan. */
interface Slice {
  readonly entries: Readonly<Record<Section, ReadonlySet<string>>>;
  /** The one entry of a section, where it is one and known: nobody has to look for its key. */
  readonly single: Readonly<
    Partial<Record<Section, { readonly view: EntryBase; readonly data: EntryBase }>>
  >;
}

/** The items under some keys. */
function chosen<T>(all: readonly T[], keys: ReadonlySet<string>, keyOf: (item: T) => string): T[] {
  return keys.size === 0 ? [] : all.filter((item) => keys.has(keyOf(item)));
}

function sliceRoot(root: MapNode, { entries: keys, single }: Slice): MapNode {
  const entries = root.entries.flatMap((entry) => {
    const { key, value } = entry;
    if (!isSection(key.text) || value.kind !== 'map' || value.entries.length === 0) return entry;
    const known = single[key.text]?.data.entry;
    const kept =
      known && value.entries.includes(known)
        ? [known]
        : chosen(value.entries, keys[key.text], (one) => one.key.text);
    return kept.length === 0 ? [] : { ...entry, value: { ...value, entries: kept } };
  });
  return { ...root, entries };
}

/** Adds the fields in which two versions of an entry differ. */
export function noteEntryChange<S extends Section>(
  section: S,
  before: SectionEntries[S],
  after: SectionEntries[S],
  changes: Reads,
): void {
  changes[section] |= textBit;
  for (const field of entryFields[section] as unknown as readonly (keyof SectionEntries[S] &
    string)[])
    if (!means(before[field], after[field])) changes[section] |= bitOf(entryFields[section], field);
}

/** Adds the fields in which the heads of two versions of a plan differ. */
export function noteHeadChange(before: Plan, after: Plan, changes: Reads): void {
  changes.head |= textBit;
  for (const field of headFields)
    if (!means(before[field], after[field])) changes.head |= bitOf(headFields, field);
}

/** Where something stands is no part of what it says. */
const places: ReadonlySet<string> = new Set(['span', 'keySpan', 'node', 'entry', 'record', 'memo']);

/** True when two values that were read say the same. */
function means(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => means(item, b[index]))
    );
  if (a instanceof Map) return b instanceof Map && means([...a], [...b]);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => places.has(key) || means(left[key], right[key]));
}
