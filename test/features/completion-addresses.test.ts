// What a decision may affect, and which goal of the plan above a goal serves.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../../server/src/check.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { goalNames } from '../../server/src/model/parent.ts';
import { atCursor } from '../support/cursor.ts';
import { someDay } from '../support/day.ts';
import { offered, openPlan } from '../support/open.ts';

const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

describe('completion of addresses', () => {
  it('offers the entries of the plan for what a decision affects, in the language of its keys', () => {
    assert.deepEqual(
      labels('initiatives:\n  pickup: {}\nrisks: {late: x}\ndecisions:\n  a: {affects: [‸]}\n'),
      ['initiatives.pickup', 'decisions.a', 'risks.late'],
    );
    assert.ok(labels('举措:\n  取货: {}\n决策:\n  甲: {影响: [‸]}\n').includes('举措.取货'));
  });

  it('offers the goals of the plan above for what a goal serves', () => {
    const { text, offset } = atCursor('part_of: up.plan.yaml\ngoals:\n  a: {goal: x, serves: ‸}\n');
    const parent = {
      path: 'up.plan.yaml',
      goals: goalNames(parsePlan('goals: {profit: Earn more, 复购: 老客多买}\n')),
    };
    const checked = check(text, { catalog: builtinCatalog(), parent, today: someDay });
    const items = complete({ ...openPlan(text), checked }, offset);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['above/profit', 'above/复购'],
    );
    assert.deepEqual(complete(openPlan(text), offset), []);
  });
});
