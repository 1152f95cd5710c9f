// What is said about a tracked KPI, in both languages.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { statusWords, worstFirst, worstOf } from '../../server/src/tracking/status.ts';
import { sentence } from './plans.ts';

const fall = "dispute-rate: '3% -> 1.5%'";
const late = (more: string): string =>
  `${fall}\ninitiatives:\n  escrow: {name: Escrow launch, lever: trust, when: 2027-01..2027-03, kpis: [dispute-rate]}${more}`;
const badge = '\n  b: {name: Badge, lever: trust, when: 2027-02, kpis: [dispute-rate]}';

describe('the sentences about a KPI', () => {
  for (const [kpi, figures, today, en, zh] of [
    [fall, '', '2027-06-30', 'No figure has been entered.', '尚未录入数据。'],
    [
      fall,
      '2027-02 3.2%',
      '2027-06-30',
      'The last figure is from February.',
      '最近一次数据是2月的。',
    ],
    [
      fall,
      '2027-01 3.2%',
      '2027-02-05',
      'Too early to tell: 3.2 % so far, 2.9 % planned by now.',
      '为时尚早：目前 3.2%，此时计划为 2.9%。',
    ],
    [
      fall,
      '2027-06 2.4%',
      '2027-07-05',
      '2.4 % so far, 2.3 % planned by now; the target is 1.5 % by December.',
      '目前 2.4%，此时计划为 2.3%；12月的目标为 1.5%。',
    ],
    [
      fall,
      '2027-04 2.6%, 2027-05 2.5%, 2027-06 2.4%',
      '2027-07-05',
      'At this pace 1.8 % by December; the target is 1.5 %. It is reached in March 2028.',
      '照此速度，12月为 1.8%，目标为 1.5%。将于2028年3月达成。',
    ],
    [
      fall,
      '2027-04 3%, 2027-05 3.1%, 2027-06 3.2%',
      '2027-07-05',
      'At this pace 3.8 % by December; the target is 1.5 %. The target stays out of reach.',
      '照此速度，12月为 3.8%，目标为 1.5%。按此无法达成目标。',
    ],
    [
      fall,
      '2027-04 2%, 2027-05 1.5%, 2027-06 1.4%',
      '2027-07-05',
      'The target of 1.5 % was reached in May; the figure is 1.4 %.',
      '5月已达成目标 1.5%，实际为 1.4%。',
    ],
    // More digits where two values would look the same.
    [
      fall,
      '2027-10 2%, 2027-11 1.9%, 2027-12 1.54%',
      '2028-01-05',
      '1.54 % at the end; the target was 1.5 %. At this pace it is reached in January.',
      '期末为 1.54%，目标为 1.5%。照此速度，将于1月达成。',
    ],
    [
      "dispute-rate: 'tbd -> 2%'",
      '2027-03 3%',
      '2027-04-05',
      '3 % so far; without a baseline nobody can tell how far that is.',
      '目前为 3%；没有基线，无从判断进度。',
    ],
    [
      "dispute-rate: 'tbd -> max 2%'",
      '2027-03 2.1%',
      '2027-04-05',
      '2.1 %; the target is at most 2 %.',
      '目前 2.1%，目标为不高于 2%。',
    ],
    [
      "gmv: '365万 -> 730万'",
      '2027-01 50万, 2027-02 45万, 2027-03 60万',
      '2027-04-05',
      'At this pace 6.29M CNY by December; the target is 7.3M CNY. The target stays out of reach.',
      '照此速度，12月为 629万 CNY，目标为 730万 CNY。按此无法达成目标。',
    ],
    [
      "gmv: '365万 -> 730万'",
      '2027-H1 300万, 2027-H2 310万',
      '2028-01-05',
      '6.1M CNY at the end; the target was 7.3M CNY.',
      '期末为 610万 CNY，目标为 730万 CNY。',
    ],
    // Lengths of time in the unit of the KPI.
    [
      "dispute-resolution-time: '4 days -> 36 hours'",
      '2027-04 80, 2027-05 76, 2027-06 70',
      '2027-07-05',
      'At this pace 39.8 hours by December; the target is 36 hours. It is reached in January 2028.',
      '照此速度，12月为 39.8 小时，目标为 36 小时。将于2028年1月达成。',
    ],
    [
      'gmv: {baseline: 1M}',
      '2027-06 520k',
      '2027-07-05',
      '520k CNY; there is no target to compare it with.',
      '52万 CNY，没有可对照的目标。',
    ],
    [
      late(''),
      '2027-06 2.3%',
      '2027-07-05',
      '2.3 % so far, 2.3 % planned by now; the target is 1.5 % by December. “Escrow launch” is late: it was to be done by March.',
      '目前 2.3%，此时计划为 2.3%；12月的目标为 1.5%。举措“Escrow launch”已逾期，应于3月完成。',
    ],
    [
      late(badge),
      '',
      '2027-07-05',
      'No figure has been entered. Late: “Escrow launch”, “Badge”.',
      '尚未录入数据。逾期举措：“Escrow launch”、“Badge”。',
    ],
  ] as const)
    it(en, () => {
      const key = /^[\w-]+/.exec(kpi)?.[0] ?? '';
      deepEqual(sentence(`currency: CNY\nkpis:\n  ${kpi}`, { [key]: figures }, today), { en, zh });
    });

  it('name the factor with the largest share of a gap', () => {
    // Orders 15 % below plan, value per order as planned.
    const plan =
      "kpis:\n  gmv: '0 -> 7.3M'\n  order-count: '0 -> 73000'\n  average-order-value: '100 -> 100'";
    const { en, zh } = sentence(
      plan,
      { gmv: '2027-H1 2.9M', 'order-count': '2027-H1 30000', 'average-order-value': '2027-06 96' },
      '2027-07-05',
    );
    // ln(30 ÷ 36.2) = −0.188 and ln(96 ÷ 100) = −0.041.
    match(en, /82 % of the gap comes from [a-z]/);
    match(zh, /差距的 82% 来自/);
  });
});

describe('the names of statuses', () => {
  it('differ in mark and in words', () => {
    const words = Object.values(statusWords);
    for (const texts of [words.map(({ mark }) => mark), words.map(({ name }) => name.zh)])
      equal(new Set(texts).size, 7);
    ok(words.every(({ name }) => /\p{Script=Han}/u.test(name.zh)));
  });

  it('the worst of some: silence is no approval', () => {
    equal(worstOf(['on-track', 'no-figure', 'reached']), 'no-figure');
    equal(worstOf(['no-figure', 'at-risk']), 'at-risk');
    equal(worstOf(['off-track', 'missed']), 'missed');
    equal(worstOf([]), undefined);
    deepEqual([...worstFirst].sort(), Object.keys(statusWords).sort());
  });
});
