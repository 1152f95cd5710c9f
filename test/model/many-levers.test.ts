// Texts that are as large as a plan may be, with levers nobody knows.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';

const catalog = builtinCatalog();

describe('thousands of levers in own words', () => {
  it('are read in time that grows with their number, each with a name of its own', () => {
    const time = (count: number): number => {
      const text = `levers:\n${'  - a\n'.repeat(count)}`;
      const began = process.cpuUsage();
      const { plan } = check(text, { catalog });
      assert.equal(new Set(plan.levers.map(({ key }) => key)).size, count);
      return process.cpuUsage(began).user;
    };
    time(1000);
    // Four times as many: with a search from the beginning for each, sixteen times the work.
    assert.ok(time(16_000) < 8 * time(4000) + 500_000);
  });

  it('keep their numbers: a taken name gets the next free one', () => {
    const text = 'levers:\n  - a\n  - a-2: [x]\n  - a\n  - a\n';
    const { plan } = check(text, { catalog });
    assert.deepEqual(
      plan.levers.map(({ key }) => key),
      ['a', 'a-2', 'a-3', 'a-4'],
    );
  });
});
