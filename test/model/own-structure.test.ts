// Plans whose parts are known by how they are built, not by their headings.
import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

function planOf(text: string) {
  return openPlan(text).checked.plan;
}

function kpisIn(text: string) {
  return planOf(text).kpis.map(({ key, name, baseline, target }) => [
    name?.text ?? key,
    baseline?.text,
    target?.text,
  ]);
}

function workIn(text: string) {
  return planOf(text).initiatives.map(({ key, name, owner, when, budget, mechanisms }) => [
    name?.text ?? key,
    owner?.text ?? when?.text,
    budget?.text,
    mechanisms.map((one) => one.text).join('|'),
  ]);
}

function risksIn(text: string) {
  return planOf(text).risks.map(({ key, risk, response }) => [risk?.text ?? key, response?.text]);
}

describe('plans of their own structure', () => {
  it('stand inside one heading', () => {
    const text =
      'must_win_battles_2027:\n  why: we lose money\n' +
      '  scoreboard: {gmv: 600 -> 1 000, returns: 9% -> 7%}\n' +
      '  dangers: {post: rates rise}\n  people: 500\n';
    assert.deepEqual(kpisIn(text), [
      ['gmv', '600', '1 000'],
      ['returns', '9%', '7%'],
    ]);
    assert.deepEqual(
      planOf(text).risks.map(({ key }) => key),
      ['post'],
    );
  });

  it('have a head of their own, or a first line, with their title', () => {
    const head = '作战地图:\n  战役名: 夏季战役\n  总指挥: 王磊\n  密级: 内部\n战法: {a: b}\n';
    assert.equal(planOf(head).title?.text, '夏季战役');
    assert.equal(planOf('Battles: Rome 2027\nteam: 25\n').title?.text, 'Rome 2027');
    assert.equal(planOf('OKRs: Commerce, H2 2015\nteam: 25\n').title?.text, 'Commerce, H2 2015');
    assert.equal(planOf('to: the leadership team\nre: Series C\n').title?.text, 'Series C');
  });

  it('have the parts of a goal in keys with its number', () => {
    const text =
      'O1: Be the first\nO1_KR: [KR1 buyers 1M -> 2M]\nO1_owner: Ann\n' +
      'O2: Earn money\nO2_KR: [KR1 margin 5% -> 9%]\nO2_owner: Bo\n';
    assert.deepEqual(
      planOf(text).goals.map(({ goal, owner }) => [goal?.text, owner?.text]),
      [
        ['Be the first', 'Ann'],
        ['Earn money', 'Bo'],
      ],
    );
    assert.deepEqual(kpisIn(text), [
      ['buyers', '1M', '2M'],
      ['margin', '5%', '9%'],
    ]);
  });

  it('have records side by side that are work, with what stands in them', () => {
    const text =
      '五场仗:\n' +
      '  第一仗 合规: {谁: 法务, 花多少: 1000万, 怎么打: [三级改两级, 请律所出意见书], 打赢的标准: 投诉率 3% → 1%}\n' +
      '  第二仗 会员: {谁: 会员中心, 花多少: 2亿, 怎么打: [每季一次招募大会]}\n';
    assert.deepEqual(workIn(text), [
      ['第一仗 合规', '法务', '1000万', '三级改两级|请律所出意见书'],
      ['第二仗 会员', '会员中心', '2亿', '每季一次招募大会'],
    ]);
    assert.deepEqual(kpisIn(text), [['投诉率', '3%', '1%']]);
  });

  it('have fronts with their money, which are no levers then', () => {
    const text =
      '主攻方向:\n  第一路_补贴: {指挥: 增长部, 弹药: 18亿, 打法: [新客首单红包]}\n' +
      '  第二路_商户: {指挥: 商户部, 弹药: 5亿, 打法: [独家签约降佣]}\n';
    assert.deepEqual(planOf(text).levers, []);
    assert.deepEqual(
      workIn(text).map(([name, owner, budget]) => [name, owner, budget]),
      [
        ['第一路_补贴', '增长部', '18亿'],
        ['第二路_商户', '商户部', '5亿'],
      ],
    );
  });

  it('have a battle with its time and money where nobody leads it yet', () => {
    const text =
      '战役一 品牌: {时间: 全年, 弹药: 3亿}\n战役二 门店: {时间: 2022-08, 司令: 加盟部}\n';
    assert.deepEqual(
      workIn(text).map(([name]) => name),
      ['战役一 品牌', '战役二 门店'],
    );
  });

  it('have measures below their objective', () => {
    const text =
      '2. Objective:\n  text: The leading garden shop\n' +
      '  measures:\n    customers: from 100,000 to 300,000\n    members: 1 million\n';
    assert.deepEqual(
      planOf(text).goals.map(({ goal }) => goal?.text),
      ['The leading garden shop'],
    );
    assert.deepEqual(kpisIn(text), [
      ['customers', '100,000', '300,000'],
      ['members', undefined, '1 million'],
    ]);
  });

  it('have figures for goals, the main one named in its text', () => {
    const text =
      '战役目标:\n  主目标: 市占率 50% 以上\n  日订单: 1000万 → 1600万\n  会员: 500万 → 2000万\n';
    assert.deepEqual(kpisIn(text), [
      ['市占率', undefined, '50% 以上'],
      ['日订单', '1000万', '1600万'],
      ['会员', '500万', '2000万'],
    ]);
    assert.deepEqual(planOf(text).goals, []);
  });

  it('have an arrow between two figures below any heading', () => {
    const text = 'plan for FY23:\n  GMV: 55 Cr -> 250 Cr\n  app: vernacular, video\n';
    assert.deepEqual(kpisIn(text), [['GMV', '55 Cr', '250 Cr']]);
    assert.deepEqual(kpisIn('history:\n  GMV: 55 Cr -> 250 Cr\n'), []);
    assert.deepEqual(kpisIn('节奏一览:\n  玩法: 10月等级 → 11月公司馆\n'), []);
    assert.deepEqual(kpisIn('numbers as of March:\n  GMV: 55 Cr\n  orders: 12k\n'), []);
  });

  it('have work with a number, which is no day', () => {
    const text = '重点工作:\n  - 7.1: 开 20 个重点城市的仓库\n  - 7.2: 全国铺开补贴的活动\n';
    assert.deepEqual(
      workIn(text).map(([, when]) => when),
      [undefined, undefined],
    );
  });

  it('have work under days without a year', () => {
    const text =
      '时间表:\n  - 7/1–7/15: 先打 20 个重点城市\n  - 7/16–8/15: 全国铺开\n  - 10月以后: 看战果\n';
    assert.deepEqual(
      workIn(text).map(([name, when]) => [name, when]),
      [
        ['先打 20 个重点城市', '7/1–7/15'],
        ['全国铺开', '7/16–8/15'],
        ['看战果', '10月以后'],
      ],
    );
  });
});

describe('key results', () => {
  const results = (...lines: readonly string[]) =>
    kpisIn(`O1:\n  objective: Grow\n  KRs:\n${lines.map((line) => `    - ${line}\n`).join('')}`);

  it('have a figure behind their name, and are several in one line', () => {
    assert.deepEqual(results('KR1 refunds 9% -> 7%, rating of app 4.5+'), [
      ['refunds', '9%', '7%'],
      ['rating-of-app', undefined, '4.5+'],
    ]);
    assert.deepEqual(results('KR1 fill rate 80% in the top 50 metros'), [
      ['fill-rate', undefined, '80%'],
    ]);
    assert.deepEqual(results('1.1: repeat rate 20% -> 30%'), [['repeat-rate', '20%', '30%']]);
    assert.deepEqual(results('KR1 佣金率 从 3% 提到 5%(9 月起)'), [['佣金率', '3%', '5%']]);
    assert.deepEqual(results('KR1 48 小时发货率 70% → 90%'), [['48-小时发货率', '70%', '90%']]);
  });

  it('are none without a figure, or where a year or a first figure is all there is', () => {
    for (const line of [
      'KR1 one sales force of 1,900 reps sells all three products from April',
      'KR1 share of free traffic back at 2020 level',
      'KR1 252k pros stay at least stable',
      'KR1 from 150 to 500 bookable tasks',
      'KR1 half of them have accepted',
    ])
      assert.deepEqual(results(line), [], line);
  });
});

describe('risks with the answer beside them', () => {
  it('are known by what is done', () => {
    assert.deepEqual(risksIn('risks:\n  funding winter: raise the next round early\n'), [
      ['funding winter', 'raise the next round early'],
    ]);
    assert.deepEqual(risksIn('担心的事:\n  食品安全: 买保险\n'), [['食品安全', '买保险']]);
    assert.deepEqual(risksIn('担心的事:\n  会员跑去别家: 整体出走 —— 给期权池\n'), [
      ['会员跑去别家', '给期权池'],
    ]);
  });

  it('are all so where most are', () => {
    const text = '风险:\n  主播乱说话: 开会教育\n  粉丝看腻了: 做更多短剧\n  税务: 财务在看\n';
    assert.deepEqual(risksIn(text)[2], ['税务', '财务在看']);
    assert.deepEqual(risksIn('风险:\n  税务: 申报口径不一\n'), [['申报口径不一', undefined]]);
  });
});

describe('figures and work in forms of their own', () => {
  it('have a figure for each year in their record', () => {
    const list =
      'scoreboard:\n  - {measure: revenue, "2020": 25m, "2021": 40m, "2023": 120m}\n' +
      '  - {measure: shipments, "2020": 5m, "2021": 9m, "2023": 20m}\n';
    assert.deepEqual(kpisIn(list), [
      ['revenue', '25M', '120M'],
      ['shipments', '5M', '20M'],
    ]);
    const card =
      '财务维度:\n  F1: {指标: 营业收入, 22A: 63.87亿, 23E: 68亿, 25T: 110亿}\n' +
      '  F2: {指标: 毛利率, 22A: 28%, 25T: 33%, 备注: 存货要消化}\n';
    assert.deepEqual(kpisIn(card), [
      ['营业收入', '63.87亿', '110亿'],
      ['毛利率', '28%', '33%'],
    ]);
    assert.equal(planOf(card).kpis[0]?.due?.text, '2025');
  });

  it('stand side by side without a table around them', () => {
    const text =
      '"4 主要数据":\n  收入(亿元): [1.8, 24, 50]\n  净利润(亿元): [-1.2, -3.0, 0.5]\n' +
      '  经销商(家): [90, 180, 260]\n';
    assert.deepEqual(kpisIn(text), [
      ['收入(亿元)', '1.8', '50'],
      ['净利润(亿元)', '-1.2', '0.5'],
      ['经销商(家)', '90', '260'],
    ]);
  });

  it('stand in columns with blanks between them', () => {
    const text =
      'numbers: |\n  what         FY20   FY21   FY23\n  GMV $M       624    720    1000\n' +
      '  revenue $M   206    235    310\n  cash 76M, no debt\n';
    assert.deepEqual(kpisIn(text), [
      ['GMV $M', '624', '1000'],
      ['revenue $M', '206', '310'],
    ]);
  });

  it('are what a battle is to bring, with its means', () => {
    const text =
      '三、五大战役:\n  战役一 上量:\n    司令: 王磊\n    目标: 收入 330 亿 → 420 亿;客户 6 万 → 12 万\n' +
      '    关键动作: [锁定糖厂, 预付款锁价]\n  战役二 出海:\n    司令: 李青\n' +
      '    目标: 交易额 20 亿 → 80 亿\n    关键动作: [三个品种]\n';
    assert.deepEqual(kpisIn(text), [
      ['收入', '330 亿', '420 亿'],
      ['客户', '6 万', '12 万'],
      ['交易额', '20 亿', '80 亿'],
    ]);
    assert.deepEqual(workIn(text), [
      ['战役一 上量', '王磊', undefined, '锁定糖厂|预付款锁价'],
      ['战役二 出海', '李青', undefined, '三个品种'],
    ]);
  });

  it('are the cells of rows without a head', () => {
    const text =
      '重点举措_(谁_何时_多少钱):\n  - [珠海三期, 2023Q4-2025Q2, 18亿, 制造中心]\n' +
      '  - [欧洲分拨仓, 2024, 1.5亿, 海外]\n';
    assert.deepEqual(workIn(text), [
      ['珠海三期', '制造中心', '18亿', ''],
      ['欧洲分拨仓', '海外', '1.5亿', ''],
    ]);
  });

  it('are wildly important goals with a captain, and methods with a name inside', () => {
    const wigs =
      'WIGs:\n  - id: W1\n    wig: GMV from $340M to $420M by 2021-09\n    battle_captain: Ann\n' +
      '  - id: W2\n    wig: share of self service from 10% to 35% by 2021-09\n    battle_captain: Bo\n';
    assert.deepEqual(
      planOf(wigs).goals.map(({ owner }) => owner?.text),
      ['Ann', 'Bo'],
    );
    assert.deepEqual(kpisIn(wigs), [
      ['GMV', '$340M', '$420M'],
      ['share-of-self-service', '10%', '35%'],
    ]);
    const methods =
      'Methods:\n  1_take_rate: {what: direct deals with 60 brands, who: partnerships}\n' +
      '  2_drops: {what: two drops a year, who: TBD}\n';
    assert.deepEqual(workIn(methods), [
      ['direct deals with 60 brands', 'partnerships', undefined, ''],
      ['two drops a year', 'TBD', undefined, ''],
    ]);
  });

  it('name risks by keys in a list, with the answer beside them', () => {
    const text =
      '风险及对策:\n  - 价格波动(糖价、钢价下行): 加强研判，必要时套保\n  - 6.2 三年太长热度会降: 每季度一个话题\n' +
      '  - 客户违约: 大数据风控\n';
    assert.deepEqual(risksIn(text), [
      ['价格波动(糖价、钢价下行)', '加强研判，必要时套保'],
      ['6.2 三年太长热度会降', '每季度一个话题'],
      ['客户违约', '大数据风控'],
    ]);
  });

  it('are no figures where shares of a bonus add up', () => {
    const text = '考核:\n  平台: 收入 60%，客户数 20%，毛利 20%\n  月度: 经营分析会\n';
    assert.deepEqual(kpisIn(text), []);
  });
});
