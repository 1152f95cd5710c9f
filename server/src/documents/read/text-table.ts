import type { Place, SourceBlock, SourceCell } from '../in/source.ts';
import { plain } from './plain.ts';

/** Whether a line is a row of a table drawn with bars. */
export function isTableLine(text: string): boolean {
  const bars = text.split('|').length - 1;
  return bars >= 2 && (/^\s*\|/.test(text) || /\s\|\s/.test(text));
}

/** The table of lines drawn with bars. */
export function tableFrom(
  lines: readonly { readonly text: string; readonly at: Place }[],
): SourceBlock {
  const rows = lines
    .filter(({ text }) => !isBorder(text))
    .map(({ text, at }) => cellsOf(text).map((cell): SourceCell => ({ text: plain(cell), at })));
  const width = Math.max(...rows.map(({ length }) => length));
  const at = lines[0]?.at ?? { kind: 'line', line: 1 };
  return {
    kind: 'table',
    at,
    rows: rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ({ text: '', at: row[0]?.at ?? at })),
    ]),
  };
}

/** Whether a line draws the border below the heads: `|---|:-:|`. */
function isBorder(line: string): boolean {
  return cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

/** The cells between bars; an escaped bar is part of a cell. */
function cellsOf(line: string): string[] {
  const bare = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
