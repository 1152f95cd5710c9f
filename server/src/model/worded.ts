// Fields under names of the author's own: `Point person`, `预算（万元）`, `When do we know`.
import { foldWord } from '../catalog/normalise.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import { kept } from '../text/kept.ts';
import { bareHeading, isSurer, wordIn } from './heading.ts';
import { fieldNamed, isExtension, recordShape } from './shape.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

/** Maximum length of a name, in characters, and in words. */
const [longest, mostWords] = [30, 5];

/**
 * The field of a record that a name has a word of: its last word, else its longest. Names of the
 * format and their aliases are not looked for.
 */
export function fieldByWord({ id }: RecordShape, name: string): FieldShape | undefined {
  return named(`${id}\n${name}`);
}

const named = kept((key): FieldShape | undefined => {
  const [id = '', name = ''] = key.split('\n');
  const fields = [...recordShape(id).fields.values()].filter(({ heading }) => heading);
  if (name.length > longest || fields.length === 0) return undefined;
  for (const text of [bareHeading(name), name]) {
    const folded = ` ${foldWord(text)} `;
    // `cost per store` is a figure of something else.
    if (
      folded.split(' ').length - 2 > mostWords ||
      /(?: per |每| (?:done|ready|finished) when )/u.test(folded)
    )
      continue;
    const [first, ...others] = fields.map((field) => ({ field, ...wordIn(folded, field.heading) }));
    const found = others.reduce((a, b) => (b && a && isSurer(b, a) ? b : a), first);
    if (found && found.length > 0) return found.field;
  }
  return undefined;
});

/** The fields that entries of a record name with a word, each at most once. */
export function wordedFields(
  record: RecordShape | undefined,
  entries: readonly MapEntry[],
): ReadonlyMap<MapEntry, FieldShape> {
  const result = new Map<MapEntry, FieldShape>();
  if (!record || record.id === 'plan') return result;
  const exact = entries.map(({ key }) => fieldNamed(record, key.text));
  const taken = new Set(exact.map((field) => field?.name));
  for (const [index, entry] of entries.entries()) {
    if (exact[index] || isExtension(entry.key.text) || !isText(entry.value)) continue;
    const field = fieldByWord(record, entry.key.text);
    if (!field || taken.has(field.name)) continue;
    taken.add(field.name);
    result.set(entry, field);
  }
  return result;
}

function isText(value: Node): boolean {
  return value.kind === 'scalar' && !value.isNull;
}
