// Sections known by the fields of their entries, where their headings say nothing.
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { withNumbered } from './heading.ts';
import { fieldNamed, isExtension, recordOf } from './shape.ts';
import type { RecordShape } from './shape-types.ts';
import { wordedFields } from './worded.ts';

/** Fields that only entries of one section have together. */
const signs: readonly (readonly [section: string, fields: readonly string[]])[] = [
  ['kpis', ['baseline', 'target']],
  ['risks', ['risk', 'response']],
  ['risks', ['response', 'likelihood']],
  ['risks', ['response', 'impact']],
  ['initiatives', ['when', 'owner', 'budget']],
  ['initiatives', ['name', 'when', 'owner']],
];

/** Fewest entries that tell what a section is. */
const fewest = 2;

/**
 * The entries of a plan, with those that are a section by their numbers, or by the fields of their
 * own entries, under the name of that section, unless the plan has it under a heading.
 * @param sectionOf the section that an entry is under its heading
 */
export function withSections(
  entries: readonly MapEntry[],
  record: RecordShape,
  sectionOf: (entry: MapEntry) => string | undefined,
): readonly MapEntry[] {
  return withContent(withNumbered(entries, record, sectionOf), record, sectionOf);
}

function withContent(
  entries: readonly MapEntry[],
  record: RecordShape,
  sectionOf: (entry: MapEntry) => string | undefined,
): readonly MapEntry[] {
  const there = new Set(entries.flatMap((entry) => sectionOf(entry) ?? []));
  return entries.map((entry) => {
    if (fieldNamed(record, entry.key.text) || isExtension(entry.key.text)) return entry;
    const section = sectionIn(entry.value, record);
    if (section === undefined || there.has(section)) return entry;
    there.add(section);
    return { ...entry, key: { ...entry.key, text: section } };
  });
}

/** The section whose fields most of the records in a value have. */
export function sectionIn(value: Node, plan: RecordShape): string | undefined {
  const records = recordsIn(value);
  if (records.length < fewest) return undefined;
  return signs.find(([section, wanted]) => {
    const type = plan.fields.get(section);
    const record = type?.type === 'map' ? recordOf(type.of) : undefined;
    const fitting = records.filter((one) => {
      const worded = wordedFields(record, one.entries);
      const named = one.entries.map(
        (entry) => (worded.get(entry) ?? fieldNamed(record, entry.key.text))?.name,
      );
      return wanted.every((field) => named.includes(field));
    });
    return fitting.length >= fewest && fitting.length * 2 >= records.length;
  })?.[0];
}

/** The records in a list, or below the names in a map; none unless all are. */
function recordsIn(value: Node): readonly MapNode[] {
  if (value.kind === 'scalar') return [];
  const values = value.kind === 'list' ? value.items : value.entries.map((one) => one.value);
  const records = values.flatMap((one) => (one.kind === 'map' ? [one] : []));
  return records.length === values.length ? records : [];
}
