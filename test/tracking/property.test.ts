// What holds for any course and any figures.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf, daysInMonth } from '../../server/src/model/grammar/day.ts';
import { assess } from '../../server/src/tracking/assess.ts';
import { expectedOn } from '../../server/src/tracking/expected.ts';
import { sharesOf } from '../../server/src/tracking/factors.ts';
import type { Assessment, Course, Figure } from '../../server/src/tracking/types.ts';
import '../support/seed.ts';

const start = dayOf(2027, 1, 1) ?? 0;
const due = dayOf(2027, 12, 31) ?? 0;

/** A month, counted from January 2027. */
function month(index: number): { readonly start: number; readonly end: number } {
  const [year, number] = [2027 + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return {
    start: dayOf(year, number, 1) ?? 0,
    end: dayOf(year, number, daysInMonth(year, number)) ?? 0,
  };
}

const season = fc.option(
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 12, maxLength: 12 }).map((parts) => {
    const sum = parts.reduce((all, part) => all + part, 0);
    return parts.map((part) => part / sum);
  }),
  { nil: undefined },
);

function courses(value: fc.Arbitrary<number>): fc.Arbitrary<Course> {
  return fc
    .record({
      direction: fc.constantFrom('higher', 'lower', undefined),
      sums: fc.boolean(),
      years: fc.integer({ min: 0, max: 2 }),
      baseline: fc.option(value, { nil: undefined }),
      target: value,
      width: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      bound: fc.constantFrom('min', 'max', undefined, undefined),
      checkpoints: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 10 }), value), {
        maxLength: 3,
        selector: ([index]) => index,
      }),
      season,
    })
    .map(({ years, width, bound, direction, checkpoints, ...rest }): Course => {
      const isBound = bound !== undefined;
      return {
        ...rest,
        direction: isBound ? (bound === 'min' ? 'higher' : 'lower') : direction,
        bound,
        start,
        due,
        first: rest.sums ? (month(-12 * years).start ?? start) : start,
        range:
          width === undefined || isBound
            ? undefined
            : direction === 'lower'
              ? { low: rest.target - width, high: rest.target }
              : { low: rest.target, high: rest.target + width },
        checkpoints: checkpoints
          .map(([index, point]) => ({ day: month(index).end, value: point }))
          .sort((a, b) => a.day - b.day),
        hard: [null, null],
      };
    });
}

const whole = fc.integer({ min: -1000, max: 1000 });

function series(value: fc.Arbitrary<number>): fc.Arbitrary<Figure[]> {
  return fc.array(
    fc
      .tuple(fc.integer({ min: -6, max: 14 }), value, fc.integer({ min: 0, max: 2 }))
      .map(([index, number, more]) => ({
        start: month(index).start,
        end: month(index + more).end,
        value: number,
      })),
    { maxLength: 14 },
  );
}

const days = fc.integer({ min: start - 100, max: due + 200 });

function scaled(course: Course, by: number): Course {
  const { baseline, target, range, checkpoints } = course;
  return {
    ...course,
    baseline: baseline === undefined ? undefined : baseline * by,
    target: target === undefined ? undefined : target * by,
    range: range && { low: range.low * by, high: range.high * by },
    checkpoints: checkpoints.map(({ day, value }) => ({ day, value: value * by })),
  };
}

function mirrored(course: Course): Course {
  const { direction, bound, range, ...rest } = scaled(course, -1);
  return {
    ...rest,
    direction: direction && (direction === 'higher' ? 'lower' : 'higher'),
    bound: bound && (bound === 'min' ? 'max' : 'min'),
    range: range && { low: range.high, high: range.low },
  };
}

const times = (figures: readonly Figure[], by: number): Figure[] =>
  figures.map((figure) => ({ ...figure, value: figure.value * by }));

function isClose(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

describe('any course and figures', () => {
  it('another unit changes neither status nor attainment', () =>
    fc.assert(
      fc.property(
        courses(whole),
        series(whole),
        days,
        fc.constantFrom(2, 1 / 1024, 1e6, 0.37),
        (course, figures, today, by) => {
          const a = assess(course, figures, today);
          const b = assess(scaled(course, by), times(figures, by), today);
          equal(b.status, a.status);
          ok(isClose(a.attainment, b.attainment), `${a.attainment} ${b.attainment}`);
        },
      ),
      { numRuns: 2000 },
    ));

  it('the other way up it is the same status', () =>
    fc.assert(
      fc.property(courses(whole), series(whole), days, (course, figures, today) => {
        const a = assess(course, figures, today);
        const b = assess(mirrored(course), times(figures, -1), today);
        equal(b.status, a.status);
        ok(isClose(a.attainment, b.attainment));
      }),
      { numRuns: 2000 },
    ));

  it('the order of lines does not matter', () =>
    fc.assert(
      fc.property(
        courses(whole),
        series(whole).chain((figures) =>
          fc.tuple(
            fc.constant(figures),
            fc.shuffledSubarray(figures, { minLength: figures.length }),
          ),
        ),
        days,
        (course, [figures, others], today) =>
          deepEqual(assess(course, others, today), assess(course, figures, today)),
      ),
      { numRuns: 1000 },
    ));

  it('figures after today change nothing', () =>
    fc.assert(
      fc.property(courses(whole), series(whole), days, (course, figures, today) =>
        deepEqual(
          assess(
            course,
            figures.filter(({ end }) => end <= today),
            today,
          ),
          assess(course, figures, today),
        ),
      ),
      { numRuns: 1000 },
    ));

  it('no figure, no status', () =>
    fc.assert(
      fc.property(courses(whole), days, (course, today) =>
        equal(assess(course, [], today).status, 'no-figure'),
      ),
    ));

  it('results are finite, and a forecast lies in its span', () =>
    fc.assert(
      fc.property(
        courses(fc.double({ noNaN: true, noDefaultInfinity: true })),
        series(fc.double({ noNaN: true, noDefaultInfinity: true })),
        days,
        (course, figures, today) => allFinite(assess(course, figures, today)),
      ),
      { numRuns: 2000 },
    ));

  it('huge, tiny and equal figures are finite, too', () => {
    const extreme = fc.constantFrom(1e308, -1e308, Number.MAX_VALUE, 5e-324, 0, -0, 1, -1);
    fc.assert(
      fc.property(courses(extreme), series(extreme), days, (course, figures, today) =>
        allFinite(assess(course, figures, today)),
      ),
      { numRuns: 3000 },
    );
  });
});

function allFinite({ actual, expected, attainment, forecast }: Assessment): void {
  for (const value of [actual, expected, attainment, forecast?.reached])
    ok(value === undefined || Number.isFinite(value), String(value));
  if (!forecast) return;
  const { value, low, high } = forecast;
  ok([value, low, high].every(Number.isFinite));
  ok(low <= value && value <= high, `${low} ${value} ${high}`);
}

describe('the planned value', () => {
  it('of a level is the baseline at the start and the target when it is due', () =>
    fc.assert(
      fc.property(courses(whole), (any) => {
        const course = { ...any, sums: false, bound: undefined };
        if (course.baseline !== undefined) equal(expectedOn(course, start), course.baseline);
        equal(expectedOn(course, due), course.target);
      }),
    ));

  it('of a sum is nothing before its first day and the target when it is due', () =>
    fc.assert(
      fc.property(courses(whole), (any) => {
        const course = { ...any, sums: true, first: start };
        ok(isClose(expectedOn(course, start - 1), 0));
        ok(isClose(expectedOn(course, due), course.target));
      }),
    ));

  it('of a sum grows month by month to the whole', () =>
    fc.assert(
      fc.property(season, (shares) => {
        const course: Course = {
          ...{ direction: 'higher', sums: true, start, due, first: start, baseline: 0 },
          ...{ target: 100, range: undefined, bound: undefined, checkpoints: [] },
          season: shares,
          hard: [null, null],
        };
        for (let index = 1; index < 12; index++) {
          const [a = 0, b = 0] = [index - 1, index].map((at) => expectedOn(course, month(at).end));
          const share = shares?.[index] ?? (month(index).end - month(index).start + 1) / 365;
          ok(isClose(b - a, 100 * share));
        }
      }),
    ));
});

describe('the shares of factors', () => {
  const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
  const changes = fc.array(
    fc.record({ expected: positive, actual: positive, isDivisor: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  );

  it('add up to one', () =>
    fc.assert(
      fc.property(changes, (list) => {
        const shares = sharesOf(list);
        if (!shares) return;
        const sum = shares.reduce((all, share) => all + share, 0);
        ok(Math.abs(sum - 1) < 1e-6 * Math.max(1, ...shares.map(Math.abs)), String(sum));
      }),
    ));

  it('do not depend on units', () =>
    fc.assert(
      fc.property(changes, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (list, by) => {
        const shares = sharesOf(list);
        const others = sharesOf(
          list.map((one) => ({ ...one, expected: one.expected * by, actual: one.actual * by })),
        );
        if (shares && others) ok(shares.every((share, index) => isClose(share, others[index])));
      }),
    ));
});
