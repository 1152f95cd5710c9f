import { isoMonth } from '../../../model/grammar/day.ts';
import type { Report } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';

/** An amount with a name. */
export interface Amount {
  readonly name: string;
  readonly value: number;
}

/** Maximum number of columns with a month each. */
const mostMonths = 15;
const mostColumns = 24;

/** The money of each month; of each quarter where there would be too many columns. */
export function byPeriod(months: Report['budget']['byMonth'], lang: Lang): Amount[] {
  const step = months.length > mostMonths ? 3 : 1;
  const sums = new Map<string, number>();
  for (const { month, amount } of months) {
    const [year = 0, number = 1] = isoMonth(month).split('-').map(Number);
    const period = `${year} ${Math.ceil(number / step)}`;
    sums.set(period, (sums.get(period) ?? 0) + amount);
  }
  return [...sums].slice(0, mostColumns).map(([period, value], index) => {
    const [year = 0, number = 1] = period.split(' ').map(Number);
    const isFirst = index === 0 || number === 1;
    return { name: periodName(year, number, { step, isFirst }, lang), value };
  });
}

const english = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** `Mar`, `Q2`; the first one, and the first of a year, with its year in a line of its own. */
function periodName(
  year: number,
  number: number,
  { step, isFirst }: { readonly step: number; readonly isFirst: boolean },
  lang: Lang,
): string {
  if (lang === 'zh') {
    const name = step === 3 ? `Q${number}` : `${number}月`;
    return isFirst ? `${year}\n${name}` : name;
  }
  const name = step === 3 ? `Q${number}` : (english[number - 1] ?? '');
  return isFirst ? `${name}\n${year}` : name;
}
