// What the worked examples share: a KPI as a plan has it, figures as people enter them, and the
// result as one line.
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { readDate } from '../../server/src/model/grammar/date.ts';
import { type Day, isoDay } from '../../server/src/model/grammar/day.ts';
import { unitTable } from '../../server/src/model/grammar/units.ts';
import { readQuantity } from '../../server/src/model/grammar/value.ts';
import type { Plan } from '../../server/src/model/plan.ts';
import { assess } from '../../server/src/tracking/assess.ts';
import { courseOf } from '../../server/src/tracking/course.ts';
import type { Assessment, Course, EnteredFigure } from '../../server/src/tracking/types.ts';
import { checkText } from '../support/plans.ts';

const catalog = builtinCatalog();

/** A plan of a year, or of another period, with what is said about it. */
export function planOf(rest: string, period = '2027'): Plan {
  return checkText(`plan: 1\ntitle: t\nmodel: c2c\nperiod: ${period}\n${rest}\n`).plan;
}

/** The course of a KPI, written as in a plan: `dispute-rate: 3% -> 1.5%`. */
export function courseFor(kpi: string, period?: string): Course | undefined {
  const plan = planOf(`kpis:\n  ${kpi}`, period);
  const [entry] = plan.kpis;
  return entry && courseOf(plan, catalog, entry);
}

export function day(text: string): Day {
  const date = readDate(text).value;
  if (!date) throw new Error(`${text} is no date`);
  return date.end;
}

/** Figures as `2027-01 3.1%, 2027-02 3.0%`. */
export function figuresOf(text: string): EnteredFigure[] {
  return text
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => {
      const [date = '', value = ''] = part.split(' ');
      const unit = readDate(date).value;
      const number = readQuantity(value, unitTable(catalog.measures)).value?.number;
      if (!unit || number === undefined) throw new Error(`${part} is no figure`);
      const span = { start: 0, end: 0 };
      return {
        start: unit.start,
        end: unit.end,
        value: number,
        text: value,
        date,
        from: 'file',
        span,
      };
    });
}

export const short = (value: number | undefined, digits = 3): string =>
  value === undefined ? '-' : String(Number(value.toPrecision(digits)));

/** `at-risk 2.6 of 2.5, attainment 0.8`. */
export function line({ status, actual, expected, attainment }: Assessment): string {
  return `${status} ${short(actual)} of ${short(expected)}, attainment ${short(attainment, 2)}`;
}

/** `1.5 (1.4 to 1.6), reached 2028-03-31`. */
export function forecastLine({ forecast }: Assessment): string {
  if (!forecast) return 'none';
  const { value, low, high, reached } = forecast;
  const when = reached === undefined ? 'never' : isoDay(reached);
  return `${short(value)} (${short(low)} to ${short(high)}), ${when}`;
}

export function assessed(kpi: string, figures: string, today: string, period?: string): Assessment {
  return assess(courseFor(kpi, period), figuresOf(figures), day(today));
}
