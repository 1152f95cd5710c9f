import type { SourceBlock, SourceCell } from '../in/source.ts';

/** A row of a sheet by columns, from 1; rows and columns without text may be missing. */
export interface GridRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SourceCell>;
}

/** A part of a sheet without an empty row in it. */
type Stretch = readonly GridRow[];

/**
 * The blocks of a sheet: tables, and the lines around them. Empty rows and columns divide; a row
 * with one cell at the start of a part is its heading, any other such row is a paragraph.
 * @param hidden columns that are left out and divide nothing
 */
export function blocksOfGrid(
  rows: readonly GridRow[],
  hidden: ReadonlySet<number>,
): readonly SourceBlock[] {
  const stretches = stretchesOf(rows).flatMap((stretch) => besideOneAnother(stretch, hidden));
  return stretches.flatMap((stretch, at) => blocksOf(stretch, stretches[at + 1]));
}

function stretchesOf(rows: readonly GridRow[]): Stretch[] {
  const stretches: GridRow[][] = [];
  let last = Number.NaN;
  for (const row of rows) {
    if (row.cells.size === 0) continue;
    if (row.row === last + 1) stretches.at(-1)?.push(row);
    else stretches.push([row]);
    last = row.row;
  }
  return stretches;
}

/** Tables beside one another, divided by an empty column; each has two columns or more. */
function besideOneAnother(stretch: Stretch, hidden: ReadonlySet<number>): Stretch[] {
  const used = new Set([...hidden, ...stretch.flatMap(({ cells }) => [...cells.keys()])]);
  const columns = [...used].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const column of columns)
    if (groups.at(-1)?.includes(column - 1)) groups.at(-1)?.push(column);
    else groups.push([column]);
  const isDivided = groups.length > 1 && groups.every(({ length }) => length > 1);
  if (!isDivided || stretch.length < 2) return [stretch];
  return groups.map((group) =>
    stretch
      .map(({ row, cells }) => ({
        row,
        cells: new Map([...cells].filter(([column]) => group.includes(column))),
      }))
      .filter(({ cells }) => cells.size > 0),
  );
}

function blocksOf(stretch: Stretch, next: Stretch | undefined): SourceBlock[] {
  const first = stretch.findIndex((row) => distinct(row).length > 1);
  const head = first < 0 ? stretch : stretch.slice(0, first);
  // The last of several lines is the heading of what follows, or of nothing.
  const isLastHead = first >= 0 || (next?.[0] !== undefined && distinct(next[0]).length > 1);
  const blocks = head.map((row, at): SourceBlock => {
    const { text, at: place } = distinct(row)[0] as SourceCell;
    const isEdge = at === 0 || (at === head.length - 1 && isLastHead);
    const isHeading = isEdge && isTitle(text) && (stretch.length > 1 || next !== undefined);
    return isHeading
      ? { kind: 'heading', level: 2, text, at: place }
      : { kind: 'paragraph', text, at: place };
  });
  if (first < 0) return blocks;
  let end = stretch.length;
  while (end > first + 1 && isNote(stretch[end - 1])) end--;
  return [
    ...blocks,
    tableOf(stretch.slice(first, end)),
    ...stretch.slice(end).map((row): SourceBlock => {
      const { text, at } = distinct(row)[0] as SourceCell;
      return { kind: 'paragraph', text, at };
    }),
  ];
}

/** The cells of a row without the repetitions of merged ones. */
function distinct({ cells }: GridRow): readonly SourceCell[] {
  return [...cells.values()].filter(({ isMerged }) => !isMerged);
}

/** A long text or a remark below a table. */
function isNote(row: GridRow | undefined): boolean {
  const cells = row ? distinct(row) : [];
  return cells.length === 1 && !isTitle(cells[0]?.text ?? '');
}

/** Short, and neither a sentence nor a field with its value. */
export function isTitle(text: string): boolean {
  if (/^\s*[(（]?(?:单位|units?\b|in\s|all\s(?:amounts|figures))/i.test(text)) return false;
  return text.length <= 60 && !/[。.;；!！?？,，]$|[:：]\s*\S|\n/.test(text.trim());
}

function tableOf(stretch: Stretch): SourceBlock {
  const columns = stretch.flatMap(({ cells }) => [...cells.keys()]);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const first = distinct(stretch[0] as GridRow)[0] as SourceCell;
  const rows = stretch.map(({ row, cells }) =>
    Array.from({ length: right - left + 1 }, (_, at): SourceCell => {
      const place = first.at;
      const here = place.kind === 'cell' ? { ...place, row, column: left + at } : place;
      return cells.get(left + at) ?? { text: '', at: here };
    }),
  );
  return { kind: 'table', rows, at: first.at };
}
