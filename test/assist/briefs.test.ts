// Briefs, and the plan that an assistant should write from each: nothing in it is invented.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { listed } from '../support/plans.ts';

const folder = 'test/assist/briefs';
const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace(/\.md$/, ''));
const read = (file: string): string => fs.readFileSync(`${folder}/${file}`, 'utf8');

/** Findings about what is not in the brief, and citations that lead nowhere. */
function invented(plan: string, brief: string): string[] {
  const against = { name: 'brief.md', text: brief };
  const { findings } = check(plan, { catalog: builtinCatalog(), against });
  return listed(findings.filter(({ rule }) => rule === 'EVI608' || rule === 'EVI601'));
}

describe('the plan of an ideal assistant', () => {
  it('is there for twelve briefs, six of them Chinese', () => {
    assert.equal(names.length, 12);
    assert.equal(names.filter((name) => name.startsWith('zh-')).length, 6);
  });

  for (const name of names) {
    it(`${name}: nothing is invented, and what is there can be read`, () => {
      const plan = read(`${name}.plan.yaml`);
      assert.deepEqual(invented(plan, read(`${name}.md`)), []);
      const { findings } = check(plan, { catalog: builtinCatalog() });
      const unreadable = findings.filter(({ rule }) =>
        ['STR001', 'STR004', 'STR005', 'TIM401', 'KPI304', 'REF702'].includes(rule),
      );
      assert.deepEqual(listed(unreadable), []);
    });

    it(`${name}: one figure more is found`, () => {
      const plan = `${read(`${name}.plan.yaml`)}economics: {average-order-value: 77.77}\n`;
      assert.deepEqual(invented(plan, read(`${name}.md`)), [
        'EVI608 warning economics.average-order-value',
      ]);
    });
  }
});
