// Figures side by side for several years, without a table around them.
import type { ListNode, Node } from '../syntax/tree.ts';

/** Fewest rows, and fewest figures of a row. */
const [rows, figures] = [3, 2];

/** `{sales: [1.8, 24, 50], profit: [-1, 0, 4], dealers: [90, 180, 260]}` under any heading. */
export function isSeries(value: Node): boolean {
  if (value.kind !== 'map') return false;
  const lengths = value.entries.map(({ value: row }) =>
    row.kind === 'list' && row.items.every(isFigure) ? row.items.length : 0,
  );
  const [first = 0] = lengths.filter((length) => length > 0);
  // `country: [DE, AT, FR]` says that they stand beside each other, not one after the other.
  if (value.entries.some(({ value: row }) => row.kind === 'list' && isTexts(row))) return false;
  const same = lengths.filter((length) => length === first);
  return (
    first >= figures &&
    same.length >= (first > figures ? rows : rows + 1) &&
    same.length * 3 > lengths.length * 2
  );
}

function isTexts({ items }: ListNode): boolean {
  return items.some((one) => one.kind === 'scalar' && /^\p{L}{2,}/u.test(one.text.trim()));
}

function isFigure(node: Node): boolean {
  return node.kind === 'scalar' && /^[^\p{L}]*(?:\d|[?？-])/u.test(node.text.trim());
}
