import { candidates, type HeadedColumn, hasKpiNames } from './columns.ts';
import type { Context } from './context.ts';
import {
  type Column,
  columnDate,
  hasFigures,
  headDate,
  lastAim,
  pastColumns,
  withDates,
  yearColumn,
} from './dated-columns.ts';
import { isFigure } from './fits.ts';
import { headOf } from './heads.ts';
import { markedColumns } from './marks.ts';
import type { SourceCell } from './source.ts';
import type { Spec } from './specs.ts';
import { columnOf, secondaries } from './table-columns.ts';
import type { Unit } from './units.ts';

export type { Column } from './dated-columns.ts';

export type Rows = readonly (readonly SourceCell[])[];

/** A table whose heads are understood. */
export interface TableReading {
  readonly columns: readonly Column[];
  readonly primary: Spec;
  /** The table has a column for each period. */
  readonly isWide: boolean;
  /** The number of rows before the first entry. */
  readonly headRows: number;
}

/** What the heads and lines above a table say of all its rows. */
export interface TableContext {
  readonly under: readonly string[];
  readonly unit?: Unit | undefined;
  /** Figures over time are measured, or planned; undefined if nothing says so. */
  readonly time?: 'actuals' | 'checkpoints' | undefined;
  /** A row without figures is a goal, with the KPIs below it. */
  readonly hasGoals: boolean;
}

/** Heads are within the first rows of a table. */
const within = 5;

/** Understands the heads of a table; undefined for a table of something else. */
export function readHead(
  context: Context,
  rows: Rows,
  meanings: readonly string[],
): TableReading | undefined {
  let best: { readonly reading: TableReading; readonly score: number } | undefined;
  for (let first = 0; first < Math.min(within, rows.length - 1); first++)
    for (const lines of headLines(rows, first)) {
      if (first + lines >= rows.length) continue;
      const found = readAt(context, rows, first, lines, meanings);
      if (found && found.score > (best?.score ?? 0)) best = found;
    }
  return best?.reading;
}

/** How many lines of heads there may be: two for certain where cells span both. */
function headLines(rows: Rows, first: number): readonly number[] {
  const [upper = [], lower = []] = rows.slice(first, first + 2);
  const spansBoth = lower.some(
    ({ text, isMerged }, at) =>
      isMerged === true && text !== '' && text === upper[at]?.text && text !== lower[at - 1]?.text,
  );
  const isWithin = lower.some(({ isMerged }) => isMerged !== true);
  if (spansBoth && isWithin && upper.some(({ isMerged }) => isMerged)) return [2];
  return isTwofold(rows, first) ? [2, 1] : [1];
}

/** Whether a row may be the first of two lines of heads: some of its cells span several. */
function isTwofold(rows: Rows, first: number): boolean {
  const [upper = [], lower = []] = rows.slice(first, first + 2);
  const spans = upper.some(({ isMerged, text }) => isMerged === true || text === '');
  return spans && lower.some(({ text }, at) => text !== '' && text !== upper[at]?.text);
}

function readAt(
  context: Context,
  rows: Rows,
  first: number,
  lines: number,
  meanings: readonly string[],
): { readonly reading: TableReading; readonly score: number } | undefined {
  const headRows = rows.slice(first, first + lines);
  const texts = headRows.flat().filter(({ text }) => text !== '');
  const figures = texts.filter(
    ({ text }) =>
      /^[\d¥￥$€£+≥≤<>(.-]/.test(text) &&
      isFigure(text) &&
      headOf(text, context.units).date === undefined &&
      !headDate(context, text),
  );
  if (figures.length > texts.length / 3) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  const body = rows.slice(first + lines);
  const columns = Array.from({ length: width }, (_, at): HeadedColumn => {
    const parts = [...new Set(headRows.map((row) => row[at]?.text ?? ''))].filter(
      (text) => text !== '',
    );
    const written = parts.join(' ');
    const heads = [...new Set([parts.at(-1) ?? '', written])];
    const known = heads.map((head) => headOf(head, context.units));
    return { written, heads: known, cells: body.map((row) => row[at]?.text ?? '') };
  });
  const dates = columns.map((column) =>
    hasFigures(context, column.cells) ? columnDate(context, column.heads) : undefined,
  );
  const isWide = dates.filter((date) => date !== undefined).length >= 2;
  const undated = columns.map((column, at) =>
    isWide && dates[at] !== undefined ? { ...column, heads: [] } : column,
  );
  const found = candidates(
    context,
    undated,
    isWide && !isOther(meanings) ? ['kpis', ...meanings] : meanings,
    isWide && isOther(meanings) && hasKpiNames(context, undated),
  );
  const [primary] = found;
  if (!primary) return undefined;
  const used = [primary, ...secondaries(primary, found)];
  const read = undated
    .map((column, at) => columnOf(context, used, column, at, isWide ? dates[at] : undefined))
    .map((column) => yearColumn(context, primary.spec, column));
  const aimed = lastAim(context, primary.spec, read);
  return {
    reading: {
      primary: primary.spec,
      isWide,
      headRows: first + lines,
      columns: markedColumns(
        context,
        withDates(context, pastColumns(context, primary.spec, aimed)),
        body,
      ),
    },
    score: used.reduce((sum, { score }) => sum + score, 0) + (isWide ? 5 : 0),
  };
}

/** Sections whose entries have money by month, not KPIs. */
function isOther(meanings: readonly string[]): boolean {
  return meanings[0] !== undefined && meanings[0] !== 'kpis' && meanings[0] !== 'goals';
}
