import { fieldNamed, recordShape } from '../model/shape.ts';
import type { Span } from '../text/span.ts';
import { type Cell, parseCsv, type Row } from './csv-adapter.ts';

/** A column of a file of figures. */
export type Column = 'kpi' | 'date' | 'value' | 'note' | 'scope' | 'by';

/** A line of figures; a cell is undefined where the line has none. */
export interface FigureLine extends Readonly<Partial<Record<Column, Cell>>> {
  readonly row: Row;
}

/** A file of figures as it could be read. */
export interface FiguresFile {
  readonly text: string;
  /** The character between two cells. */
  readonly delimiter: string;
  readonly header: Row | undefined;
  /** Columns by position; undefined for one that is not known. */
  readonly columns: readonly (Column | undefined)[];
  readonly lines: readonly FigureLine[];
  /** More lines than are read. */
  readonly isCut: boolean;
}

/** Maximum number of lines; a plan with twenty KPIs has 240 figures a year. */
export const mostLines = 5_000;
/** Maximum length in UTF-16 code units. */
export const longestFile = 500_000;

const delimiters = [',', ';', '\t', '，', '；'];
const shape = recordShape('actuals');

/**
 * Reads a file of figures: `kpi,date,value,note` in any order and in either language, separated by
 * commas, semicolons or tabs. Never throws; lines that cannot be used are kept for the check.
 */
export function readFiguresFile(raw: string): FiguresFile {
  const text = raw.slice(0, longestFile);
  const delimiter = delimiterOf(text);
  const rows = parseCsv(text, delimiter, mostLines + 2);
  const [header, ...rest] = rows;
  const columns = (header?.cells ?? []).map(columnOf);
  const lines = rest.slice(0, mostLines).map((row): FigureLine => {
    const line: { row: Row } & Partial<Record<Column, Cell>> = { row };
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      if (column !== undefined && cell.text !== '') line[column] ??= cell;
    }
    return line;
  });
  const isCut = raw.length > longestFile || rest.length > mostLines;
  return { text: raw, delimiter, header, columns, lines, isCut };
}

/** The column that a cell of the header names. */
export function columnOf({ text }: Pick<Cell, 'text'>): Column | undefined {
  return fieldNamed(shape, text)?.name as Column | undefined;
}

/** The separator with which most cells of the header are columns; a comma if none is. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = text.slice(0, end < 0 ? undefined : end).slice(0, 2000);
  const count = (one: string): number =>
    header.split(one).filter((cell) => columnOf({ text: cell.replace(/^\s*"|"\s*$/g, '').trim() }))
      .length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** The columns without which a file of figures says nothing, as far as they are missing. */
export function missingColumns({ columns }: FiguresFile): readonly Column[] {
  return shape.required.flatMap(({ name }) =>
    columns.includes(name as Column) ? [] : [name as Column],
  );
}

/** The place for what concerns the whole file: its first line. */
export function topOf({ header, text }: FiguresFile): Span {
  return header?.span ?? { start: 0, end: Math.min(text.length, text.search(/$/m)) };
}
