import { monthName } from '../../model/date-text.ts';
import { type DateUnit, readDate } from '../../model/grammar/date.ts';
import { type Day, dateOf, isoMonth } from '../../model/grammar/day.ts';
import { monthsOf } from '../../model/grammar/period-months.ts';
import type { Plan } from '../../model/plan.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';

/**
 * Due dates inside the plan: its end, then its quarters and halves, then its months; each group
 * with future dates first, nearest first.
 */
export function dateChoices(plan: Plan, today: Day): Choice[] {
  const period = plan.period?.value;
  if (!period) return [];
  const months = monthsOf(period);
  const end = isoMonth(period.end);
  const quarters = months.flatMap((month) => {
    const [year, number = ''] = month.split('-');
    const quarter = Number(number) / 3;
    if (!Number.isInteger(quarter)) return [];
    return [`${year}-Q${quarter}`, ...(quarter % 2 === 0 ? [`${year}-H${quarter / 2}`] : [])];
  });
  const inside = ({ end: last }: DateUnit): boolean => last <= period.end;
  const units = (texts: readonly string[]): string[] =>
    texts
      .flatMap((text) => readDate(text).value ?? [])
      .filter(inside)
      .sort((a, b) => distance(a, today) - distance(b, today))
      .map(({ text }) => text);
  const rest = [...units(quarters), ...units(months)].filter((text) => text !== end);
  return [
    valueChoice(end, 0, { en: 'end of the plan', zh: '计划期末' }),
    ...rest.map((text, index) => valueChoice(text, index + 1)),
  ];
}

/** The months of any year. */
export function monthChoices(): Choice[] {
  return Array.from({ length: 12 }, (_, index) =>
    valueChoice(String(index + 1), index, monthName(index + 1)),
  );
}

/** A sort key: days until a date; past dates come after all future ones, the latest first. */
function distance({ end }: DateUnit, today: Day): number {
  return end >= today ? end - today : 1e6 + today - end;
}

/** Periods: the whole plan, its quarters, or years if the plan has no period yet. */
export function periodChoices(plan: Plan, forPlan: boolean, today: Day): Choice[] {
  const period = plan.period?.value;
  if (forPlan || !period) {
    const { year } = dateOf(period?.start ?? today);
    return [
      String(year),
      String(year + 1),
      `${year}-H1`,
      `${year}-H2`,
      `${year}-Q1`,
      `${year}-07..${year + 1}-06`,
    ].map((text, index) => valueChoice(text, index));
  }
  const months = monthsOf(period);
  const stretches = [0, 3, 6, 9].flatMap((from) => {
    const [a, b] = [months[from], months[Math.min(from + 2, months.length - 1)]];
    return a !== undefined && b !== undefined ? [`${a}..${b}`] : [];
  });
  return [...stretches, period.text].map((text, index) => valueChoice(text, index));
}
