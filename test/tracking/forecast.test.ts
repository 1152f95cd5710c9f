// Forecasts by hand: Theil–Sen lines through levels, and sums to date with the rest of the season.
import { equal } from 'node:assert/strict';
import { isoDay } from '../../server/src/model/grammar/day.ts';
import { robustLine } from '../../server/src/tracking/robust-line.ts';
import { assessed, day, forecastLine } from './worked.ts';

type Row = readonly [figures: string, today: string, wanted: string];

function rows(title: string, kpi: string, list: readonly Row[]): void {
  describe(title, () => {
    for (const [figures, today, wanted] of list)
      it(`${figures} on ${today}: ${wanted}`, () =>
        equal(forecastLine(assessed(kpi, figures, today)), wanted));
  });
}

rows('the forecast of a level', "dispute-rate: '3% -> 1.5%'", [
  ['2027-01 3%, 2027-02 2.9%', '2027-03-05', 'none'],
  // Days 0, 10, 20: −0.01 a day. 31 December is day 344 from 21 January: 3 − 3.44 is below nothing
  // at all. 1.5 is 150 days after 21 January.
  ['2027-01-21 3%, 2027-01-31 2.9%, 2027-02-10 2.8%', '2027-02-15', '0 (0 to 0), 2027-06-20'],
  // −0.001 a day: 3 − 0.344 = 2.656; 1.5 is 1,500 days after 21 January 2027.
  [
    '2027-01-21 3%, 2027-01-31 2.99%, 2027-02-10 2.98%',
    '2027-02-15',
    '2.66 (2.66 to 2.66), 2031-03-01',
  ],
  // −0.0001 a day: 15,000 days.
  [
    '2027-01-21 3%, 2027-01-31 2.999%, 2027-02-10 2.998%',
    '2027-02-15',
    '2.97 (2.97 to 2.97), never',
  ],
  ['2027-01-21 3%, 2027-01-31 3.1%, 2027-02-10 3.2%', '2027-02-15', '6.44 (6.44 to 6.44), never'],
  ['2027-01-21 3%, 2027-01-31 3%, 2027-02-10 3%', '2027-02-15', '3 (3 to 3), never'],
  // Slopes −.0067 −.0049 −.0032 −.0011 .0016 .0067: median −.0022, quartiles −.0045 and .0010.
  // Reached: the first of the last run of figures that meet the target.
  [
    '2027-03 1.4%, 2027-04 1.6%, 2027-05 1.5%, 2027-06 1.3%',
    '2027-07-05',
    '0.97 (0.486 to 1.68), 2027-05-31',
  ],
  // One wrong figure (300 for 3.0) moves nothing but the span.
  [
    '2027-01-21 3%, 2027-01-31 2.99%, 2027-02-10 2.98%, 2027-02-20 297%, 2027-03-02 2.96%, 2027-03-12 2.95%, 2027-03-22 2.94%, 2027-04-01 2.93%',
    '2027-04-05',
    '2.66 (2.66 to 2.66), 2031-03-01',
  ],
]);

// 20,000 a day are planned.
rows('the forecast of a sum', "gmv: '3.65M -> 7.3M'", [
  ['2027-01 500k, 2027-02 500k', '2027-03-05', 'none'],
  // 1.8M in 90 days is 20,000 a day.
  [
    '2027-01 620k, 2027-02 560k, 2027-03 620k',
    '2027-04-05',
    '7300000 (7300000 to 7300000), 2027-12-31',
  ],
  // Twice as fast: 40,000 a day reach 7.3M on day 182.5, the second half of 2 July.
  [
    '2027-01 1.24M, 2027-02 1.12M, 2027-03 1.24M',
    '2027-04-05',
    '14600000 (14600000 to 14600000), 2027-07-02',
  ],
  // 10,000, 20,000 and 30,000 a day: 310 + 560 + 930 = 1,800k; the quartiles are 15,000 and 25,000
  // for 275 days.
  [
    '2027-01 310k, 2027-02 560k, 2027-03 930k',
    '2027-04-05',
    '7300000 (5930000 to 8680000), 2027-12-31',
  ],
  ['2027-01 310k, 2027-02 280k, 2027-03 310k', '2027-04-05', '3650000 (3650000 to 3650000), never'],
  // 8.3M in 304 days; the quartiles of 7.26M, 14.68M and 11.77M a year for the last 61 days.
  [
    '2027-H1 3.6M, 2027-Q3 3.7M, 2027-10 1M',
    '2027-11-05',
    '9970000 (9890000 to 10500000), 2027-09-30',
  ],
]);

rows(
  'the forecast of a sum with a season',
  'gmv: {baseline: 5M, target: 10M, season: {11: 18%, 6: 12%}}',
  [
    // 21 % of the year are 1.89M: 9M in the year.
    [
      '2027-01 630k, 2027-02 630k, 2027-03 630k',
      '2027-04-05',
      '9000000 (9000000 to 9000000), never',
    ],
    // 21 % are 2.31M, 11M in the year: 10M are 90.9 % of it. 75 % by October, 93 % by November: its
    // 27th day.
    [
      '2027-01 770k, 2027-02 770k, 2027-03 770k',
      '2027-04-05',
      '11000000 (11000000 to 11000000), 2027-11-27',
    ],
  ],
);

describe('a robust line', () => {
  it('needs three points with different x', () =>
    equal(
      robustLine([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 2, y: 3 },
      ]),
      undefined,
    ));
  // Slopes 1, 2 and 1.5: the median 1.5; through the medians of y − 1.5 x = 0, −0.5, 0.
  it('has the median of the slopes', () =>
    equal(
      robustLine([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 2, y: 3 },
      ])?.at(4),
      6,
    ));
  it('a day is a whole number', () => equal(isoDay(day('2027-01-21') + 150), '2027-06-20'));
});
