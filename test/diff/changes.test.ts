import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { planText } from '../support/plans.ts';
import type { Case } from './change-case.ts';
import { kpiChanges } from './changes-of-kpis.ts';
import { planChanges } from './changes-of-plan.ts';
import { workChanges } from './changes-of-work.ts';

const catalog = builtinCatalog();
const side = (text: string): Side => ({ checked: check(text, { catalog }), catalog });
const base = planText('c2c');

function edited(edits: Case[1]): string {
  let text = base;
  for (const [from, to] of edits) {
    const next = text.replace(from, to);
    assert.notEqual(next, text, `${from} is not in the plan`);
    text = next;
  }
  return text;
}

describe('what changed in a plan', () => {
  for (const [what, edits, told] of [...planChanges, ...kpiChanges, ...workChanges]) {
    it(what, () => {
      const { changes } = diffPlans(side(base), side(edited(edits)));
      assert.deepEqual(
        changes.map(({ kind, direction, message }) => [
          direction ? `${kind} ${direction}` : kind,
          message.en,
          message.zh,
        ]),
        told,
      );
    });
  }

  it('is the other way round when the plans are swapped: the same number of changes, bolder for weaker', () => {
    for (const [what, edits] of [...planChanges, ...kpiChanges, ...workChanges]) {
      const [there, back] = [
        diffPlans(side(base), side(edited(edits))),
        diffPlans(side(edited(edits)), side(base)),
      ];
      const count = (diff: typeof there, direction: string): number =>
        diff.changes.filter((one) => one.direction === direction && one.kind === 'changed').length;
      assert.equal(count(there, 'bolder'), count(back, 'weaker'), what);
      assert.deepEqual(
        there.newFindings.map(({ rule }) => rule).sort(),
        back.clearedFindings.map(({ rule }) => rule).sort(),
        what,
      );
    }
  });

  it('tells new and cleared findings by rule and address, whatever line they stand in', () => {
    const dropped = edited([[/ {2}governance: .*\n/, '']]);
    assert.deepEqual(
      diffPlans(side(base), side(dropped)).newFindings.map(({ rule }) => rule),
      ['REF701'],
    );
    const moved = dropped.replace('plan: 1\n', 'plan: 1\n\n\n# moved\n');
    const { newFindings, clearedFindings, changes } = diffPlans(side(dropped), side(moved));
    assert.deepEqual([newFindings, clearedFindings, changes], [[], [], []]);
  });

  it('says so when a version cannot be read in full', () => {
    const { changes } = diffPlans(side(base), side(base.replace('sources:', 'sources: [')));
    assert.equal(changes[0]?.kind, 'unreadable');
  });
});
