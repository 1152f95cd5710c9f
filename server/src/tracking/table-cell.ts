import type { Catalog } from '../catalog/catalog.ts';
import { readDate } from '../model/grammar/date.ts';
import {
  type Day,
  daysInMonth,
  isoDay,
  isoMonth,
  dateOf as partsOf,
} from '../model/grammar/day.ts';
import { unitTable } from '../model/grammar/units.ts';
import { readQuantity } from '../model/grammar/value.ts';
import { measuredIn, valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import type { NewLine } from './append.ts';
import type { kpiFinder } from './figures.ts';

/** A cell of a table: text, a number of a spreadsheet, or the day of one. */
export type TableCell = string | number | { readonly day: number } | undefined;

/** A figure that a table contains. */
export interface TakenFigure extends NewLine {
  /** The place in the table, from 1. */
  readonly row: number;
  readonly column: number;
  /** The number of a spreadsheet was a fraction, and is written as percent. */
  readonly asPercent?: true;
}

/** A cell with a value that was not taken, and why. */
export interface LeftCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: 'kpi' | 'date' | 'value';
}

/** What the reading of a cell needs. */
export interface Reader {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly kpiNamed: ReturnType<typeof kpiFinder>;
}

/** One figure, why it was left, or undefined for an empty cell. */
export function taken(
  { plan, catalog, kpiNamed }: Reader,
  name: string,
  date: TableCell,
  cell: TableCell,
  place: { readonly row: number; readonly column: number },
  extra: Readonly<Partial<Record<'note' | 'scope' | 'by', string>>> = {},
): TakenFigure | LeftCell | undefined {
  const written = text(cell);
  if (/^[-–—/]?$|^(?:n\/?a|tbd)$/i.test(written)) return undefined;
  const left = (why: LeftCell['why']): LeftCell => ({ ...place, text: written, why });
  const kpi = kpiNamed(name, extra.scope || undefined);
  if (typeof kpi === 'string') return left('kpi');
  const when = dateOf(plan, date);
  if (when === undefined) return left('date');
  const value = writtenValue(catalog, kpi, cell);
  if (value === undefined) return left('value');
  const more = Object.fromEntries(Object.entries(extra).filter(([, one]) => one !== ''));
  return { ...more, ...place, kpi: kpi.key, date: when, ...value };
}

/** The value as it is written down; the number of a spreadsheet in percent is a fraction there. */
function writtenValue(
  catalog: Catalog,
  kpi: KpiEntry,
  cell: TableCell,
): { readonly value: string; readonly asPercent?: true } | undefined {
  const units = unitTable(catalog.measures);
  const usable = (written: string): boolean => {
    const { value } = readQuantity(written, units);
    return value !== undefined && typeof measuredIn(catalog, kpi, value) === 'number';
  };
  if (typeof cell === 'number' && isFraction(catalog, kpi, cell)) {
    const value = `${Number((cell * 100).toPrecision(12))}%`;
    return usable(value) ? { value, asPercent: true } : undefined;
  }
  const written = typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : text(cell);
  return usable(written) ? { value: written } : undefined;
}

/** Spreadsheets keep 3 % as 0.03; certain only where the plan's own values are of that size. */
function isFraction(catalog: Catalog, kpi: KpiEntry, cell: number): boolean {
  const { unit, baseline, target } = valuesOf(catalog, kpi);
  const levels = [baseline, target].flatMap((level) => (level ? [Math.abs(level.number)] : []));
  if (unit !== 'percent' || levels.length === 0) return false;
  const size = Math.abs(cell);
  return (
    size <= 1.5 && levels.some((level) => size * 100 >= level / 10 && size * 100 <= level * 10)
  );
}

/** The date as it is written down, if the cell is one. */
export function dateOf(plan: Plan, cell: TableCell): string | undefined {
  if (typeof cell === 'object') return periodOf(cell.day);
  if (typeof cell !== 'string' || !/\d/.test(cell)) return undefined;
  const read = readDate(cell.trim(), plan.calendar).value;
  return read && (read.standard ?? isoDay(read.end));
}

/** Spreadsheets keep the month of a column as its first or last day. */
function periodOf(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return dayOfMonth === 1 || dayOfMonth === daysInMonth(year, month) ? isoMonth(day) : isoDay(day);
}

/** A cell as text. */
export function text(cell: TableCell): string {
  if (typeof cell === 'object') return periodOf(cell.day);
  return cell === undefined ? '' : String(cell).trim();
}
