// The sections of format 1.1: read in both languages, as lists and maps, in short and full form.
import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { outline } from '../../server/src/features/outline.ts';
import { renameInPlan } from '../../server/src/features/rename.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { accepted, offered, openPlan } from '../support/open.ts';

import { structural } from './structural.ts';

describe('editing the sections of format 1.1', () => {
  const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\n';

  it('fields, phases and values are offered', () => {
    const labels = (text: string): string[] => offered(text).map(({ label }) => label);
    assert.ok(labels(`${head}‸`).includes('goals'));
    assert.ok(
      labels(`${head}phases:\n  pilot: 2027-H1\ninitiatives:\n  a:\n    phase: ‸`).includes(
        'pilot',
      ),
    );
    assert.ok(labels(`${head}goals:\n  a:\n    ‸`).includes('serves'));
    assert.ok(labels(`${head}举措:\n  a:\n    ‸`).includes('杠杆'));
  });

  it('an item of a list may be an entry or a record, and its lists name entries of the plan', () => {
    const labels = (text: string): string[] => offered(head + text).map(({ label }) => label);
    const kpis = 'kpis:\n  gmv: 1M -> 2M\n';
    assert.ok(labels('levers:\n  - ‸'.replace('levers', '杠杆')).length > 0);
    assert.ok(labels(`${kpis}goals:\n  - goal: more\n    kpis: [‸]`).includes('gmv'));
    assert.ok(labels(`${kpis}goals:\n  - {goal: more, kpis: [‸]}`).includes('gmv'));
    assert.ok(labels(`${kpis}scenarios:\n  worst:\n    kpis: {‸}`).includes('gmv'));
    assert.ok(labels('economics:\n  ‸').includes('average-order-value'));
    assert.deepEqual(labels('form: ‸'), ['marketplace', 'rental', 'managed']);
    assert.deepEqual(labels('form: {‸}'), ['c2c']);
    assert.deepEqual(labels('风险:\n  - 风险: x\n    可能性: ‸'), ['低', '中', '高']);
    const list = 'plan: 1\nmodel: c2c\nlevers:\n  - ‸';
    assert.match(accepted(list, 'trust'), /\n {2}- trust: /);
    assert.equal(openPlan(accepted(list, 'trust')).checked.plan.levers[0]?.id, 'trust');
  });

  it('one form for each model is read, and a hover says what it is', () => {
    const text = `${head.replace('c2c', '[c2c, o2o]')}form: {o2o: 前置仓, c2c: managed}\n`;
    const document = openPlan(text);
    assert.deepEqual(document.checked.coverage.forms.sure.map(({ id }) => id).sort(), [
      'c2c.managed',
      'o2o.front-warehouse',
    ]);
    assert.match(hover(document, text.indexOf('managed'))?.markdown ?? '', /Managed resale/);
    assert.deepEqual(structural(text), []);
  });

  it('the outline names goals, phases and decisions by what they say', () => {
    const text = `${head}goals: [a safe market]\nphases: {pilot: {name: The pilot, when: 2027-H1}}\n`;
    assert.deepEqual(
      outline(openPlan(text)).flatMap(({ children }) =>
        children.map(({ name, detail }) => [name, detail]),
      ),
      [
        ['trust', 'Trust system'],
        ['a safe market', ''],
        ['The pilot', '2027-H1'],
      ],
    );
  });

  it('addresses in decisions follow a new name', () => {
    const text = `${head}phases: {pilot: 2027-H1}\ndecisions:\n  - {decision: start small, affects: [phases.pilot, 阶段.pilot]}\n`;
    const target = { of: 'plan', section: 'phases', id: 'pilot' } as const;
    const after = applyEdits(text, renameInPlan(openPlan(text), { target, id: 'pilot' }, 'trial'));
    assert.match(after, /phases: \{trial: .*affects: \[phases\.trial, 阶段\.trial\]/s);
  });

  it('a section without ids to offer begins as a list', () => {
    for (const [section, field] of [
      ['goals', 'goal'],
      ['phases', 'name'],
      ['scenarios', 'name'],
      ['决策', '决策'],
    ] as const) {
      const below = accepted(`${head}${section}:\n  ‸`, field);
      assert.equal(below, `${head}${section}:\n  - ${field}: `);
      const behind = accepted(`${head}${section}: ‸`, field);
      assert.equal(behind, `${head}${section}:\n  - ${field}: `);
      assert.deepEqual(structural(`${below}x\n`), []);
    }
  });

  it('an empty file offers a whole plan by one key, in both languages', () => {
    for (const [lang, label] of [
      ['en', 'new plan b2b'],
      ['zh', '新计划 b2b'],
    ] as const)
      for (const text of ['‸', '\n‸\n', 'pl‸', '计‸']) {
        assert.equal(offered(text, lang)[0]?.label, label, text);
        const { checked } = openPlan(accepted(text, label, lang));
        assert.equal(checked.plan.goals.length, 1);
        assert.equal(checked.plan.models[0]?.id, 'b2b');
        assert.deepEqual(
          checked.findings.filter(({ severity }) => severity === 'error'),
          [],
        );
      }
    assert.ok(!offered('plan: 1\n‸').some(({ label }) => /new plan/.test(label)));
  });

  it('a hover tells what a field is for, under its Chinese name too', () => {
    for (const key of ['goals', '目标']) {
      const text = `${head}${key}: [a safe market]\n`;
      assert.match(
        hover(openPlan(text), text.indexOf(key))?.markdown ?? '',
        /the goals of the plan/i,
      );
    }
  });
});
