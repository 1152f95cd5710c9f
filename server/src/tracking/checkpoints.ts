import type { Day } from '../model/grammar/day.ts';
import { shareOf } from './expected.ts';
import { between } from './numbers.ts';
import type { Course } from './types.ts';

/** An interim target as written: the days that its date names, and its value. */
interface Written {
  readonly start: Day;
  readonly end: Day;
  readonly value: number;
}

type Reading = 'sum' | 'year' | 'own';
const readings: readonly Reading[] = ['sum', 'year', 'own'];

/**
 * The interim targets of a sum as sums to date. `2027-06: 3M` on the way to 8M in the year is the
 * sum of six months, `6M` is a year at the pace of June, and `700k` is June alone: what fits all
 * of them best on the way from baseline to target is meant. Before `start` they are yearly sums.
 * @param written in order, before the due date
 */
export function sumCheckpoints(course: Course, written: readonly Written[]): Course['checkpoints'] {
  const before = written.filter(({ end }) => end < course.start);
  const inside = written.filter(({ end }) => end >= course.start);
  const [reading = 'sum'] = [...readings].sort(
    (a, b) => misfit(course, inside, a) - misfit(course, inside, b),
  );
  return [
    ...before.map(({ end, value }) => ({ day: end, value })),
    ...asSums(course, inside, reading),
  ];
}

function partOf(course: Course, from: Day, to: Day): number {
  return shareOf(course, [{ start: Math.max(from, course.start), end: to }]);
}

/** Sum of the relative differences to what a straight line would give. */
function misfit(course: Course, inside: readonly Written[], reading: Reading): number {
  const { baseline, target = 0, first, due, start } = course;
  const part = (day: Day): number => (day - first + 1) / (due - first + 1);
  return inside.reduce((sum, { start: from, end, value }) => {
    const planned =
      reading === 'year'
        ? between(baseline ?? target, target, part(end))
        : target * partOf(course, reading === 'own' ? from : start, end);
    const most = Math.max(Math.abs(value), Math.abs(planned));
    return most === 0 ? sum : sum + Math.abs(value / most - planned / most);
  }, 0);
}

function asSums(
  course: Course,
  inside: readonly Written[],
  reading: Reading,
): Course['checkpoints'] {
  const { start, target = 0 } = course;
  let sum = 0;
  let last = start - 1;
  return inside.map(({ start: from, end, value }) => {
    if (reading === 'sum') return { day: end, value };
    if (reading === 'year') return { day: end, value: value * partOf(course, start, end) };
    // Days that no checkpoint is about are planned as the target is.
    if (from > last + 1) sum += target * partOf(course, last + 1, from - 1);
    sum += value;
    last = end;
    return { day: end, value: sum };
  });
}
