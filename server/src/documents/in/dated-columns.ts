import { readDate } from '../../model/grammar/date.ts';
import type { Context } from './context.ts';
import { standardDate } from './dates.ts';
import { isFigure } from './fits.ts';
import type { Head } from './heads.ts';
import type { Spec } from './specs.ts';

/** A column of a table with what it contains. */
export interface Column {
  readonly written: string;
  readonly head: Head;
  readonly spec?: Spec;
  readonly field?: string;
  /** A column for a period: the date in the standard spelling. */
  readonly date?: string;
  readonly kind: 'field' | 'main' | 'number' | 'date' | 'year' | 'mark' | 'other';
}

/** A year before the plan is the baseline of a KPI, a year of the plan its target. */
export function yearColumn({ calendar }: Context, spec: Spec, column: Column): Column {
  const { date = '', kind, head, written } = column;
  if (kind !== 'date' || spec.section !== 'kpis' || !/^\d{4}$/.test(date)) return column;
  const period = readDate(date, {}).value;
  if (!period || calendar.start === undefined || /\d{4}\D+\d{4}/.test(written)) return column;
  const field = period.end < calendar.start ? 'baseline' : 'target';
  return { written, head: { ...head, date }, kind: 'field', spec, field };
}

/** Whether a column has figures of a month or a day that are aimed for. */
function isAim({ words }: Context, { kind, written, date = '' }: Column): boolean {
  return (
    kind === 'date' && /^\d{4}-\d{2}/.test(date) && words.lists.planned.inside(written).length > 0
  );
}

/** More dates, or closer ones, may be months with a sum each. */
const mostAims = 4;
const monthsBetween = 4;

/** Of targets at several dates, months apart, the last is the target; the others lead to it. */
export function lastAim(
  context: Context,
  spec: Spec,
  columns: readonly Column[],
): readonly Column[] {
  const aims = columns.filter((column) => isAim(context, column));
  const months = aims.map(
    ({ date = '' }) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)),
  );
  const isFar = months.every(
    (month, at) => at === 0 || month - (months[at - 1] ?? 0) >= monthsBetween,
  );
  const has = columns.some(({ field }) => field === 'target');
  if (spec.section !== 'kpis' || aims.length < 2 || aims.length > mostAims || !isFar || has)
    return columns;
  return columns.map((column): Column => {
    if (column !== aims.at(-1)) return column;
    const { written, head, date = '' } = column;
    const said = head.date && standardDate(head.date, context.calendar, context.order);
    const dated = said === date ? head : { ...head, date };
    return { written, head: dated, kind: 'field', spec, field: 'target' };
  });
}

/** Beside targets, figures of dates before the plan are its baseline. */
export function pastColumns(
  context: Context,
  spec: Spec,
  columns: readonly Column[],
): readonly Column[] {
  const { calendar } = context;
  const start = calendar.start;
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  if (spec.section !== 'kpis' || start === undefined || !has('target') || has('baseline'))
    return columns;
  const isPast = ({ kind, head, date }: Column): boolean => {
    const own = date ?? (kind === 'other' && head.word === head.date ? head.date : undefined);
    const end = own === undefined ? undefined : readDate(own, calendar).value?.end;
    return end !== undefined && end < start;
  };
  const isOther = (column: Column): boolean =>
    column.kind === 'date' && !isPast(column) && !isAim(context, column);
  if (columns.some(isOther)) return columns;
  return columns.map((column): Column => {
    if (!isPast(column)) return column;
    const { written, head, date } = column;
    const dated = { ...head, date: date ?? head.date ?? '' };
    return { written, head: dated, kind: 'field', spec, field: 'baseline' };
  });
}

/** Of several baselines or targets the latest counts; the others are figures of their dates. */
export function withDates(context: Context, columns: readonly Column[]): readonly Column[] {
  const dateOf = ({ head }: Column): string | undefined =>
    head.date === undefined ? undefined : standardDate(head.date, context.calendar, context.order);
  return columns.map((column) => {
    const { field = '' } = column;
    const rivals = columns.filter((one) => one.field === field && one.spec === column.spec);
    const map = { baseline: 'actuals', target: 'checkpoints' }[field];
    const date = dateOf(column);
    if (rivals.length < 2 || map === undefined || date === undefined) return column;
    const isLatest = rivals.every((one) => one === column || (dateOf(one) ?? '') < date);
    return isLatest ? column : { ...column, field: map, date };
  });
}

/** Figures of a period stand below its date, and no dates. */
export function hasFigures(context: Context, cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== '' && !context.words.lists.empty.has(text));
  const figures = filled.filter((text) => isFigure(text) && !headDate(context, text));
  return figures.length > 0 && figures.length * 2 >= filled.length;
}

/** The date of a column for a period. */
export function columnDate(context: Context, heads: readonly Head[]): string | undefined {
  for (const { word, date } of heads) {
    if (context.words.lists.wholeYear.has(word)) return undefined;
    const whole = standardDate(word, context.calendar, context.order);
    if (whole !== undefined) return whole;
    if (date !== undefined && word === date) return standardDate(date, context.calendar);
  }
  return undefined;
}

export function headDate({ calendar, order }: Context, text: string): boolean {
  return standardDate(text, calendar, order) !== undefined;
}
