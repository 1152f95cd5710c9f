import { canonOf, type Field, type Fields, type Leaf, type Value } from './value.ts';

/** Sections whose ids a plan defines itself, and the fields that refer to them. */
const ownSections: Readonly<Record<string, readonly string[]>> = {
  kpis: ['kpis', 'affects'],
  initiatives: ['after', 'affects'],
  sources: ['evidence'],
  goals: [],
  segments: ['segment'],
  phases: ['phase', 'affects'],
  channels: ['channel'],
  scenarios: [],
  decisions: [],
  assumptions: [],
  risks: [],
};

/** For each section, a map from old ids to new ones. */
export type Renames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Entries with another id in the second plan and the same or nearly the same content: a renamed
 * entry is not a new entry. Each entry is paired once, the most similar first.
 */
export function findRenames(before: Fields, after: Fields): Renames {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const section of Object.keys(ownSections)) {
    const gone = without(before, after, section);
    const come = without(after, before, section);
    const pairs = gone
      .flatMap(([from, a]) =>
        come.map(([to, b]) => ({ from, to, alike: likeness(a.value, b.value) })),
      )
      .filter(({ alike }) => alike >= 0.6)
      .sort((a, b) => b.alike - a.alike);
    const renamed = new Map<string, string>();
    for (const { from, to } of pairs) {
      if (!renamed.has(from) && ![...renamed.values()].includes(to)) renamed.set(from, to);
    }
    if (renamed.size > 0) found.set(section, renamed);
  }
  return found;
}

function without(plan: Fields, other: Fields, section: string): (readonly [string, Field])[] {
  const there = other.fields.get(section)?.value;
  const entries = plan.fields.get(section)?.value;
  if (entries?.kind !== 'fields') return [];
  return [...entries.fields].filter(
    ([key]) => !(there?.kind === 'fields' && there.fields.has(key)),
  );
}

/**
 * Similarity from 0 to 1: the share of common fields with the same meaning; texts count by their
 * common words.
 */
function likeness(a: Value, b: Value): number {
  if (a.kind !== 'fields' || b.kind !== 'fields') return canonOf(a) === canonOf(b) ? 1 : 0;
  const keys = new Set([...a.fields.keys(), ...b.fields.keys()]);
  // Entries that measure different things are never the same.
  if (
    keys.size === 0 ||
    (a.fields.has(measured) && b.fields.has(measured) && !alikeIn(a, b, measured))
  )
    return 0;
  let sum = 0;
  for (const key of keys) sum += fieldLikeness(a.fields.get(key)?.value, b.fields.get(key)?.value);
  return sum / keys.size;
}

const measured = 'kpi';

function alikeIn(a: Fields, b: Fields, key: string): boolean {
  return canonOf(a.fields.get(key)?.value) === canonOf(b.fields.get(key)?.value);
}

function fieldLikeness(a: Value | undefined, b: Value | undefined): number {
  if (!a || !b) return 0;
  if (canonOf(a) === canonOf(b)) return 1;
  if (a.kind !== 'leaf' || b.kind !== 'leaf' || a.meaning || b.meaning) return 0;
  const [left, right] = [words(a.text), words(b.text)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return (0.9 * shared) / Math.max(1, left.size, right.size);
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []);
}

/** The first plan under the ids of the second: entries and all references to them. */
export function renamed(plan: Fields, renames: Renames): Fields {
  if (renames.size === 0) return plan;
  return mapFields(plan, (key, value) => {
    const ids = renames.get(key);
    return ids && value.kind === 'fields' && value.open
      ? { ...value, fields: newKeys(value.fields, ids) }
      : value;
  });
  function mapFields(fields: Fields, top: (key: string, value: Value) => Value): Fields {
    return {
      ...fields,
      fields: new Map(
        [...fields.fields].map(
          ([key, field]) =>
            [key, { ...field, value: top(key, references(key, field.value)) }] as const,
        ),
      ),
    };
  }
  function references(key: string, value: Value): Value {
    const ids = Object.entries(ownSections)
      .filter(([, fields]) => fields.includes(key))
      .flatMap(([section]) => renames.get(section) ?? []);
    const newId = <T extends Leaf>(leaf: T): T => {
      const to = ids.map((one) => one.get(leaf.canon)).find((id) => id !== undefined);
      return to === undefined ? leaf : { ...leaf, canon: to };
    };
    if (value.kind === 'leaf') return newId(value);
    if (value.kind === 'items') return { ...value, items: value.items.map(newId) };
    const fields = mapFields(value, (_, inner) => inner);
    // The values of a scenario have the ids of KPIs as their keys.
    return value.open && key === 'kpis'
      ? { ...fields, fields: newKeys(fields.fields, renames.get('kpis') ?? new Map()) }
      : fields;
  }
}

function newKeys(fields: Fields['fields'], ids: ReadonlyMap<string, string>): Map<string, Field> {
  return new Map([...fields].map(([key, field]) => [ids.get(key) ?? key, field]));
}

/** An address of the first plan in terms of the second. */
export function renamedPath(path: readonly string[], renames: Renames): readonly string[] {
  const [section = '', id = '', ...rest] = path;
  const to = renames.get(section)?.get(id);
  return to === undefined ? path : [section, to, ...rest];
}
