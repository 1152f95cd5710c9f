import { parseCsv } from '../../tracking/csv-adapter.ts';
import type { SourceCell, SourceDocument, SourceNote } from '../in/source.ts';
import { blocksOfGrid, type GridRow } from './grid.ts';
import { mostColumns, mostRows } from './xlsx-sheet.ts';

const delimiters = [',', ';', '\t', '，', '；'];

/** Reads comma-separated values as one sheet without a name. */
export function readCsv(text: string): Omit<SourceDocument, 'name'> {
  const bare = text.replace(/^\uFEFF/, '');
  const rows = parseCsv(bare, delimiterOf(bare), mostRows + 1);
  const grid = rows.slice(0, mostRows).map(({ line, cells }): GridRow => {
    const filled = cells.slice(0, mostColumns).flatMap(({ text: cell }, at) => {
      const place = { kind: 'cell', sheet: '', row: line, column: at + 1 } as const;
      return cell.trim() === '' ? [] : [[at + 1, { text: cell.trim(), at: place }] as const];
    });
    return { row: line, cells: new Map<number, SourceCell>(filled) };
  });
  const blocks = blocksOfGrid(grid, new Set());
  const notes: SourceNote[] = [
    ...(rows.length > mostRows ? (['rows-cut'] as const) : []),
    ...(rows.some(({ cells }) => cells.length > mostColumns) ? (['columns-cut'] as const) : []),
  ];
  return { blocks, asides: [], notes };
}

/** The character that most lines have, most often. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|[\r\n]/)
    .slice(0, 40);
  const score = (one: string): number => {
    const counts = lines.map((line) => line.split(one).length - 1).filter((count) => count > 0);
    return counts.length * Math.max(0, ...counts);
  };
  return delimiters.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/** Whether most lines of a text have the same number of tabs or semicolons, or many commas. */
export function isTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  return ['\t', ';', ','].some((one) => {
    const counts = lines.map((line) => line.split(one).length - 1);
    const [first = 0] = counts;
    return (
      lines.length > 1 && first >= (one === ',' ? 3 : 2) && counts.every((count) => count === first)
    );
  });
}
