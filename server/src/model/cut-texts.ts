// Texts in braces that YAML cuts at their commas: `{risk: A, B, response: C}`.
import type { MapEntry, ScalarNode } from '../syntax/tree.ts';
import { fieldNamed, isExtension } from './shape.ts';
import type { RecordShape } from './shape-types.ts';

/**
 * Gives each value that is cut by a comma its whole text, for reading; the keys that YAML makes of
 * the rest stay, and are reported.
 * @param text the whole file
 */
export function withWholeTexts(
  entries: readonly MapEntry[],
  record: RecordShape,
  text: string,
): readonly MapEntry[] {
  if (!entries.some((entry) => isRest(entry, record, text))) return entries;
  return entries.map((entry, index) => {
    const { value } = entry;
    if (value.kind !== 'scalar' || value.isNull || value.style !== 'plain') return entry;
    let last = index;
    for (let next = entries[last + 1]; next && isRest(next, record, text); next = entries[last + 1])
      last++;
    const end = entries[last]?.key.span.end;
    if (last === index || end === undefined) return entry;
    const whole = text.slice(value.span.start, end).replace(/\s+/gu, ' ');
    return { ...entry, value: { ...value, whole } satisfies ScalarNode };
  });
}

/** A key without a colon that is no field. */
function isRest({ key, value }: MapEntry, record: RecordShape, text: string): boolean {
  return (
    value.kind === 'scalar' &&
    value.isNull &&
    value.span.end === value.span.start &&
    key.style === 'plain' &&
    !isExtension(key.text) &&
    fieldNamed(record, key.text) === undefined &&
    !/^\s*[:：]/u.test(text.slice(key.span.end, key.span.end + 20))
  );
}
