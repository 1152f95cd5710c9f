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
});
