// Worked examples of what adds up: sums to date against the planned sum of exactly the days that
// figures cover.
import { deepEqual, equal } from 'node:assert/strict';
import { expectedOn } from '../../server/src/tracking/expected.ts';
import { assessed, courseFor, day, line, short } from './worked.ts';

type Row = readonly [figures: string, today: string, wanted: string];

function rows(title: string, kpi: string, list: readonly Row[], period?: string): void {
  describe(title, () => {
    for (const [figures, today, wanted] of list)
      it(`${figures || 'nothing'} on ${today}: ${wanted}`, () =>
        equal(line(assessed(kpi, figures, today, period)), wanted));
  });
}

const half = '2027-01 500k, 2027-02 500k, 2027-03 500k, 2027-04 500k, 2027-05 500k, 2027-06 500k';

// 365 days: 7.3M is 20,000 a day, 3.65M is 10,000 a day.
rows('sales that are to double', "gmv: '3.65M -> 7.3M'", [
  // January: 31 × 20,000. 31 of 365 days are in the first tenth.
  ['2027-01 500k', '2027-02-05', 'too-early 500000 of 620000, attainment -'],
  // 181 days: 3.62M planned, 1.81M at the old rate; (3.0 − 1.81) ÷ (3.62 − 1.81) = 0.657.
  [half, '2027-07-05', 'at-risk 3000000 of 3620000, attainment 0.66'],
  // A quarter is the sum of its months. (3.5 − 1.81) ÷ 1.81 = 0.934.
  ['2027-Q1 1.7M, 2027-Q2 1.8M', '2027-07-05', 'on-track 3500000 of 3620000, attainment 0.93'],
  // The months of a quarter that is there as a whole do not count twice.
  [
    '2027-Q1 1.7M, 2027-03 600k, 2027-Q2 1.8M',
    '2027-07-05',
    'on-track 3500000 of 3620000, attainment 0.93',
  ],
  // March is missing: 181 − 31 = 150 days, 3M planned, 1.5M at the old rate; (2.85 − 1.5) ÷ 1.5 =
  // 0.9.
  [
    '2027-01 500k, 2027-02 500k, 2027-04 600k, 2027-05 600k, 2027-06 650k',
    '2027-07-05',
    'on-track 2850000 of 3000000, attainment 0.9',
  ],
  // February and March are below 28 and 31 × 10,000 although January was good: 910 − 900 ÷ 900.
  [
    '2027-01 1.2M, 2027-02 200k, 2027-03 250k',
    '2027-04-05',
    'off-track 1650000 of 1800000, attainment 0.83',
  ],
  ['2027-H1 3.6M, 2027-Q3 3.7M', '2027-10-05', 'reached 7300000 of 5460000, attainment 1.7'],
  ['2027 7.3M', '2028-01-05', 'reached 7300000 of 7300000, attainment 1'],
  ['2027 7.2M', '2028-01-05', 'missed 7200000 of 7300000, attainment 0.97'],
  // March was never entered: 334 days at 20,000 are 6.68M.
  [
    '2027-01 620k, 2027-02 560k, 2027-Q2 1.82M, 2027-H2 3.7M',
    '2028-01-05',
    'reached 6700000 of 6680000, attainment 1',
  ],
  // December is still to come in, and then it never does: on the way it was as planned, so nothing
  // is said.
  [
    '2027-H1 3.62M, 2027-Q3 1.84M, 2027-10 620k, 2027-11 600k',
    '2028-01-05',
    'on-track 6680000 of 6680000, attainment 1',
  ],
  [
    '2027-H1 3.62M, 2027-Q3 1.84M, 2027-10 620k, 2027-11 600k',
    '2029-01-05',
    'no-figure 6680000 of 6680000, attainment 1',
  ],
  [
    '2027-H1 3.62M, 2027-Q3 1.84M, 2027-10 320k, 2027-11 300k',
    '2029-01-05',
    'missed 6080000 of 6680000, attainment 0.82',
  ],
  // Other years, and periods that reach into them, are no part of this sum.
  ['2026-12 900k', '2027-01-05', 'too-early - of -, attainment -'],
  [`2026-12 900k, ${half}`, '2027-07-05', 'at-risk 3000000 of 3620000, attainment 0.66'],
  ['2027-06 500k', '2027-12-05', 'no-figure 500000 of 600000, attainment 0.67'],
]);

// November 18 %, June 12 %, each other month 7 %. To the end of June: 5 × 7 + 12 = 47 %.
rows('a season', 'gmv: {baseline: 5M, target: 10M, season: {11: 18%, 6: 12%}}', [
  // (4.6 − 2.35) ÷ (4.7 − 2.35) = 0.957.
  ['2027-H1 4.6M', '2027-07-05', 'on-track 4600000 of 4700000, attainment 0.96'],
  // To the end of October: 75 %; (6 − 3.75) ÷ 3.75 = 0.6.
  [
    '2027-H1 4M, 2027-Q3 1.5M, 2027-10 500k',
    '2027-11-05',
    'at-risk 6000000 of 7500000, attainment 0.6',
  ],
  // Without November: 82 % − … = 82 % of the year by December; 82 % × 10M.
  [
    '2027-H1 4.7M, 2027-Q3 2.1M, 2027-10 700k, 2027-12 700k',
    '2028-01-05',
    'reached 8200000 of 8200000, attainment 1',
  ],
  // January is 7 %.
  ['2027-01 100k', '2027-02-05', 'too-early 100000 of 700000, attainment -'],
]);

rows(
  'costs that are to fall',
  'ad-spend: {baseline: 7.3M, target: 3.65M, kind: flow, unit: money, better: lower}',
  [
    // 181 days: 1.81M planned, 3.62M at the old rate.
    ['2027-H1 1.81M', '2027-07-05', 'on-track 1810000 of 1810000, attainment 1'],
    ['2027-H1 2.4M', '2027-07-05', 'at-risk 2400000 of 1810000, attainment 0.67'],
    ['2027-H1 4M', '2027-07-05', 'off-track 4000000 of 1810000, attainment -0.21'],
    // Below the target of the year in June is no success yet.
    ['2027-H1 1M', '2027-07-05', 'on-track 1000000 of 1810000, attainment 1.4'],
    ['2027 3.6M', '2028-01-05', 'reached 3600000 of 3650000, attainment 1'],
  ],
);

rows('a sum with a floor', "gmv: '7.3M -> min 7.3M'", [
  ['2027-H1 3.62M', '2027-07-05', 'on-track 3620000 of 3620000, attainment -'],
  ['2027-H1 3.55M', '2027-07-05', 'at-risk 3550000 of 3620000, attainment -'],
  ['2027-H1 3.5M', '2027-07-05', 'off-track 3500000 of 3620000, attainment -'],
]);

rows('a sum without a baseline', "gmv: 'tbd -> 7.3M'", [
  ['2027-H1 3.62M', '2027-07-05', 'too-early 3620000 of 3620000, attainment -'],
  ['2027-H1 3.62M, 2027-Q3 3.7M', '2027-10-05', 'reached 7320000 of 5460000, attainment -'],
  ['2027 7M', '2028-01-05', 'missed 7000000 of 7300000, attainment -'],
]);

rows(
  'half a year',
  "gmv: '1.81M -> 3.62M'",
  [['2027-Q1 1.8M', '2027-04-05', 'on-track 1800000 of 1800000, attainment 1']],
  '2027-H1',
);

// From 3.65M in 2026 to 10.95M in 2029, a third of the way each year: 2027 is 6.08M, 3.04M by 1
// July.
rows(
  'a plan of three years',
  "gmv: '3.65M -> 10.95M'",
  [
    ['2027-H1 3M', '2027-07-05', 'on-track 3000000 of 3020000, attainment 0.99'],
    ['2027-H1 2.5M', '2027-07-05', 'off-track 2500000 of 3020000, attainment 0.57'],
    // More than 2027 was to bring is not yet the target.
    ['2027 7M', '2028-01-15', 'on-track 7000000 of 6080000, attainment 1.4'],
    ['2027 6M, 2028-Q1 2.1M', '2028-04-15', 'on-track 2100000 of 2120000, attainment 0.99'],
    ['2027 6M, 2028 8.5M, 2029 11M', '2030-01-15', 'reached 11000000 of 11000000, attainment 1'],
  ],
  '2027..2029',
);

describe('a figure per month is a level', () => {
  for (const kpi of [
    'monthly-gmv: {kpi: gmv, baseline: 300k, target: 600k}',
    'gmv: {baseline: 300k, target: 600k, per: month}',
    'gmv: {baseline: 300k, target: 600k, window: 30 days}',
    'gmv: {baseline: 300k, target: 600k, kind: stock}',
    'trial-signups: {baseline: 300k, target: 600k}',
  ])
    it(kpi, () => equal(courseFor(kpi)?.sums, false));
  for (const kpi of [
    "gmv: '300k -> 600k'",
    'gmv: {baseline: 300k, target: 600k, per: year}',
    'gmv: {baseline: 300k, target: 600k, window: 12 months}',
    'trial-signups: {baseline: 300k, target: 600k, kind: flow}',
  ])
    it(`but not ${kpi}`, () => equal(courseFor(kpi)?.sums, true));
});

describe('checkpoints of a sum', () => {
  const sums = (checkpoints: string): string[] | undefined =>
    courseFor(
      `gmv: {baseline: 3.65M, target: 7.3M, checkpoints: {${checkpoints}}}`,
    )?.checkpoints.map(({ value }) => short(value));

  it('are sums to date', () =>
    deepEqual(sums('2027-03: 1.7M, 2027-06: 3.5M'), ['1700000', '3500000']));
  // 5.4M and 6M are a year at the pace of then: × 90/365 and 181/365.
  it('or years at the pace of then', () =>
    deepEqual(sums('2027-03: 4.5M, 2027-06: 5.5M'), ['1110000', '2730000']));
  it('or what their own time brings', () =>
    deepEqual(sums('2027-Q1: 1.5M, 2027-Q2: 1.8M, 2027-Q3: 1.9M'), [
      '1500000',
      '3300000',
      '5200000',
    ]));
  it('the planned sum goes through them', () => {
    const course = courseFor('gmv: {baseline: 3.65M, target: 7.3M, checkpoints: {2027-06: 3M}}');
    const on = (date: string): string => short(course && expectedOn(course, day(date)));
    deepEqual([on('2027-06'), on('2027-12')], ['3000000', '7300000']);
    // 30 September is 92 of the 184 days of the second half: 3 + 4.3 × 92/184.
    equal(on('2027-09'), '5150000');
  });
});
