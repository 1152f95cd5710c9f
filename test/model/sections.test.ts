// The sections of format 1.1: read in both languages, as lists and maps, in short and full form.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { renameInPlan } from '../../server/src/features/rename.ts';
import { kpiName } from '../../server/src/model/kpi-texts.ts';
import { valuesOf } from '../../server/src/model/kpi-values.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { openPlan } from '../support/open.ts';

import { structural } from './structural.ts';

const english = `plan: 1
title: A safe market
model: c2c
period: FY27
fiscal_year: 4
part_of: ../group.plan.yaml
form: community-market
goals:
  - {goal: a market people trust, kpis: [dispute-rate], owner: Li, due: 2027-03, serves: above/growth}
  - half of the city sells with us
not_doing: [own delivery fleet]
market:
  size: {total: 120bn, reachable: 30bn, aimed_at: 2bn}
  growth: 8%
  share: 3% -> 5%
  competitors: [Rival A, {name: Rival B, strength: price, answer: service}]
segments:
  students: {who: students in large cities, need: cheap and safe, share: 40%}
  families: parents of small children
levers:
  trust: [escrow, reviews]
  neighbour-bond: {mechanisms: [reviews], as: trust}
kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-03 @ Li
  delivery-complaints: {baseline: 400, target: 200, due: 2027-03, owner: Li, better: lower, kind: flow, actuals: {2026-06: 380}}
economics:
  average-order-value: 88
  commission-rate: 4% -> 5%
phases:
  pilot: 2026-04..2026-09
  roll-out: {when: FY27 H2, kpis: [dispute-rate], budget: 2M, gate: {if: dispute-rate below 2%, by: 2026-10, else: stay in one city}}
channels:
  app: 60%
  shops: {share: 40%, role: hand-over}
scenarios:
  worst: {chance: 20%, when: the bank leaves, kpis: {dispute-rate: 2.5%}, response: a second partner}
decisions:
  - {decision: no own fleet, date: 2026-03-01, by: Li, why: cost, affects: [initiatives.escrow]}
initiatives:
  escrow: {name: Escrow, lever: trust, phase: roll-out, segment: [students], channel: app, rolling: true, gate: dispute-rate below 2%, when: 2026-04..2026-09, owner: Li}
assumptions:
  partner: {assume: the bank signs, affects: [escrow, roll-out]}
`;

const chinese = english
  .replace('fiscal_year:', '财年起始月:')
  .replace('part_of:', '上级计划:')
  .replace('form:', '业态:')
  .replace('goals:', '目标:')
  .replace('not_doing:', '不做:')
  .replace('market:\n', '市场规模:\n')
  .replace('competitors:', '竞争对手:')
  .replace('segments:', '人群:')
  .replace('economics:', '单位经济:')
  .replace('phases:', '阶段:')
  .replace('channels:', '渠道:')
  .replace('scenarios:', '情景:')
  .replace('decisions:', '决策:')
  .replace(', as: trust', ', 相当于: trust')
  .replace('better: lower', '方向: 越低越好')
  .replace('kind: flow', '类型: 累计')
  .replace('rolling: true', '滚动: 是')
  .replace(
    'gate: {if: dispute-rate below 2%, by: 2026-10, else:',
    '关口: {条件: dispute-rate below 2%, 时间: 2026-10, 否则:',
  );

for (const [language, text] of [
  ['English', english],
  ['Chinese', chinese],
] as const)
  describe(`the sections of format 1.1 in ${language}`, () => {
    const { plan } = openPlan(text).checked;

    it('are no finding', () => assert.deepEqual(structural(text), []));

    it('say what the plan is for, whom it serves and what it leaves out', () => {
      assert.deepEqual(
        plan.goals.map(({ key, goal, kpis }) => [key, goal?.text, kpis.map(({ id }) => id)]),
        [
          ['a-market-people-trust', 'a market people trust', ['dispute-rate']],
          ['half-of-the-city-sells-with-us', 'half of the city sells with us', []],
        ],
      );
      assert.deepEqual(
        plan.segments.map(({ key, who, share }) => [key, who?.text, share?.value?.number]),
        [
          ['students', 'students in large cities', 40],
          ['families', 'parents of small children', undefined],
        ],
      );
      assert.deepEqual(
        plan.notDoing.map((one) => one.text),
        ['own delivery fleet'],
      );
      const { market } = plan;
      assert.ok(market?.size?.value && !market.size.value.internal);
      assert.equal(market.size.value.number, 120e9);
      assert.equal(market.growth?.value?.number, 8);
      assert.equal(plan.partOf?.text, '../group.plan.yaml');
      assert.equal(plan.forms[0]?.text, 'community-market');
    });

    it('give phases, gates, channels, scenarios, decisions and economics', () => {
      const [pilot, rollOut] = plan.phases;
      assert.equal(pilot?.when?.value?.text, '2026-04..2026-09');
      assert.equal(rollOut?.gate?.text?.text, 'dispute-rate below 2%');
      assert.equal(rollOut?.gate?.otherwise?.text, 'stay in one city');
      assert.equal(rollOut?.when?.value?.start, (plan.period?.value?.start ?? 0) + 183);
      assert.deepEqual(
        plan.channels.map(({ share }) => share?.value?.number),
        [60, 40],
      );
      assert.deepEqual(
        plan.scenarios[0]?.kpis.map(({ ref, value }) => [ref.id, value?.value?.number]),
        [['dispute-rate', 2.5]],
      );
      assert.equal(plan.decisions[0]?.key, 'no-own-fleet');
      assert.deepEqual(
        plan.economics.map(({ id, baseline, target }) => [
          id,
          baseline?.value?.number,
          target?.value?.number,
        ]),
        [
          ['average-order-value', undefined, 88],
          [plan.economics[1]?.id, 4, 5],
        ],
      );
    });

    it('are named by initiatives and assumptions', () => {
      const [escrow] = plan.initiatives;
      assert.deepEqual(
        [escrow?.phase?.id, escrow?.segments[0]?.id, escrow?.channels[0]?.id, escrow?.rolling],
        ['roll-out', 'students', 'app', true],
      );
      assert.equal(escrow?.gate?.text?.text, 'dispute-rate below 2%');
      assert.deepEqual(
        plan.assumptions[0]?.affects.map(({ id }) => id),
        ['escrow', 'roll-out'],
      );
      assert.equal(plan.levers[1]?.as?.id, 'trust');
    });

    it('a direction makes an own KPI one that rules understand', () => {
      const kpi = plan.kpis[1];
      assert.ok(kpi);
      const values = valuesOf(builtinCatalog(), kpi);
      assert.deepEqual(
        [kpi.better, kpi.kind, values.direction, values.isDirectionAssumed],
        ['lower', 'flow', 'lower', false],
      );
      assert.equal(kpi.actuals[0]?.value.value?.number, 380);
    });

    it('are renamed with everything that names them', () => {
      const document = openPlan(text);
      const rename = (section: 'phases' | 'segments' | 'channels', id: string): string =>
        applyEdits(
          text,
          renameInPlan(document, { target: { of: 'plan', section, id }, id }, 'neu'),
        );
      for (const [section, id, places] of [
        ['phases', 'roll-out', 3],
        ['segments', 'students', 2],
        ['channels', 'app', 2],
      ] as const) {
        const after = rename(section, id);
        assert.equal(after.split('neu').length - 1, places, `${section}\n${after}`);
        assert.deepEqual(structural(after), []);
      }
    });
  });

describe('own KPIs', () => {
  it('have a name, which may be that of a KPI of the catalogue', () => {
    const text =
      'plan: 1\nmodel: c2c\nkpis:\n  paid: {name: Customers from paid ads, baseline: 82%, target: 50%}\n  d: {name: 纠纷率, baseline: 3%, target: 2%}\n';
    const { checked } = openPlan(text);
    assert.deepEqual(
      checked.plan.kpis.map((kpi) => [kpi.id, kpiName(builtinCatalog(), kpi).en]),
      [
        [undefined, 'Customers from paid ads'],
        ['dispute-rate', 'Dispute rate'],
      ],
    );
    assert.ok(!checked.findings.some(({ rule }) => rule === 'STR004'));
  });

  const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\nkpis:\n';
  const found = (kpi: string): string[] =>
    openPlan(`${head}  ${kpi}\n`)
      .checked.findings.map(({ rule }) => rule)
      .filter((rule) => ['KPI302', 'KPI307', 'KPI313'].includes(rule));

  for (const [kpi, wanted] of [
    ['calls: {baseline: 400, target: 500, better: lower}', ['KPI307']],
    ['calls: {baseline: 400, target: 500, better: lower, why: two new languages}', []],
    ['calls: {baseline: 400, target: 300, 方向: 越高越好}', ['KPI307']],
    ['calls: {baseline: 400, target: 300, better: lower}', []],
    ['calls: {baseline: 400, target: 400, better: steady}', []],
    ['our-cost: {baseline: 400, target: 500, unit: money}', ['KPI307']],
    ['我们的成本: {baseline: 400, target: 500, unit: money}', ['KPI307']],
    ['our-rate: {baseline: 4%, target: 5%, unit: percent}', []],
  ] as const)
    it(`${kpi} is ${wanted.join() || 'fine'}`, () => assert.deepEqual(found(kpi), wanted));
});

describe('fields of other planning methods', () => {
  const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\n';

  for (const field of ['vision', 'swot', 'roadmap', 'kpi_tree', 'team', 'headcount', 'pnl'])
    it(`${field}: a sentence says where that goes, and no fix is x-`, () => {
      const finding = openPlan(`${head}${field}: something\n`).checked.findings.find(
        ({ rule }) => rule === 'STR004',
      );
      assert.ok(finding);
      assert.match(finding.message.en, /has no field of its own here: .*`\w+`/);
      assert.doesNotMatch(finding.message.en + finding.message.zh, /x-/);
      assert.deepEqual(finding.fixes(), []);
    });

  it('objectives and okrs are goals', () => {
    for (const field of ['objectives', 'okrs', '总目标'])
      assert.equal(openPlan(`${head}${field}: [a safe market]\n`).checked.plan.goals.length, 1);
  });
});

describe('the business form', () => {
  for (const written of ['front-warehouse', 'o2o.front-warehouse', '前置仓', 'Front warehouse'])
    it(`is known as ${written}`, () => {
      const text = `plan: 1\nmodel: o2o\nform: ${written}\ntitle: t\nperiod: 2027\nlevers: {}\n`;
      const { forms } = openPlan(text).checked.coverage;
      assert.deepEqual(
        forms.sure.map(({ id }) => id),
        ['o2o.front-warehouse'],
      );
    });

  it('a phase in one line may say its goal after its period', () => {
    const text =
      'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nphases:\n  one: 2027-01..2027-03 pilot in two cities\n';
    const { plan } = openPlan(text).checked;
    const [phase] = plan.phases;
    assert.equal(phase?.when?.value?.text, '2027-01..2027-03');
    assert.equal(phase?.goal?.text, 'pilot in two cities');
    const { start = 0, end = 0 } = phase?.goal?.span ?? {};
    assert.equal(plan.syntax.text.slice(start, end), 'pilot in two cities');
  });
});
