import type { Span } from '../../text/span.ts';
import { type Column, columnOf, type FiguresFile } from '../../tracking/read-file.ts';

/** The place of the cursor in a file of figures. */
export interface CellPlace {
  /** The column; undefined in the header and where no column is known. */
  readonly column: Column | undefined;
  readonly isHeader: boolean;
  /** The cell, without the spaces around it. */
  readonly span: Span;
  /** The cells of the line, as written. */
  readonly cells: readonly string[];
  readonly index: number;
}

/** The cell at an offset, also where nothing is written yet. */
export function cellAt(file: FiguresFile, offset: number): CellPlace {
  const { text, delimiter, columns, header } = file;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.slice(start).search(/[\r\n]/);
  const end = next < 0 ? text.length : start + next;
  const cuts = cutsIn(text, { start, end }, delimiter);
  const index = cuts.filter((cut) => cut < offset).length;
  const from = index === 0 ? start : (cuts[index - 1] ?? start) + 1;
  const to = cuts[index] ?? end;
  const cell = text.slice(from, to);
  const space = cell.length - cell.trimStart().length;
  const isHeader = header === undefined || start <= header.span.start;
  const cells = [...cuts, end].map((cut, at) =>
    text.slice(at === 0 ? start : (cuts[at - 1] ?? start) + 1, cut).trim(),
  );
  return {
    column: isHeader ? undefined : columns[index],
    isHeader,
    span: { start: from + Math.min(space, cell.length), end: from + cell.trimEnd().length },
    cells,
    index,
  };
}

/** The separators of a line that are not inside quotes. */
function cutsIn(text: string, { start, end }: Span, delimiter: string): number[] {
  const cuts: number[] = [];
  let isQuoted = false;
  for (let at = start; at < end; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === delimiter && !isQuoted) cuts.push(at);
  }
  return cuts;
}

/** The columns that a line of the header names already. */
export function columnsIn(cells: readonly string[]): readonly Column[] {
  return cells.flatMap((text) => columnOf({ text }) ?? []);
}
