// Every spelling of dates and periods that has one meaning (format 1.1), and what stays a question.
import assert from 'node:assert/strict';
import { type Calendar, readDate } from '../../server/src/model/grammar/date.ts';
import { monthOf } from '../../server/src/model/grammar/date-forms.ts';
import { dayOf, isoDay } from '../../server/src/model/grammar/day.ts';
import { readPeriod } from '../../server/src/model/grammar/period.ts';

const day = (year: number, month: number, date: number): number =>
  dayOf(year, month, date) ?? assert.fail();

const plan2027: Calendar = { start: day(2027, 1, 1), end: day(2027, 12, 31) };
const twoYears: Calendar = { start: day(2027, 1, 1), end: day(2028, 12, 31) };
const april: Calendar = { start: day(2026, 4, 1), end: day(2027, 3, 31), fiscalMonth: 4 };

function daysOf(text: string, calendar: Calendar = plan2027): string {
  const { value } = readDate(text, calendar);
  return value ? `${isoDay(value.start)} ${isoDay(value.end)} ${value.standard ?? '-'}` : 'nothing';
}

function periodOf(text: string, calendar: Calendar = plan2027): string {
  const { value, suggestion } = readPeriod(text, calendar);
  return value ? `${isoDay(value.start)} ${isoDay(value.end)}` : `? ${suggestion ?? ''}`.trim();
}

const dates: readonly (readonly [standard: string, ...spellings: string[]])[] = [
  ['2027', '2027', '2027年', 'CY2027', '２０２７年', '2027全年', '2027年度', '全年', '年内'],
  [
    '2027-12',
    '2027-12',
    '2027年12月',
    '2027 年 12 月',
    '2027.12',
    '2027/12',
    'Dec 2027',
    '12/2027',
  ],
  ['2027-12', 'December 2027', 'Dec. 2027', '2027年12月底', '2027 Dec', '12月', 'December'],
  [
    '2027-12',
    '2027年底',
    '2027年末',
    '年底',
    '年末',
    'end of 2027',
    'end of the year',
    '2027年底前',
  ],
  ['2027-12', 'end 2027', 'by the end of year', 'end-2027', 'year-end 2027', 'by year end'],
  ['2027-H1', 'first half of 2027', 'the first half of the year', 'by the first half of 2027'],
  ['2027-H2', 'second half 2027', 'Second half of 2027'],
  ['2027-12', 'by end of 2027', '截至2027-12', 'before Dec 2027', '在2027年12月前'],
  ['2027-03', '2027-3', '2027.3', '2027／3', '3月', '3月份', 'March', 'Mar 2027', "Mar '27"],
  ['2027-12-31', '2027-12-31', '2027年12月31日', '2027/12/31', '2027.12.31', '2027-12-31前'],
  ['2027-12-31', 'Dec 31, 2027', '31 Dec 2027', '31st December 2027', '12月31日', '12月31号'],
  ['2027-Q4', '2027-Q4', '2027Q4', '2027 Q4', 'Q4 2027', '27Q4', 'Q4', '四季度', '第四季度'],
  [
    '2027-Q3',
    '三季度',
    '2027年三季度',
    '2027年第3季度',
    '2027年Q3',
    'Q3/2027',
    '三季度末',
    'q3 2027',
  ],
  [
    '2027-H2',
    '2027-H2',
    'H2 2027',
    '2027 下半年',
    '2027年下半年',
    '下半年',
    '27H2',
    '2027H2',
    'H2',
  ],
  ['2027-H1', '上半年', 'H1 2027', '2027上半年', 'FY27H1', 'FY27 H1'],
  ['2027', 'FY27', 'FY2027', 'FY 2027', '27财年', '2027财年'],
  ['2027-Q3', 'FY2027 Q3', 'FY27-Q3', 'Q3 FY27', 'FY27Q3'],
];

describe('dates', () => {
  for (const [standard, ...spellings] of dates)
    it(`${standard} in ${spellings.length} spellings`, () => {
      for (const text of spellings)
        assert.equal(daysOf(text), daysOf(standard), `${text} is ${standard}`);
      assert.equal(readDate(standard).value?.standard, standard);
    });

  it('a fiscal year starts in its month and is named by the year in which it ends', () => {
    assert.equal(daysOf('FY27', april), '2026-04-01 2027-03-31 -');
    assert.equal(daysOf('FY2027 Q3', april), '2026-10-01 2026-12-31 2026-Q4');
    assert.equal(daysOf('FY27H1', april), '2026-04-01 2026-09-30 -');
    assert.equal(daysOf('2027财年', april), '2026-04-01 2027-03-31 -');
    assert.equal(daysOf('Q4 2027', april), '2027-10-01 2027-12-31 2027-Q4', 'the calendar quarter');
  });

  it('a date without a year is in the one that the period of the plan leaves', () => {
    assert.equal(daysOf('三季度', april), '2026-07-01 2026-09-30 2026-Q3');
    assert.equal(daysOf('Feb', april), '2027-02-01 2027-02-28 2027-02');
  });

  it('what needs a year the plan does not give is not read', () => {
    for (const text of ['三季度', '12月', 'Q3', '年底', '下半年', 'Dec', '全年', '3月5日']) {
      assert.equal(daysOf(text, {}), 'nothing', text);
      assert.equal(readDate(text, {}).suggestion, undefined, text);
    }
    assert.equal(readDate('三季度', twoYears).value, undefined, 'of two years');
    assert.equal(readDate('三季度', twoYears).suggestion, '2027-Q3');
  });

  it('an event stays a question, with the day as its answer', () => {
    for (const [text, wanted] of [
      ['双11前', '2027-11-10'],
      ['双11', '2027-11-11'],
      ['双十一之前', '2027-11-10'],
      ['618前', '2027-06-17'],
      ['2028年双12前', '2028-12-11'],
      ['before Christmas', '2027-12-24'],
      ['by Double 11', '2027-11-11'],
    ] as const)
      assert.deepEqual(readDate(text, plan2027), { suggestion: wanted }, text);
    assert.deepEqual(readDate('双11前', {}), {});
    assert.deepEqual(readDate('after the launch', plan2027), {});
    assert.deepEqual(readDate('春节前', plan2027), {}, 'moves with the moon');
  });

  it('the middle of a year stays a question, with June as its answer', () => {
    for (const text of ['mid 2027', 'by mid-2027', 'mid-year', '2027年中', '年中', '2027 年中前'])
      assert.deepEqual(readDate(text, plan2027), { suggestion: '2027-06' }, text);
    assert.deepEqual(readDate('mid-year', {}), {});
    assert.deepEqual(readDate('2027年中秋', plan2027), {});
  });

  it('what is no date, or not one that exists, is not read', () => {
    for (const text of [
      '2027-13',
      '2027-02-30',
      'soon',
      '尽快',
      'Q5 2027',
      'H3 2027',
      '2027-00',
      'Q3 H1 2027',
      '2027 2028',
      '三个月内',
      'mid 2027',
      'FY27 Dec',
      '3月 5',
      '05/06/27',
    ])
      assert.equal(daysOf(text), 'nothing', text);
  });
});

describe('periods', () => {
  const rows: readonly (readonly [from: string, to: string, ...spellings: string[]])[] = [
    ['2027-01-01', '2027-06-30', '2027-01..2027-06', '2027-01～2027-06', '2027-01~2027-06'],
    ['2027-01-01', '2027-06-30', '2027-01 – 2027-06', '2027-01—2027-06', '2027-01 - 2027-06'],
    ['2027-01-01', '2027-06-30', '2027年1月至6月', '2027年1月到6月', '2027年1-6月', '1月-6月'],
    ['2027-01-01', '2027-06-30', 'Jan 2027 to Jun 2027', 'January until June 2027', 'Jan-Jun 2027'],
    ['2027-03-01', '2027-07-31', '2027年3月至7月', 'Mar–Jul 2027', '2027.3-2027.7', '2027.3-7'],
    ['2027-03-01', '2027-07-31', '2027年3月—2027年7月', '从2027年3月到7月', '3-7月', '2027-03..07'],
    [
      '2027-03-05',
      '2027-03-10',
      '2027年3月5日至10日',
      '3月5-10日',
      '2027-03-05..03-10',
      'Mar 5–10',
    ],
    [
      '2027-01-01',
      '2027-09-30',
      'Q1..Q3',
      'Q1–Q3 2027',
      '2027 Q1 - Q3',
      '一季度至三季度',
      'FY27 Q1–Q3',
    ],
    ['2027-01-01', '2028-12-31', '2027-2028', '2027..2028', '2027年至2028年', '2027 to 2028'],
    ['2027-01-01', '2027-12-31', '2027', 'FY27', '上半年至下半年', '全年'],
    ['2027-11-01', '2028-02-29', '2027年11月至2028年2月', 'Nov 2027 – Feb 2028'],
  ];
  for (const [from, to, ...spellings] of rows)
    it(`${from} to ${to} in ${spellings.length} spellings`, () => {
      for (const text of spellings) assert.equal(periodOf(text), `${from} ${to}`, text);
    });

  it('over the new year the other year is a guess', () => {
    assert.equal(periodOf('2027年11月至2月'), '? 2027-11..2028-02');
    assert.equal(periodOf('Nov–Feb 2028'), '? 2027-11..2028-02');
  });

  it('ends that are written in full may be the wrong way round: a rule says so', () => {
    assert.equal(periodOf('2027-12..2027-01'), '2027-12-01 2027-01-31');
  });

  it('what is no period is not read', () => {
    for (const text of ['2027-01..2027-13', '2027-28', 'a to b', '2027-01..2027-02..2027-03', '..'])
      assert.equal(periodOf(text), '?', text);
  });
});

describe('periods that go on', () => {
  for (const [text, wanted] of [
    ['2027-01/2027-05', '2027-01-01 2027-05-31'],
    ['2027-01-15/2027-05-20', '2027-01-15 2027-05-20'],
    ['from April 2027', '2027-04-01 2027-12-31'],
    ['from April 2027 onwards', '2027-04-01 2027-12-31'],
    ['since Q2', '2027-04-01 2027-12-31'],
    ['2027年4月起', '2027-04-01 2027-12-31'],
    ['从4月开始', '2027-04-01 2027-12-31'],
    ['all year', '2027-01-01 2027-12-31'],
    ['year-round', '2027-01-01 2027-12-31'],
    ['ongoing', '2027-01-01 2027-12-31'],
    ['长期', '2027-01-01 2027-12-31'],
    ['2027年10月下旬', '2027-10-21 2027-10-31'],
    ['2月上旬至中旬', '?'],
    ['2月中旬', '2027-02-11 2027-02-20'],
    ['late February 2027', '2027-02-21 2027-02-28'],
    ['early May to late June', '2027-05-01 2027-06-30'],
    ['mid-October', '2027-10-11 2027-10-20'],
  ] as const)
    it(`${text} lasts as long as the plan`, () => assert.equal(periodOf(text), wanted));

  it('without a plan they are no periods', () => {
    for (const text of ['from April 2027', '长期']) assert.equal(periodOf(text, {}), '?');
  });

  it('a month is read in every spelling', () => {
    for (const text of ['4', '04', '4月', '四月', 'April', 'apr', 'Apr.'])
      assert.equal(monthOf(text), 4, text);
    for (const text of ['13', '0', 'spring', '4/2027']) assert.equal(monthOf(text), undefined);
  });
});
