// Lists of work: sentences and records, and such lists in groups.
import { isChinese } from '../catalog/normalise.ts';
import type { Node } from '../syntax/tree.ts';

/** Whether work stands in groups: lists of sentences or records under their headings. */
export function isGrouped(value: Node): boolean {
  if (value.kind !== 'map' || value.entries.length === 0) return false;
  return value.entries.every(({ value: one }) => isWorkList(one));
}

/** `plays: [sign 120 designers]` are pieces of work, not means of a lever. */
export function isWorkList(value: Node): boolean {
  if (value.kind !== 'list') return false;
  return value.items.some(
    (item) => item.kind === 'map' || (item.kind === 'scalar' && isSentence(item.text)),
  );
}

/** More than the name of a means. */
function isSentence(text: string): boolean {
  return text.length > (isChinese(text) ? 10 : 24);
}
