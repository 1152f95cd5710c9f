// What people write in place of the usual form, and is read as they mean it.
import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

const head = 'plan: 1\ntitle: T\nmodel: c2c\nstatus: draft\nperiod: 2027\n';

describe('a plan in its author’s own words', () => {
  it('may have a risk and its response in one line', () => {
    const { plan } = openPlan(`${head}risks:\n  - 对手降价 -> 跑得更快\n`).checked;
    const [risk] = plan.risks;
    assert.deepEqual([risk?.risk?.text, risk?.response?.text], ['对手降价', '跑得更快']);
  });

  it('may have a sentence in place of a list, which is one item', () => {
    const text = `${head}levers:\n  trust: {have: "租仓、招司机和质检员，开仓当月达到日单五百单以上"}\n`;
    const { plan, findings } = openPlan(text).checked;
    assert.equal(plan.levers[0]?.have.length, 1);
    assert.ok(!findings.some(({ rule }) => rule === 'STR005'));
  });

  it('may have okrs beside its goals', () => {
    const text = `${head}goals: [A safe market]\nokrs: [Fewer disputes]\n`;
    const { plan, findings } = openPlan(text).checked;
    assert.equal(plan.goals.length, 1);
    assert.ok(!findings.some(({ rule }) => rule === 'STR006'));
  });

  it('may say nearly, and have growth of a year in the name', () => {
    const kpis = 'kpis:\n  orders: nearly 1M -> 2M\n  revenue growth 2027: 10% -> 20%\n';
    const { plan } = openPlan(head + kpis).checked;
    assert.equal(plan.kpis[0]?.baseline?.value?.number, 1_000_000);
    assert.equal(plan.kpis[1]?.id ?? plan.kpis[1]?.partOf, 'revenue-growth-rate');
  });

  it('reports a well-known day as a hint at most', () => {
    const goals = 'goals:\n  - {goal: Less waste, due: before Christmas 2027}\n';
    const found = openPlan(head + goals).checked.findings.find(({ rule }) => rule === 'TIM401');
    assert.equal(found?.severity, 'hint');
  });

  it('may have a figure with a remark beside it', () => {
    const kpis =
      'kpis:\n  GMV: 448M (2013, approx.) -> 700M for 2027\n  returns: 目标 <2%(口径：成交后14天)\n  stock: tbd -> ">95%"\n';
    const { plan } = openPlan(head + kpis).checked;
    assert.equal(plan.kpis[0]?.baseline?.value?.number, 448e6);
    assert.equal(plan.kpis[0]?.target?.value?.number, 700e6);
    assert.equal(plan.kpis[1]?.target?.value?.number, 2);
    assert.equal(plan.kpis[2]?.target?.value?.number, 95);
  });

  it('does not take the figure of a quarter for that of the KPI', () => {
    const { plan } = openPlan(`${head}kpis:\n  revenue: 54M (Q4) -> 300M\n`).checked;
    assert.equal(plan.kpis[0]?.baseline?.value, undefined);
  });

  it('says of words in place of a figure or a date what is missing', () => {
    const text = `${head}initiatives:\n  tv: {when: asap, budget: part of the round}\n`;
    const messages = openPlan(text).checked.findings.map(({ message }) => message.en);
    assert.ok(messages.some((one) => one.startsWith('"asap" names no date.')));
    assert.ok(messages.some((one) => one.startsWith('"part of the round" gives no figure.')));
  });

  it('may name the days of trade, H1 07, and work that is done', () => {
    const text = `${head}initiatives:\n  a: {when: 三八节 + 双十一}\n  b: {when: H1 27}\n  c: {when: 已完成}\n`;
    const { plan, findings } = openPlan(text).checked;
    const dates = findings.filter(({ rule }) => rule === 'TIM401');
    assert.deepEqual(
      dates.map(({ severity }) => severity),
      ['hint'],
    );
    assert.equal(plan.initiatives[2]?.status?.text, 'done');
  });
});
