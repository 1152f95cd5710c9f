import { recordShape } from '../model/shape.ts';
import type { Lang } from '../text/language.ts';
import { lineBreakOf } from '../text/lines.ts';
import { csvRow } from './csv-adapter.ts';
import { type Column, missingColumns, readFiguresFile } from './read-file.ts';

/** A line to write, as text. */
export type NewLine = Readonly<Partial<Record<Column, string>>> & {
  readonly kpi: string;
  readonly date: string;
  readonly value: string;
};

const usual: readonly Column[] = ['kpi', 'date', 'value', 'note'];

/**
 * A file of figures with more lines at its end. Everything that stands in it stays as it is; an
 * empty file gets a header first.
 * @param lang the language of a new header
 * @returns undefined if its first line does not name the columns, so that lines cannot be added
 */
export function withFigures(
  text: string,
  lines: readonly NewLine[],
  lang: Lang,
): string | undefined {
  const file = readFiguresFile(text);
  const isEmpty = text.trim() === '';
  if (!isEmpty && missingColumns(file).length > 0) return undefined;
  const columns = isEmpty ? columnsFor(lines) : file.columns;
  const delimiter = isEmpty ? ',' : file.delimiter;
  const lineBreak = lineBreakOf(text);
  const rows = lines.map((line) =>
    csvRow(
      columns.map((column) => (column ? guarded(line[column] ?? '') : '')),
      delimiter,
    ),
  );
  const header = isEmpty
    ? [
        csvRow(
          columns.map((column) => titleOf(column, lang)),
          delimiter,
        ),
      ]
    : [];
  const before = isEmpty ? '' : text;
  const gap = before === '' || /[\r\n]$/.test(before) ? '' : lineBreak;
  return `${before}${gap}${[...header, ...rows].join(lineBreak)}${lineBreak}`;
}

/** The usual columns, and those that the lines need besides. */
function columnsFor(lines: readonly NewLine[]): readonly Column[] {
  const more = (['scope', 'by'] as const).filter((column) => lines.some((line) => line[column]));
  return [...usual, ...more];
}

function titleOf(column: Column | undefined, lang: Lang): string {
  if (column === undefined) return '';
  return lang === 'zh' ? (recordShape('actuals').fields.get(column)?.aka?.[0] ?? column) : column;
}

/**
 * A cell that no spreadsheet takes for a formula. A plain number keeps its sign: `-3%`, `+5`.
 */
export function guarded(cell: string): string {
  const isFormula =
    /^[=+\-@\t\r]/.test(cell) && !/^[+-]\s?[¥￥$€£]?[\d.,]+\s?(?:%|\p{L}{0,8})$/u.test(cell);
  return isFormula ? `'${cell}` : cell;
}
