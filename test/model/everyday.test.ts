// Spellings of new users: seasons, words around dates, sums for a time, figures in a scenario.
// Read, or left as they are said.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { readDate } from '../../server/src/model/grammar/date.ts';
import { dayOf, isoDay } from '../../server/src/model/grammar/day.ts';
import { readMoney } from '../../server/src/model/grammar/money.ts';
import { isOngoing, readPeriod } from '../../server/src/model/grammar/period.ts';
import { standardSpelling } from '../../server/src/model/grammar/period-months.ts';
import { unitTable } from '../../server/src/model/grammar/units.ts';
import { readQuantity } from '../../server/src/model/grammar/value.ts';
import { openPlan } from '../support/open.ts';

const units = unitTable(builtinCatalog().measures, '计划');
const calendar = { start: dayOf(2027, 1, 1), end: dayOf(2027, 12, 31) };
const period = (text: string): string => {
  const { value } = readPeriod(text, calendar);
  return value ? `${isoDay(value.start)} ${isoDay(value.end)}` : 'unread';
};

describe('everyday dates', () => {
  for (const [text, wanted] of [
    ['spring 2027', '2027-03-01 2027-05-31'],
    ['2027年春夏', '2027-03-01 2027-08-31'],
    ['夏季', '2027-06-01 2027-08-31'],
    ['SS27', '2027-03-01 2027-08-31'],
    ['late summer 2027', '2027-06-01 2027-08-31'],
    ['spring to autumn 2027', '2027-03-01 2027-11-30'],
    ['winter 2027', '2027-12-01 2027-12-31'],
    ['opening November 2027', '2027-11-01 2027-11-30'],
    ['launch in May', '2027-05-01 2027-05-31'],
    ['2027年5月上线', '2027-05-01 2027-05-31'],
    ['预计三季度启动', '2027-07-01 2027-09-30'],
    ['待定，二季度前', '2027-04-01 2027-06-30'],
    ['tbd, before Q2', '2027-04-01 2027-06-30'],
    ['FY27 (April 2026 - March 2027)', '2026-04-01 2027-03-31'],
    ['27财年（2026年4月至2027年3月）', '2026-04-01 2027-03-31'],
    ['2027-Q1 (pilot)', '2027-01-01 2027-03-31'],
    ['2026年10月起，半年', '2026-10-01 2027-03-31'],
    ['2027年3月起3个月', '2027-03-01 2027-05-31'],
    ['March 2027 for six weeks', '2027-03-01 2027-04-11'],
    ['6 months from October 2026', '2026-10-01 2027-03-31'],
    ['from March 2027, 9 months', '2027-03-01 2027-11-30'],
    ['signing in Feb 2027', '2027-02-01 2027-02-28'],
    ['Oct 2027 onwards', '2027-10-01 2027-12-31'],
    ['twice a week from September 2027', '2027-09-01 2027-12-31'],
    ['spring and autumn 2027', '2027-03-01 2027-11-30'],
    ['2027年4月开仓', '2027-04-01 2027-04-30'],
    ['开学季后，9月—12月', '2027-09-01 2027-12-31'],
  ] as const)
    it(`${text} is read`, () => assert.equal(period(text), wanted));

  it('words beside a date are kept by the formatter', () => {
    for (const text of ['opening November 2027', '2027年5月上线', '2026年10月起，半年'])
      assert.equal(standardSpelling(readPeriod(text, calendar)), undefined, text);
    assert.equal(readDate('spring 2027').value?.standard, undefined);
  });

  it('what is repeated goes on as long as the plan', () => {
    for (const text of ['every quarter', 'monthly', '每季度', '每月', '每季度一次', '双周']) {
      assert.ok(isOngoing(text), text);
      assert.equal(period(text), '2027-01-01 2027-12-31', text);
    }
  });

  it('other words are no dates', () => {
    for (const text of [
      '春节后',
      'when ready',
      '等审批',
      'springfield',
      'launch',
      'fall-back',
      'after May 2027',
      'not before Q2',
      '四月以后再说',
      '等4月招标后',
      '2027年中秋',
      '2027国庆',
    ]) {
      assert.equal(readPeriod(text, calendar).value, undefined, text);
      assert.equal(readDate(text, calendar).value, undefined, text);
    }
  });
});

describe('everyday amounts', () => {
  const sum = (text: string, months?: number): number | string => {
    const { value, said } = readMoney(text, units, months);
    return value && !value.internal ? value.number : said ? 'said' : 'unread';
  };

  it('for a time are added up where the time is certain, else left as they are said', () => {
    for (const [text, year, unknown] of [
      ['每月2.4万', 288_000, 'said'],
      ['2.4万/月', 288_000, 'said'],
      ['20k a month', 240_000, 'said'],
      ['80k per year', 80_000, 'said'],
      ['每年10万', 100_000, 'said'],
      ['€450k capex, €20k a month', 690_000, 'said'],
      ['装修45万，每月2万', 690_000, 'said'],
      ['每城8万', 'said', 'said'],
      ['8万（每城）', 'said', 'said'],
      ['8k per shop', 'said', 'said'],
      ['50万，其中每月2万', 500_000, 500_000],
      ['£640k, of which £90k reserve', 640_000, 640_000],
      ['legal only, 25k', 25_000, 25_000],
      ['系统120万，运维每月3万', 1_560_000, 'said'],
      ['设备380万、培训20万', 'said', 'said'],
      ['20-30k a month', 'said', 'said'],
      ['€450k, £20k a month', 'said', 'said'],
    ] as const) {
      assert.equal(sum(text, 12), year, text);
      assert.equal(sum(text), unknown, text);
    }
    assert.equal(sum('80k per year', 6), 'said');
    for (const text of ['每月', 'a month', '看情况', '1.8M, 0.4M'])
      assert.equal(sum(text, 12), 'unread', text);
  });

  it('two lengths of time are one', () => {
    assert.deepEqual(
      ['1分40秒', '2 hours 30 min', '1天12小时'].map((text) => {
        const { value } = readQuantity(text, units);
        return [value?.number, value?.units[0]];
      }),
      [
        [100, 'seconds'],
        [150, 'minutes'],
        [36, 'hours'],
      ],
    );
    assert.equal(readQuantity('翻到55%', units).value?.number, 55);
  });
});

describe('everyday plans', () => {
  const wrong = (text: string): string[] =>
    openPlan(text)
      .checked.findings.filter(({ rule }) => /^(?:STR00|REF|TIM401|KPI304|FIT801)/.test(rule))
      .map(({ rule, message }) => `${rule} ${message.en}`);
  const english = `plan: 1
title: Growth
model: social
period: FY27 (April 2026 - March 2027)
kpis:
  gmv: 10M -> 15M by FY27 Q4 @ Ann
segments:
  dach: {who: Parents, countries: [DE, AT], size: 2M}
levers:
  social-embedding: {kpis: [gmv], have: [feed-sharing]}
scenarios:
  base: {assume: the market stays, gmv: €15m}
  worst: {assume: the market falls, gmv: €11m, kpis: {gmv growth: 1%}}
`;
  const chinese = `计划: 1
标题: 增长
模式: 社交
周期: 2027
指标:
  GMV: 1亿 -> 2亿 截至 2027年秋冬 @ 王敏
  响应时长: {基线: 1分40秒, 目标: 50秒, 期限: 2027年底, 负责人: 王敏}
人群:
  宝妈: {谁: 新手妈妈, 国家: [CN]}
杠杆:
  社交嵌入: {指标: [GMV, 响应时长], 已有: [朋友圈分享]}
情景:
  - {名称: 乐观, 假设: 大盘好, GMV: 2.4亿}
  - {名称: 悲观, 假设: 大盘跌, GMV: 1.4亿}
`;

  it('in both languages have no finding on how something is written', () => {
    assert.deepEqual(wrong(english.replace(', kpis: {gmv growth: 1%}', '')), []);
    assert.deepEqual(wrong(chinese), []);
  });

  it('have the figures of a scenario as its KPIs, beside those under `kpis`', () => {
    const { plan } = openPlan(english).checked;
    assert.deepEqual(
      plan.scenarios.map(({ kpis }) => kpis.map(({ ref, value }) => `${ref.id} ${value?.text}`)),
      [['gmv €15m'], ['undefined 1%', 'gmv €11m']],
    );
    assert.ok(wrong(english).some((one) => one.startsWith('REF702')));
    assert.deepEqual(
      openPlan('plan: 1\nmodel: b2c\nscenarios:\n  worst: {chnace: 20%}\n')
        .checked.findings.filter(({ rule }) => rule === 'STR004')
        .map(({ message }) => /Did you mean `(\w+)`/.exec(message.en)?.[1]),
      ['chance'],
    );
  });

  it('take the first month of the fiscal year from the period', () => {
    const [kpi] = openPlan(english).checked.plan.kpis;
    assert.equal(kpi?.due?.value && isoDay(kpi.due.value.end), '2027-03-31');
  });

  it('sum what is paid monthly over the time of the work', () => {
    const [one] = openPlan(
      'plan: 1\nmodel: b2c\nperiod: 2027\ninitiatives:\n  a: {when: 2027-01..2027-06, budget: 20k a month}\n',
    ).checked.plan.initiatives;
    assert.equal(
      one?.budget?.value && !one.budget.value.internal && one.budget.value.number,
      120_000,
    );
  });
});

describe('scales in words', () => {
  for (const [text, number, currency] of [
    ['1.8 million euros', 1_800_000, 'EUR'],
    ['€1.8 million', 1_800_000, 'EUR'],
    ['12 Mio. EUR', 12_000_000, 'EUR'],
    ['500 thousand dollars', 500_000, 'USD'],
    ['3 billion yuan', 3_000_000_000, 'CNY'],
    ['2.5mn USD', 2_500_000, 'USD'],
  ] as const)
    it(`${text} is ${number} ${currency}`, () => {
      const { value } = readMoney(text, units);
      assert.deepEqual(value && !value.internal && [value.number, value.currency], [
        number,
        currency,
      ]);
    });
});
