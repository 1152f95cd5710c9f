import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

const head = 'plan: 1\ntitle: Plan 2027\nmodel: b2c\nperiod: 2027\n';

function planOf(text: string) {
  return openPlan(`${head}${text}`).checked.plan;
}

function kpisOf(text: string): (string | undefined)[][] {
  return planOf(text).kpis.map(({ key, baseline, target, owner }) => [
    key,
    baseline?.text,
    target?.text,
    owner?.text,
  ]);
}

describe('a plan in free forms', () => {
  it('has KPIs in a table, however it is written', () => {
    const forms = [
      'kpis:\n  - [KPI, now, want, who]\n  - [GMV, 10M, 20M, Ann]\n  - [NPS, 30, 40, ""]\n',
      'kpis: |\n  | KPI | now | want | who |\n  |---|---|---|---|\n' +
        '  | GMV | 10M | 20M | Ann |\n  | NPS | 30 | 40 | - |\n',
      'kpis:\n  columns: [KPI, 2026, 2027, owner]\n' +
        '  rows: [[GMV, 10M, 20M, Ann], [NPS, 30, 40, ""]]\n',
      'kpis:\n  columns: [2026, 2027, owner]\n  GMV: [10M, 20M, Ann]\n  NPS: [30, 40, ""]\n',
      '考核表:\n  - [指标, 2026, 2027, 责任部门]\n  - [GMV, 10M, 20M, Ann]\n  - [NPS, 30, 40, "-"]\n',
    ];
    for (const form of forms)
      assert.deepEqual(
        kpisOf(form),
        [
          ['GMV', '10M', '20M', 'Ann'],
          ['NPS', '30', '40', undefined],
        ],
        form,
      );
  });

  it('points to the cell of a table', () => {
    for (const cells of [
      'kpis:\n  - [KPI, now, want]\n  - [GMV, 10M, soon]\n',
      'kpis: |\n  KPI | now | want\n  GMV | 10M | soon\n',
    ]) {
      const text = `${head}${cells}`;
      const { target } = openPlan(text).checked.plan.kpis[0] ?? {};
      assert.equal(target && text.slice(target.span.start, target.span.end), 'soon');
    }
  });

  it('is never damaged by a fix for what is written in a table', () => {
    const text =
      `${head}initiatives:\n  - [project, when, who]\n  - [new shop, 2027-03, ""]\n` +
      'kpis: |\n  KPI | now | want\n  GMV | 10M | 20M\n';
    for (const { rule, fixes } of openPlan(text).checked.findings)
      for (const { edits } of fixes())
        for (const { span, newText } of edits) {
          const inside = text.slice(span.start, span.end);
          assert.ok(!/[[\]|]/.test(inside), `${rule}: ${inside} -> ${newText}`);
        }
  });

  it('has KPIs in groups, and beside each other', () => {
    assert.deepEqual(
      kpisOf('kpis:\n  daily: [orders, installs]\n  monthly: [GMV, NPS]\n').map(([key]) => key),
      ['orders', 'installs', 'GMV', 'NPS'],
    );
    for (const text of [
      'kpis:\n  orders: [200, 300]\n  profit: [negative, positive]\n',
      'kpis:\n  orders: {last: 200, next: 300}\n  profit: {last: negative, next: positive}\n',
      'kpis:\n  orders: {2026: 200, 2027: 300}\n  profit: {2026: negative, 2027: positive}\n',
    ])
      assert.deepEqual(
        kpisOf(text).map((cells) => cells.slice(0, 3)),
        [
          ['orders', '200', '300'],
          ['profit', 'negative', 'positive'],
        ],
      );
  });

  it('has work under its times, and work with a text beside its name', () => {
    const { initiatives } = planOf(
      'roadmap:\n  Q1: open in Rome\n  Q2:\n    - launch the app\n    - hire two cooks\n' +
        '  loyalty card: if the budget allows it\n',
    );
    assert.deepEqual(
      initiatives.map(({ name, key, when }) => [name?.text ?? key, when?.text]),
      [
        ['open in Rome', 'Q1'],
        ['launch the app', 'Q2'],
        ['hire two cooks', 'Q2'],
        ['loyalty card', undefined],
      ],
    );
  });

  it('keeps a piece of work that is called like a time', () => {
    const { initiatives } = planOf('initiatives:\n  2027: {owner: Ann}\n  b: {after: [2027]}\n');
    assert.deepEqual(
      initiatives.map(({ key }) => key),
      ['2027', 'b'],
    );
  });

  it('has numbered objectives at the top as goals', () => {
    const { goals } = planOf('objective_A: {text: grow fast}\nobjective_B: {text: earn money}\n');
    assert.deepEqual(
      goals.map(({ goal }) => goal?.text),
      ['grow fast', 'earn money'],
    );
  });

  it('is read with what a comma in braces cuts off, and that is reported', () => {
    const { plan, findings } = openPlan(
      `${head}risks:\n  - {risk: rain, snow, response: tents, heaters}\n`,
    ).checked;
    assert.equal(plan.risks[0]?.risk?.text, 'rain, snow');
    assert.equal(plan.risks[0]?.response?.text, 'tents, heaters');
    assert.ok(findings.some(({ rule }) => rule === 'STR008'));
  });

  it('knows its sections by many headings, and leaves those for something else alone', () => {
    const sections = (heading: string, value: string): readonly string[] => {
      const plan = planOf(`${heading}:\n${value}`);
      const names = ['goals', 'levers', 'kpis', 'initiatives', 'risks'] as const;
      return names.filter((name) => plan[name].length > 0);
    };
    const texts = '  - first text of it\n  - second text of it\n';
    for (const heading of ['Where the growth comes from', 'Our moat', '凭什么赢', '护城河'])
      assert.deepEqual(sections(heading, texts), ['levers'], heading);
    for (const heading of ['Roadmap', 'What has to happen this year', '重点工程', '要干的活'])
      assert.deepEqual(sections(heading, texts), ['initiatives'], heading);
    for (const heading of ['What keeps me up', 'pre-mortem', '会怎么死', '不确定性与对策'])
      assert.deepEqual(sections(heading, texts), ['risks'], heading);
    for (const heading of ['risk appetite', 'project team', '目标用户', '融资计划'])
      assert.deepEqual(sections(heading, texts), [], heading);
  });

  it('a risk has its answer after a word, a sign or a clause that says what is done', () => {
    const rows: [text: string, response: string | undefined][] = [
      ['Cyber attack | pen test twice a year', 'pen test twice a year'],
      ['Franchisees refuse the refit / offer 30% co-funding', 'offer 30% co-funding'],
      ['Main tenant walks. Plan B: split the unit', 'split the unit'],
      ['Covenant breach if EBITDA < 6m, talk to banks before', 'talk to banks before'],
      ['核心供应商断供：锁定第二供应商', '锁定第二供应商'],
      ['房租到期涨租：提前半年谈', '提前半年谈'],
      ['两个事业部抢客户，缓解：按行业划线', '按行业划线'],
      ['new waves: subscribers can pause whenever they like', undefined],
      ['freight rates stay low, so bookings are worth less', undefined],
    ];
    for (const [text, response] of rows) {
      const { plan } = openPlan(
        `plan: 1\nmodel: b2c\nrisks:\n  - ${JSON.stringify(text)}\n`,
      ).checked;
      assert.equal(plan.risks[0]?.response?.text, response, text);
    }
  });
});
