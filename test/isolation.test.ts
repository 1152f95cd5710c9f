import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { allRules } from '../server/src/rules/index.ts';
import { examplePlans } from './support/files.ts';

describe('a rule that breaks', () => {
  const flawed = examplePlans().find(({ name }) => name.startsWith('swapnest'))?.text ?? '';
  const catalog = builtinCatalog();
  const whole = check(flawed, { catalog }).findings.map(({ rule }) => rule);

  for (const { code } of allRules.filter(
    ({ documents }) => !documents || documents.includes('plan'),
  )) {
    it(`${code}: costs only its own findings`, () => {
      const rules = allRules.map((rule) =>
        rule.code === code
          ? {
              ...rule,
              check: () => {
                throw new Error('broken on purpose');
              },
            }
          : rule,
      );
      const { findings, crashes } = check(flawed, { catalog, rules });
      assert.deepEqual(
        crashes.map(({ rule }) => rule),
        [code],
      );
      const kept = findings.map(({ rule }) => rule);
      for (const rule of whole)
        assert.ok(rule === code || kept.includes(rule), `${rule} is gone with ${code}`);
    });
  }
});
