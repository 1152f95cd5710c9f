// Tables in a text whose columns have only blanks between them.
import type { ScalarNode } from '../syntax/tree.ts';
import type { Row } from './table-columns.ts';

/** Fewest columns, and fewest rows below the head. */
const [columns, rows] = [3, 2];

/**
 * The rows of a block of lines with at least two blanks between cells; lines with another number of
 * cells than the head are none.
 * @param text the whole file
 */
export function wideRows(node: ScalarNode, text: string): readonly Row[] | undefined {
  if (node.style === 'double' || node.style === 'single' || !node.text.includes('\n'))
    return undefined;
  let at = node.span.start;
  const all = text
    .slice(node.span.start, node.span.end)
    .split('\n')
    .map((line) => {
      const from = at;
      at += line.length + 1;
      return cellsIn(line, from, node);
    });
  // The first line holds the indicator of the block.
  const [head, ...others] = all.slice(1).filter((row) => row.length > 0);
  const body = others.filter((row) => row.length === head?.length);
  return head && head.length >= columns && body.length >= rows ? [head, ...body] : undefined;
}

/** Whether a text has lines with bars, tabs or blanks between cells. */
export function isTableText(text: string): boolean {
  if (/[|\t]/.test(text)) return true;
  return text.split('\n').filter((line) => /\S {2,}\S/.test(line)).length > rows;
}

function cellsIn(line: string, from: number, node: ScalarNode): Row {
  return [...line.matchAll(/\S+(?: \S+){0,12}/gu)].map((cell) => {
    const start = from + cell.index;
    return { ...node, text: cell[0], span: { start, end: start + cell[0].length }, isNull: false };
  });
}
