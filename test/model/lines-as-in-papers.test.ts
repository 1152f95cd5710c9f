// Lines that are no YAML and that people write all the same: the rest of the plan is read.
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/span.ts';
import { openPlan } from '../support/open.ts';

function problemsOf(text: string) {
  return openPlan(text).checked.findings.filter(({ rule }) => rule === 'STR001');
}

/** The text after the first fix of its first unreadable line. */
function repaired(text: string): string {
  const [fix] = problemsOf(text)[0]?.fixes() ?? [];
  return applyEdits(text, fix?.edits ?? []);
}

describe('lines as in a paper', () => {
  it('a title without a key is the title, and the rest is checked', () => {
    const text = 'Battle map 2027 (draft)\nmodel: c2c\nkpis:\n  gmv: 1M -> 2M\n';
    const { checked } = openPlan(text);
    assert.equal(checked.plan.title?.text, 'Battle map 2027 (draft)');
    assert.equal(checked.plan.kpis[0]?.id, 'gmv');
    assert.deepEqual(
      problemsOf(text).map(({ message }) => message.en.includes('stands alone')),
      [true],
    );
    assert.equal(repaired(text).split('\n')[0], 'title: Battle map 2027 (draft)');
    assert.deepEqual(problemsOf(repaired(text)), []);
  });

  it('one above a title is a remark', () => {
    const text = 'the board only\ntitle: Growth\nmodel: c2c\n';
    assert.equal(repaired(text).split('\n')[0], '# the board only');
    assert.equal(openPlan(text).checked.plan.title?.text, 'Growth');
  });

  it('text alone is no plan with a title', () => {
    assert.equal(openPlan('just a few words\nand some more\n').checked.plan.title, undefined);
  });

  it('a list below a remark has that as its heading', () => {
    const text = 'title: Growth\ncash: 5M\n\n# 四、风险\n- 补贴: 涨价\n- 人手不够\n';
    const { checked } = openPlan(text);
    assert.equal(checked.plan.risks.length, 2);
    assert.deepEqual(
      problemsOf(text).map(({ message }) => message.en.slice(0, 23)),
      ['Line 5 cannot be read: '],
    );
    assert.equal(repaired(text).split('\n')[3], '四、风险:');
    assert.deepEqual(problemsOf(repaired(text)), []);
  });

  it('a list without one costs only itself', () => {
    const text = 'title: Growth\ncash: 5M\n- 7.31\n- 9.30\nkpis:\n  gmv: 1M -> 2M\n';
    const { checked } = openPlan(text);
    assert.equal(checked.plan.kpis[0]?.id, 'gmv');
    assert.match(problemsOf(text)[0]?.message.en ?? '', /`- 7\.31` … has no heading/);
  });

  it('a heading without a colon gets one', () => {
    const text = 'title: 计划\n二、预算(估)\n  营销: 5 亿\n';
    assert.equal(repaired(text), 'title: 计划\n二、预算(估):\n  营销: 5 亿\n');
    const list = 'title: Plan\nopen points\n- who pays\n';
    assert.equal(repaired(list), 'title: Plan\nopen points:\n- who pays\n');
  });

  it('a table right below its heading is read', () => {
    const text =
      'title: Plan\nscorecard (fri 9:00):\n| what | today | target |\n| nps | 24 | 40 |\n';
    const { checked } = openPlan(text);
    assert.deepEqual(
      checked.plan.kpis.map(({ key, baseline, target }) => [key, baseline?.text, target?.text]),
      [['nps', '24', '40']],
    );
    assert.deepEqual(problemsOf(repaired(text)), []);
  });

  it('a remark beside a heading is one', () => {
    const text = 'title: Plan\nmeasures: (Dec 22 unless said)\n  take rate: 8% > 10%\n';
    assert.equal(
      repaired(text),
      'title: Plan\nmeasures: # (Dec 22 unless said)\n  take rate: 8% > 10%\n',
    );
    assert.equal(openPlan(text).checked.plan.kpis[0]?.target?.text, '10%');
  });
});
