// What plans of their own form say in ways that look like something else.
import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

function planOf(text: string) {
  return openPlan(text).checked.plan;
}

function rulesOf(text: string, rule: string): readonly string[] {
  return openPlan(text)
    .checked.findings.filter((one) => one.rule === rule && one.severity !== 'hint')
    .map(({ path }) => path.join('.'));
}

const head = 'plan: 1\ntitle: Plan\nmodel: b2c\nlevers:\n  trust: [escrow]\n';

describe('plans of their own form', () => {
  it('may have their name after `plan`, which is no version then', () => {
    const text = 'plan: Second-hand app, CEE 2025\nmodel: c2c\nkpis:\n  gmv: 1M -> 2M\n';
    const { title, version } = planOf(text);
    assert.equal(title?.text, 'Second-hand app, CEE 2025');
    assert.equal(version, undefined);
    assert.deepEqual(rulesOf(text, 'STR002'), []);
    assert.deepEqual(rulesOf('plan: v2\nmodel: c2c\n', 'STR002'), ['plan']);
  });

  it('may say more of their model than its name', () => {
    const models = (text: string) => planOf(`plan: 1\nmodel: ${text}\n`).models.map(({ id }) => id);
    assert.deepEqual(models('C2B，客户先画需求，工厂按单生产'), ['c2b']);
    assert.deepEqual(models('social commerce first (TikTok Shop)'), ['social']);
    assert.deepEqual(models('a shop of our own'), [undefined]);
  });

  it('have limits that are no KPIs', () => {
    const { kpis, notDoing } = planOf(
      `${head}how we work:\n  guardrails:\n    never: paid reviews\n    always: a number on screen\n    return rate: 9% -> 7%\n`,
    );
    assert.deepEqual(
      kpis.map(({ key }) => key),
      ['return rate'],
    );
    assert.deepEqual(
      notDoing.map(({ text }) => text),
      ['paid reviews'],
    );
  });

  it('have words before a figure that are no name', () => {
    const { kpis } = planOf(
      `${head}kpis:\n  - EPS more than $4\n  - up to 18 openings, 20 -> 38\n`,
    );
    assert.deepEqual(
      kpis.map(({ key, target }) => [key, target?.text]),
      [
        ['EPS', 'more than $4'],
        ['up-to-18-openings', '38'],
      ],
    );
  });

  it('have the figure of today in brackets', () => {
    const [kpi] = planOf(`${head}kpis:\n  付费会员数: 10 万（现有 4.2 万）\n`).kpis;
    assert.deepEqual([kpi?.baseline?.text, kpi?.target?.text], ['4.2 万', '10 万']);
  });

  it('have names of areas that begin like a month', () => {
    const [work] = planOf(`${head}initiatives:\n  marketing: more than today\n`).initiatives;
    assert.deepEqual([work?.key, work?.when], ['marketing', undefined]);
  });

  it('are not asked for a year that the plan does not say', () => {
    const work = (when: string) => `${head}initiatives:\n  shop: {name: Shop, when: ${when}}\n`;
    for (const when of ['from Feb', '9月起', '7月—8月', '9/15'])
      assert.deepEqual(rulesOf(work(when), 'TIM401'), [], when);
    assert.deepEqual(rulesOf(work('asap'), 'TIM401'), ['initiatives.shop.when']);
  });

  it('have Chinese commas inside the cells of a row', () => {
    const text = `${head}risks:\n  - [估价不准被骂, 只给区间，并标注样本数]\n  - [假琴, 每把琴送到验琴中心]\n`;
    assert.deepEqual(rulesOf(text, 'STR007'), []);
    assert.deepEqual(
      planOf(text).risks.map(({ risk }) => risk?.text),
      ['估价不准被骂', '假琴'],
    );
    const mechanisms = `${head.replace('[escrow]', '[escrow，reviews]')}`;
    assert.deepEqual(rulesOf(mechanisms, 'STR007'), ['levers.trust']);
  });

  it('number their risks with a Chinese colon', () => {
    const text = `${head}risks:\n  - 风险一：客户压缩采购。应对：提高框架协议占比。\n`;
    assert.deepEqual(rulesOf(text, 'STR007'), []);
  });

  it('say more of their currency than its code', () => {
    const text = `${head}curr: EUR unless I write PLN\ninitiatives:\n  shop: {name: Shop, budget: EUR 40k}\n  app: {name: App, budget: 60k}\n`;
    assert.deepEqual(rulesOf(text, 'BUD503'), []);
  });

  it('say of a group of work who, when and how much', () => {
    const group = (beside: string) =>
      `${head}battle 1 - speed:\n${beside}  moves:\n    hub: {lead: Jo}\n    people: {lead: Ann}\n`;
    const asked = (text: string) => [...rulesOf(text, 'STR012'), ...rulesOf(text, 'BUD502')];
    assert.equal(asked(group('')).length > 0, true);
    assert.deepEqual(asked(group('  money: 4M\n  time: 2027-01..2027-06\n')), []);
  });

  it('have tables with a row for each year, which name no KPI', () => {
    const { kpis } = planOf(
      `${head}kpis:\n  headings: [year, sales, margin]\n  2026: [2026, 40, 9%]\n  2027: [2027, 60, 11%]\n  take rate: 20% -> 23%\n`,
    );
    assert.deepEqual(
      kpis.map(({ key }) => key),
      ['take rate'],
    );
  });

  it('have places in brackets that are no people', () => {
    const owners = (line: string) =>
      planOf(`${head}initiatives:\n  - ${line}\n`).initiatives.map(({ owner }) => owner?.text);
    assert.deepEqual(owners('stores in LA (Silver Lake) and New York, May'), [undefined]);
    assert.deepEqual(owners('费率精细化（分城市、分里程），5月'), [undefined]);
    assert.deepEqual(owners('试点店圈选（陆一鸣），5月'), ['陆一鸣']);
  });
});
