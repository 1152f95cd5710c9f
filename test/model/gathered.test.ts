import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

const head = 'plan: 1\ntitle: Plan 2027\nmodel: b2c\nperiod: 2027\n';

function planOf(text: string) {
  return openPlan(`${head}${text}`).checked.plan;
}

type Row = readonly (string | undefined)[];

function kpisIn(text: string): Row[] {
  return planOf(text).kpis.map(({ key, name, baseline, target, due }) => [
    name?.text ?? key,
    baseline?.text,
    target?.text,
    due?.text,
  ]);
}

function workIn(text: string): Row[] {
  return planOf(text).initiatives.map(({ key, name, owner, when, budget }) => [
    name?.text ?? key,
    owner?.text,
    when?.text,
    budget?.text,
  ]);
}

describe('parts of a plan below headings of its author', () => {
  it('an objective has its key results and its work', () => {
    const text =
      'O1:\n  objective: Guests come back\n  KRs:\n    - repeat rate 20% -> 30%\n' +
      '    - a nicer shop\n  bets:\n    - Call after ten days (Ann, June, £85k)\n';
    const { goals } = planOf(text);
    assert.deepEqual(
      goals.map(({ goal }) => goal?.text),
      ['Guests come back'],
    );
    assert.deepEqual(kpisIn(text), [['repeat-rate', '20%', '30%', undefined]]);
    assert.deepEqual(workIn(text), [
      ['Call after ten days (Ann, June, £85k)', 'Ann', 'June', '£85k'],
    ]);
  });

  it('an objective has them in Chinese too', () => {
    const text =
      'O1 让老客再来:\n  关键结果: [复购率 20% -> 30%]\n  打法:\n    - 十天后回访（陈路，6月，8万元）\n' +
      'O2 开第二家店:\n  关键结果: [门店数 1 -> 2]\n';
    assert.deepEqual(
      planOf(text).goals.map(({ goal }) => goal?.text),
      ['让老客再来', '开第二家店'],
    );
    assert.deepEqual(kpisIn(text), [
      ['复购率', '20%', '30%', undefined],
      ['门店数', '1', '2', undefined],
    ]);
    assert.deepEqual(workIn(text), [['十天后回访（陈路，6月，8万元）', '陈路', '6月', '8万元']]);
  });

  it('a region has its figures and its programme', () => {
    const text =
      'regions:\n  North:\n    targets:\n      orders: {2026: 11, 2027: 35}\n' +
      '    programme:\n      lockers:\n        resp: Lucia\n        start: 2027-03\n' +
      '  South:\n    targets:\n      orders: {2026: 5, 2027: 9}\n';
    assert.deepEqual(kpisIn(text), [
      ['orders', '11', '35', '2027'],
      ['orders 2', '5', '9', '2027'],
    ]);
    assert.deepEqual(workIn(text), [['lockers', 'Lucia', '2027-03', undefined]]);
  });

  it('a battle is work, with what is done and what shows it', () => {
    const text =
      '战役一 单仓盈利:\n  主帅: 马骁\n  时间: 2027-03..2027-09\n  打法:\n' +
      '    - 九个低单量的仓关停并转，5月底前完成\n  战果:\n    - 盈利仓数 17 → 34 个\n';
    assert.deepEqual(workIn(text), [
      ['战役一 单仓盈利', '马骁', '2027-03..2027-09', undefined],
      ['九个低单量的仓关停并转，5月底前完成', '马骁', '5月底前完成', undefined],
    ]);
    assert.deepEqual(kpisIn(text), [['盈利仓数', '17', '34 个', undefined]]);
  });

  it('a perspective has goals with their measures', () => {
    const text =
      'perspectives:\n  Customer:\n    Ready in an hour:\n      measure: orders in time\n' +
      '      actual: 81%\n      aim: 97%\n      deadline: 2027-11\n';
    assert.deepEqual(
      planOf(text).goals.map(({ goal }) => goal?.text),
      ['Ready in an hour'],
    );
    assert.deepEqual(kpisIn(text), [['orders in time', '81%', '97%', '2027-11']]);
  });

  it('people and months have their work; a line of figures among it is a KPI', () => {
    const text =
      'who does what:\n  Amira:\n    - Drop-off kiosks in the stores, C$2.4M\n' +
      '    - disputes 5.5% -> 2%\n';
    assert.deepEqual(workIn(text), [
      ['Drop-off kiosks in the stores, C$2.4M', 'Amira', undefined, 'C$2.4M'],
    ]);
    assert.deepEqual(kpisIn(text), [['disputes', '5.5%', '2%', undefined]]);
    assert.deepEqual(workIn('"7月":\n  宋词: 团长分级重做\n"8月":\n  阿布: 广州自播基地\n'), [
      ['团长分级重做', '宋词', '7月', undefined],
      ['广州自播基地', '阿布', '8月', undefined],
    ]);
  });

  it('two maps of the same figures are KPIs with both', () => {
    assert.deepEqual(
      kpisIn(
        'where we stand:\n  orders: 10\n  returns: 9%\nwhere we want to be:\n  orders: 20\n  returns: 5%\n',
      ),
      [
        ['orders', '10', '20', undefined],
        ['returns', '9%', '5%', undefined],
      ],
    );
  });

  it('a table is what its columns say, with tabs too', () => {
    const text =
      'copied from the sheet: |\n  What\tWho\tWhen\tHow much\n  App for chefs\tBen\t2027-09\t$450,000\n';
    assert.deepEqual(workIn(text), [['App for chefs', 'Ben', '2027-09', '$450,000']]);
  });

  it('sections of the format stay as they are', () => {
    const { levers, initiatives } = planOf(
      'levers:\n  trust: [escrow, reviews]\ninitiatives:\n  shop:\n    owner: Ann\n    kpis: [gmv]\n',
    );
    assert.deepEqual(
      levers.map(({ key }) => key),
      ['trust'],
    );
    assert.deepEqual(
      initiatives.map(({ key }) => key),
      ['shop'],
    );
  });
});
