// Sections and fields under the headings that people give them.
import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

const head = 'plan: 1\ntitle: Growth plan 2027\nmodel: c2c\nstatus: draft\n';
const opened = (text: string) => openPlan(head + text).checked;

describe('a plan with headings of its author’s own', () => {
  const sections: readonly (readonly [text: string, section: 'levers' | 'risks' | 'kpis'])[] = [
    ['strategic pillars:\n  trust: [escrow, reviews]\n', 'levers'],
    ['战略重点:\n  信任: [担保交易]\n', 'levers'],
    ['Levers (what we pull):\n  trust: [escrow]\n', 'levers'],
    ['what could go wrong:\n  - fakes\n', 'risks'],
    ['担心的事:\n  - 假货\n', 'risks'],
    ['2027 年风险:\n  - 假货\n', 'risks'],
    ['key figures:\n  GMV: 1M -> 2M\n', 'kpis'],
    ['KPIs FY27:\n  GMV: 1M -> 2M\n', 'kpis'],
  ];
  for (const [text, section] of sections)
    it(`has ${section} under ${text.split(':')[0]}`, () => {
      assert.equal(opened(text).plan[section].length, 1);
    });

  it('takes a looser heading for the section only once, and never beside its name', () => {
    assert.equal(opened('pillars:\n  a: [x]\ndrivers:\n  b: [y]\n').plan.levers.length, 1);
    assert.equal(opened('levers:\n  a: [x]\npillars:\n  b: [y]\n').plan.levers[0]?.key, 'a');
  });

  it('has risks with what, mitigation and 办法', () => {
    const text =
      'risks:\n  - {what: fakes, mitigation: inspect each bag}\n  - 风险: 封店\n    办法: 开独立站\n';
    const said = opened(text).plan.risks.map(({ risk, response }) => [risk?.text, response?.text]);
    assert.deepEqual(said, [
      ['fakes', 'inspect each bag'],
      ['封店', '开独立站'],
    ]);
  });

  it('answers a risk in the second sentence, or after a word for it', () => {
    const text = 'risks:\n  - Scams reach the press. PR is prepared\n  - "假货 - 应对：逐件鉴定"\n';
    const said = opened(text).plan.risks.map(({ risk, response }) => [risk?.text, response?.text]);
    assert.deepEqual(said, [
      ['Scams reach the press', 'PR is prepared'],
      ['假货', '逐件鉴定'],
    ]);
  });

  it('has means in one text, and in a description', () => {
    const { plan, findings } = opened(
      'levers:\n  爆品: {做法: "产地直采，原产地溯源"}\n  trust: {description: "We hold the money in escrow."}\n',
    );
    assert.deepEqual(
      plan.levers[0]?.mechanisms.map(({ text }) => text),
      ['产地直采', '原产地溯源'],
    );
    assert.equal(plan.levers[1]?.recognised[0]?.id, 'escrow');
    assert.ok(!findings.some(({ rule }) => ['STR005', 'LEV102'].includes(rule)));
  });

  it('has key results in words, in a list or a map, which are no missing KPIs', () => {
    const { plan, findings } = opened(
      'objectives:\n  O1: {text: grow, key_results: {KR1: cars bought +50%, KR2: faster pay-out}}\n',
    );
    assert.equal(plan.goals[0]?.results.length, 2);
    assert.ok(!findings.some(({ rule }) => ['STR005', 'REF702', 'KPI301'].includes(rule)));
  });

  it('has O1 at the top as a goal, but never beside goals under any heading', () => {
    const objective = 'O1: {text: grow fast}\n';
    assert.equal(opened(objective).plan.goals[0]?.goal?.text, 'grow fast');
    for (const goals of ['goals', '目标', 'objectives']) {
      const { plan, findings } = opened(`${goals}:\n  a: a safe market\n${objective}`);
      assert.deepEqual(
        plan.goals.map(({ key }) => key),
        ['a'],
      );
      assert.ok(!findings.some(({ rule }) => rule === 'STR006'));
    }
  });

  it('has work that takes as many years as the plan, however the number is written', () => {
    for (const when of ['两年', '二年', '2年', '2 years']) {
      const text = `period: 2027-01 ~ 2028-12\ninitiatives:\n  a: {when: ${when}}\n`;
      assert.ok(opened(text).plan.initiatives[0]?.when?.value, when);
    }
  });

  it('covers the year of its title, so that Q2 has a year, and only hints at the period', () => {
    const { plan, findings } = opened('initiatives:\n  app: {when: Q2}\n');
    assert.ok(plan.initiatives[0]?.when?.value);
    const period = findings.find(({ path }) => path.join() === 'period');
    assert.equal(period?.severity, 'hint');
  });

  it('knows a section by the words of its heading, numbered or not', () => {
    const text =
      'what keeps me awake:\n  - fakes\n六、主要抓手:\n  信任: [担保交易]\nnumbers I look at:\n  - GMV: 1M -> 2M\n';
    const { plan } = opened(text);
    assert.deepEqual([plan.risks.length, plan.levers.length, plan.kpis.length], [1, 1, 1]);
  });

  it('does not ask a risk for a response where a field of its own may be one', () => {
    const { findings } = opened('risks:\n  a: {risk: fakes, steps taken: each bag is inspected}\n');
    assert.ok(!findings.some(({ rule }) => rule === 'STR014'));
  });

  it('knows a section by the fields of its entries, whatever its heading', () => {
    const text =
      'how we keep honest:\n  - {metric: GMV, now: 1M, target: 2M}\n  - {metric: repeat rate, now: 20%, target: 30%}\n' +
      '盯着的坑:\n  - {风险: 假货, 应对: 逐件鉴定}\n  - {风险: 断货, 应对: 第二家供应商}\n';
    const { plan } = opened(text);
    assert.deepEqual(
      plan.kpis.map(({ target }) => target?.text),
      ['2M', '30%'],
    );
    assert.deepEqual(
      plan.risks.map(({ response }) => response?.text),
      ['逐件鉴定', '第二家供应商'],
    );
  });

  it('has a table whose columns are named in the comment above it', () => {
    const { plan } = opened(
      'scoreboard:\n  # measure | now | target | when\n  - repeat share | 81% | 85% | FY27\n  - GMV | 1M | 2M | FY27\n',
    );
    assert.deepEqual(
      plan.kpis.map(({ baseline, target }) => [baseline?.text, target?.text]),
      [
        ['81%', '85%'],
        ['1M', '2M'],
      ],
    );
  });

  it('has phases with a sentence under their times', () => {
    const { plan, findings } = opened('period: 2027\n节奏:\n  7-8月: 清旧货\n  明年一季度: 看数\n');
    assert.deepEqual(
      plan.phases.map(({ goal }) => goal?.text),
      ['清旧货', '看数'],
    );
    assert.ok(plan.phases[0]?.when?.text);
    assert.ok(!findings.some(({ rule }) => rule === 'STR005'));
  });

  it('knows the fields of an entry by a word of their names, and the name by its column', () => {
    const { plan } = opened(
      'work packages:\n  - {Activity: Open Spain, Point person: Ann, Kick-off & finish: 2027-01..2027-04, Ballpark: 2M}\n' +
        '盯的数:\n  - {看什么数: GMV, 26年摸底: 1亿, 军令状: 2亿, 哪天之前: 2027-12}\n',
    );
    assert.deepEqual(
      plan.initiatives.map((one) => [one.key, one.owner?.text, one.when?.text, one.budget?.text]),
      [['Open-Spain', 'Ann', '2027-01..2027-04', '2M']],
    );
    assert.deepEqual(
      plan.kpis.map((one) => [one.key, one.baseline?.text, one.target?.text, one.due?.text]),
      [['GMV', '1亿', '2亿', '2027-12']],
    );
  });

  it('keeps a figure of something else, and a second name for a field, as they are', () => {
    const { plan, findings } = opened(
      'initiatives:\n  Spain: {owner: Ann, business owner: Bo, cost per store: 2M, when: 2027-01}\n',
    );
    assert.equal(plan.initiatives[0]?.owner?.text, 'Ann');
    assert.equal(plan.initiatives[0]?.budget, undefined);
    assert.ok(!findings.some(({ rule }) => rule === 'STR006'));
  });

  it('has a goal in the heading with its number, and key results beside its other fields', () => {
    const { plan } = opened(
      'O1 做到市场第一:\n  owner: 王磊\n  KR1.1: GTV 翻倍\n  KR1.2: 市占 > 50%\nO2 安全:\n  KR2.1: 0 事故\n',
    );
    assert.deepEqual(
      plan.goals.map(({ goal, results, owner }) => [goal?.text, results.length, owner?.text]),
      [
        ['做到市场第一', 2, '王磊'],
        ['安全', 1, undefined],
      ],
    );
    assert.equal(plan.initiatives.length, 0);
    // O2O is no number.
    assert.equal(opened('O2O 门店:\n  a: {b: c}\nO2O 到家:\n  a: {b: c}\n').plan.goals.length, 0);
  });

  it('has work in the order of its numbers, which are no months', () => {
    const { plan } = opened('what we do:\n  1: open the store in Rome\n  2: launch the app\n');
    assert.deepEqual(
      plan.initiatives.map(({ name, when }) => [name?.text, when?.text]),
      [
        ['open the store in Rome', undefined],
        ['launch the app', undefined],
      ],
    );
  });

  it('has a table of years that are over, whose last one is where a KPI stands', () => {
    const { plan } = opened('period: 2027\nscorecard:\n  - [KPI, 2025, 2026]\n  - [GMV, 1M, 2M]\n');
    const [kpi] = plan.kpis;
    assert.deepEqual([kpi?.baseline?.text, kpi?.target?.text], ['2M', undefined]);
  });
});
