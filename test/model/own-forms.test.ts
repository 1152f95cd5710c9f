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

describe('what is said in plans of their own form', () => {
  const names = (...items: readonly string[]) =>
    planOf(`${head}kpis:\n${items.map((item) => `  - ${item}\n`).join('')}`).kpis.map(
      ({ key, target }) => [key, target?.text],
    );

  it('has figures and signs that belong to a name', () => {
    assert.deepEqual(names('complaints per 1000 jobs', 'refund $', 'Leads + Ads revenue +8%'), [
      ['complaints-per-1000-jobs', undefined],
      ['refund', undefined],
      ['Leads--Ads-revenue', '+8%'],
    ]);
    assert.deepEqual(
      names('"EBITDA - between 0 and 60M"', '纠纷率低于 3%', '七天无理由退货率 38% → 30%'),
      [
        ['EBITDA', 'between 0 and 60M'],
        ['纠纷率', '低于 3%'],
        ['七天无理由退货率', '30%'],
      ],
    );
  });

  it('has money with remarks, or says where it stands', () => {
    const budgets = (text: string) =>
      openPlan(`${head}initiatives:\n  a: {name: Work, budget: ${text}}\n`)
        .checked.findings.filter(({ rule }) => rule === 'KPI304')
        .map(({ severity }) => severity);
    for (const text of [
      '6000万(比去年多的部分)',
      '备货资金 8亿(含贷款 3亿)',
      '3亿（分两年）',
      'in tech run rate',
      'part of restructuring 25-30M',
      '包含在推广里',
    ])
      assert.deepEqual(budgets(text), [], text);
    assert.deepEqual(budgets('small'), ['error']);
  });

  it('has sentences on what is not done, which are no levers', () => {
    const levers = (text: string) =>
      planOf(`plan: 1\nmodel: b2c\nlevers:\n  - ${text}\n`).levers.map(({ id }) => id);
    assert.deepEqual(levers('dark stores, ten minutes'), ['instant-retail']);
    assert.deepEqual(levers('no dark stores, no ten minutes'), [undefined]);
  });

  const own = (text: string) =>
    `${text}board paper no. 7:\n  - a\n  - b\nnotes of the offsite:\n  - a\n  - b\nletters from buyers:\n  - a\n  - b\n`;

  it('is not asked for what may stand below a heading of its author', () => {
    const work =
      'initiatives:\n  shop: {name: Shop, lever: trust}\nkpis:\n  orders: {target: 40k}\n';
    const asked = (text: string) => ['STR012', 'KPI303'].flatMap((rule) => rulesOf(text, rule));
    assert.deepEqual(asked(`${head}${work}`), [
      'initiatives.shop.owner',
      'initiatives.shop.when',
      'kpis.orders',
    ]);
    assert.deepEqual(asked(own(`${head}${work}`)), []);
  });

  it('is not asked for money that stands by items of its own', () => {
    const work = 'initiatives:\n  shop: {name: Shop, owner: Ann, when: 2027-01..2027-06}\n';
    assert.deepEqual(rulesOf(`${head}${work}`, 'BUD502'), ['initiatives.shop']);
    const money = 'budget in Cr:\n  shops: 160\n  brand: 40\n';
    assert.deepEqual(rulesOf(`${head}${work}${money}`, 'BUD502'), []);
  });

  it('has milestones under their times that need no owner and no money', () => {
    const text = `${head}milestones:\n  - 3月: OKR 定稿\n  - 6月: 门店上线\n`;
    assert.equal(planOf(text).initiatives.length, 2);
    for (const rule of ['STR012', 'BUD502']) assert.deepEqual(rulesOf(text, rule), [], rule);
  });
});
