import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { layered } from '../../server/src/config/company.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { allPlans, companyCatalog } from '../support/files.ts';
import { planText } from '../support/plans.ts';
import { anySeed, respelled } from './respell.ts';

const { catalog } = layered(builtinCatalog(), [
  { path: companyCatalog.path, file: { text: companyCatalog.text } },
]);
const side = (text: string): Side => ({ checked: check(text, { catalog, rules: [] }), catalog });

describe('a plan against itself', () => {
  for (const { name, text } of allPlans()) {
    it(`${name}: re-ordered, re-indented and in the other spelling, it has no changes`, () => {
      const before = side(text);
      let different = 0;
      fc.assert(
        fc.property(anySeed, (seed) => {
          const other = respelled(text, seed);
          if (other !== text) different++;
          assert.deepEqual(
            diffPlans(before, side(other)).changes.map(({ at, message }) => `${at}: ${message.en}`),
            [],
            other,
          );
        }),
        { numRuns: 12 },
      );
      assert.ok(different > 9);
    });
  }

  it('a status left out is a draft', () => {
    const without = planText('c2c').replace(/^status: .*\n/m, '');
    for (const word of ['draft', '草稿']) {
      const written = planText('c2c').replace(/^status: .*$/m, `status: ${word}`);
      assert.deepEqual(diffPlans(side(without), side(written)).changes, []);
      assert.deepEqual(diffPlans(side(written), side(without)).changes, []);
    }
  });
});
