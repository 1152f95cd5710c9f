// Figures side by side for several years, without a table around them.
import type { Node } from '../syntax/tree.ts';

/** Fewest rows, and fewest figures of a row. */
const [rows, figures] = [3, 3];

/** `{sales: [1.8, 24, 50], profit: [-1, 0, 4], dealers: [90, 180, 260]}` under any heading. */
export function isSeries(value: Node): boolean {
  if (value.kind !== 'map') return false;
  const lengths = value.entries.map(({ value: row }) =>
    row.kind === 'list' && row.items.every(isFigure) ? row.items.length : 0,
  );
  const [first = 0] = lengths;
  const same = lengths.filter((length) => length === first);
  return first >= figures && same.length >= rows && same.length * 3 > lengths.length * 2;
}

function isFigure(node: Node): boolean {
  return node.kind === 'scalar' && /^[^\p{L}]*(?:\d|[?？-])/u.test(node.text.trim());
}
