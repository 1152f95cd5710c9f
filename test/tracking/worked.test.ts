// Worked examples: every row can be done by hand. 2027 has 365 days; figures of a month are as of
// its last day.
import { equal } from 'node:assert/strict';
import { assessed, line } from './worked.ts';

type Row = readonly [figures: string, today: string, wanted: string];

function rows(title: string, kpi: string, list: readonly Row[], period?: string): void {
  describe(title, () => {
    for (const [figures, today, wanted] of list)
      it(`${figures || 'nothing'} on ${today}: ${wanted}`, () =>
        equal(line(assessed(kpi, figures, today, period)), wanted));
  });
}

// From 1 January (3 %) to 31 December (1.5 %): 364 days. 30 June is day 180: 3 − 1.5 × 180/364 =
// 2.258.
rows('a rate that is to fall', "dispute-rate: '3% -> 1.5%'", [
  ['', '2027-06-30', 'no-figure - of -, attainment -'],
  // Day 30 of 364 is in the first tenth.
  ['2027-01 3.2%', '2027-02-05', 'too-early 3.2 of 2.88, attainment -'],
  // Day 58: 3 − 1.5 × 58/364 = 2.761; (2.761 − 3) = −0.239.
  ['2027-02 2.761%', '2027-03-05', 'on-track 2.76 of 2.76, attainment 1'],
  // (2.32 − 3) ÷ (2.258 − 3) = 0.68 ÷ 0.742 = 0.917.
  ['2027-06 2.32%', '2027-07-05', 'on-track 2.32 of 2.26, attainment 0.92'],
  // (2.4 − 3) ÷ (2.258 − 3) = 0.6 ÷ 0.742 = 0.809.
  ['2027-06 2.4%', '2027-07-05', 'at-risk 2.4 of 2.26, attainment 0.81'],
  // 0.4 ÷ 0.742 = 0.539.
  ['2027-06 2.6%', '2027-07-05', 'off-track 2.6 of 2.26, attainment 0.54'],
  // Worse than at the start.
  ['2027-06 3.4%', '2027-07-05', 'off-track 3.4 of 2.26, attainment -0.54'],
  // Ahead of the plan, but up twice in a row.
  [
    '2027-04 1.9%, 2027-05 2.0%, 2027-06 2.1%',
    '2027-07-05',
    'off-track 2.1 of 2.26, attainment 1.2',
  ],
  // Up once only.
  [
    '2027-04 2.1%, 2027-05 2.0%, 2027-06 2.1%',
    '2027-07-05',
    'on-track 2.1 of 2.26, attainment 1.2',
  ],
  // Reached early, and even after two steps up.
  ['2027-06 1.5%', '2027-07-05', 'reached 1.5 of 2.26, attainment 2'],
  ['2027-04 1.2%, 2027-05 1.3%, 2027-06 1.4%', '2027-07-05', 'reached 1.4 of 2.26, attainment 2.2'],
  // Old: 66 days since the only figure; with a quarter's figure 1.5 × 91 days are allowed.
  ['2027-06 2.2%', '2027-09-04', 'no-figure 2.2 of 2.26, attainment 1.1'],
  ['2027-06 2.2%', '2027-08-14', 'on-track 2.2 of 2.26, attainment 1.1'],
  ['2027-06 2.2%', '2027-08-15', 'no-figure 2.2 of 2.26, attainment 1.1'],
  ['2027-Q1 2.6%, 2027-Q2 2.2%', '2027-09-04', 'on-track 2.2 of 2.26, attainment 1.1'],
  ['2027-Q1 2.6%, 2027-Q2 2.2%', '2027-11-15', 'no-figure 2.2 of 2.26, attainment 1.1'],
  // At the end.
  ['2027-11 1.7%, 2027-12 1.5%', '2028-01-05', 'reached 1.5 of 1.5, attainment 1'],
  ['2027-11 1.5%, 2027-12 1.6%', '2028-01-05', 'missed 1.6 of 1.5, attainment 0.93'],
  ['2027-11 1.7%, 2027-12 1.6%', '2029-01-05', 'missed 1.6 of 1.5, attainment 0.93'],
  // December is still to come in: November is judged as in November. Then it is missed.
  ['2027-10 1.9%, 2027-11 1.7%', '2028-01-05', 'on-track 1.7 of 1.63, attainment 0.95'],
  ['2027-10 1.9%, 2027-11 1.7%', '2028-02-05', 'missed 1.7 of 1.63, attainment 0.95'],
  // Nothing since June tells about December.
  ['2027-06 1.7%', '2028-01-05', 'no-figure 1.7 of 2.26, attainment 1.8'],
  // What is reached after the due date is missed.
  ['2027-12 1.6%, 2028-01 1.4%', '2028-02-05', 'missed 1.6 of 1.5, attainment 0.93'],
  // Figures of periods that are not over do not count.
  ['2027-06 2.4%, 2027-07 1%', '2027-07-30', 'at-risk 2.4 of 2.26, attainment 0.81'],
  // Before the plan.
  ['2026-12 3%', '2027-01-05', 'too-early 3 of 3, attainment -'],
]);

// 40 + 20 × 180/364 = 49.89 on 30 June.
rows('a rate that is to rise', "escrow-coverage: '40% -> 60%'", [
  // 9 ÷ 9.89 = 0.91.
  ['2027-06 49%', '2027-07-05', 'on-track 49 of 49.9, attainment 0.91'],
  ['2027-06 47%', '2027-07-05', 'at-risk 47 of 49.9, attainment 0.71'],
  ['2027-06 45%', '2027-07-05', 'off-track 45 of 49.9, attainment 0.51'],
  ['2027-06 61%', '2027-07-05', 'reached 61 of 49.9, attainment 2.1'],
  // Four figures that scatter by 8 points around 45: the planned change by 30 April is 6.5 points.
  [
    '2027-01 37%, 2027-02 53%, 2027-03 37%, 2027-04 53%',
    '2027-05-05',
    'too-early 53 of 46.5, attainment -',
  ],
]);

rows(
  'a baseline as of a later day',
  'escrow-coverage: {baseline: 40%, as_of: 2027-06-30, target: 60%}',
  [
    // 31 August is day 62 of 184: 40 + 20 × 62/184 = 46.74.
    ['2027-08 46.74%', '2027-09-05', 'on-track 46.7 of 46.7, attainment 1'],
    ['2027-05 40%', '2027-06-30', 'too-early 40 of 40, attainment -'],
  ],
);

rows(
  'checkpoints',
  'escrow-coverage: {baseline: 40%, target: 60%, checkpoints: {2027-06: 42%, 2027-09: 50%}}',
  [
    ['2027-06 42%', '2027-07-05', 'on-track 42 of 42, attainment 1'],
    // 15 August is 46 of the 92 days from 30 June to 30 September: 42 + 8 × 46/92 = 46.
    ['2027-08-15 44.8%', '2027-08-20', 'at-risk 44.8 of 46, attainment 0.8'],
    // 31 March: 2 × 89/180 = 0.99 points of 20 are planned. That is too little to divide by: within
    // 2 % is at risk.
    ['2027-03 41%', '2027-04-05', 'on-track 41 of 41, attainment 1'],
    ['2027-03 40.5%', '2027-04-05', 'at-risk 40.5 of 41, attainment 0.51'],
    ['2027-03 38%', '2027-04-05', 'off-track 38 of 41, attainment -2'],
  ],
);

rows('a floor', "escrow-coverage: '95% -> min 95%'", [
  ['2027-01 95%', '2027-02-05', 'on-track 95 of 95, attainment -'],
  // 95 − 2 % = 93.1.
  ['2027-01 93.1%', '2027-02-05', 'at-risk 93.1 of 95, attainment -'],
  ['2027-01 93%', '2027-02-05', 'off-track 93 of 95, attainment -'],
  // A bound that is kept may move as it likes.
  ['2027-01 99%, 2027-02 98%, 2027-03 97%', '2027-04-05', 'on-track 97 of 95, attainment -'],
  ['2027-12 96%', '2028-01-05', 'reached 96 of 95, attainment -'],
  ['2027-12 94%', '2028-01-05', 'missed 94 of 95, attainment -'],
]);

rows('a ceiling without a baseline', "dispute-rate: 'tbd -> max 2%'", [
  ['2027-03 1.9%', '2027-04-05', 'on-track 1.9 of 2, attainment -'],
  ['2027-03 2.03%', '2027-04-05', 'at-risk 2.03 of 2, attainment -'],
  ['2027-03 2.1%', '2027-04-05', 'off-track 2.1 of 2, attainment -'],
]);

rows('a floor that the baseline breaks is a target', "escrow-coverage: '40% -> at least 60%'", [
  ['2027-06 49%', '2027-07-05', 'on-track 49 of 49.9, attainment 0.91'],
  ['2027-06 60%', '2027-07-05', 'reached 60 of 49.9, attainment 2'],
]);

// The near end is 48: 40 + 8 × 180/364 = 43.96.
rows('a range', "escrow-coverage: '40% -> 48-50%'", [
  ['2027-06 43.8%', '2027-07-05', 'on-track 43.8 of 44, attainment 0.96'],
  ['2027-06 48%', '2027-07-05', 'reached 48 of 44, attainment 2'],
  ['2027-06 55%', '2027-07-05', 'reached 55 of 44, attainment 3.8'],
]);

rows(
  'a range of a KPI without a better direction',
  'blend-index: {baseline: 40, target: 50-60, better: steady}',
  [
    ['2027-06 45', '2027-07-05', 'on-track 45 of 44.9, attainment 1'],
    ['2027-06 55', '2027-07-05', 'reached 55 of 44.9, attainment 3'],
    // Beyond the far end by 1 of 60 and by 3 of 60.
    ['2027-06 61', '2027-07-05', 'at-risk 61 of 44.9, attainment 4.2'],
    ['2027-06 63', '2027-07-05', 'off-track 63 of 44.9, attainment 4.7'],
  ],
);

rows('a range to stay in', 'blend-index: {baseline: 55, target: 50-60, better: steady}', [
  ['2027-01 59', '2027-02-05', 'on-track 59 of 55, attainment -'],
  ['2027-01 49.2', '2027-02-05', 'at-risk 49.2 of 55, attainment -'],
  ['2027-01 65', '2027-02-05', 'off-track 65 of 55, attainment -'],
]);

rows('steady', 'basket-mix: {baseline: 50, target: 50, better: steady}', [
  ['2027-03 50.9', '2027-04-05', 'on-track 50.9 of 50, attainment -'],
  ['2027-03 51.5', '2027-04-05', 'at-risk 51.5 of 50, attainment -'],
  ['2027-03 47', '2027-04-05', 'off-track 47 of 50, attainment -'],
  ['2027-12 50.5', '2028-01-05', 'reached 50.5 of 50, attainment -'],
]);

rows('the target is the baseline', "escrow-coverage: '95% -> 95%'", [
  ['2027-01 96%', '2027-02-05', 'on-track 96 of 95, attainment -'],
  ['2027-01 94%', '2027-02-05', 'at-risk 94 of 95, attainment -'],
]);

// 60 − 10 × 180/364 = 55.05: no better than planned is fine, worse is not.
rows('a plan that lets a KPI get worse', "escrow-coverage: '60% -> 50%'", [
  ['2027-06 58%', '2027-07-05', 'on-track 58 of 55.1, attainment -'],
  ['2027-06 54.5%', '2027-07-05', 'at-risk 54.5 of 55.1, attainment -'],
  ['2027-06 51%', '2027-07-05', 'off-track 51 of 55.1, attainment -'],
  ['2027-12 51%', '2028-01-05', 'reached 51 of 50, attainment -'],
]);

rows('no baseline', "escrow-coverage: 'tbd -> 60%'", [
  ['2027-06 30%', '2027-07-05', 'too-early 30 of -, attainment -'],
  ['2027-06 60%', '2027-07-05', 'reached 60 of -, attainment -'],
  ['2027-12 59%', '2028-01-05', 'missed 59 of 60, attainment -'],
  ['2027-12 60%', '2028-01-05', 'reached 60 of 60, attainment -'],
]);

rows('no target', 'escrow-coverage: {baseline: 40%}', [
  ['', '2027-07-05', 'no-figure - of -, attainment -'],
  ['2027-06 30%', '2027-07-05', 'too-early 30 of -, attainment -'],
  ['2027-06 30%', '2027-12-05', 'no-figure 30 of -, attainment -'],
]);
