// Plans as new users wrote them from the README alone, and what is reported to them: twelve, and
// six more whose spellings were then taught to the reader.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openPlan } from './support/open.ts';
import { listed } from './support/plans.ts';

const folder = 'test/drafts';
const drafts = readdirSync(folder).filter((file) => file.endsWith('.plan.yaml'));

/** By draft: each finding about structure, references and dates, and what a person says of it. */
const labels = parse(readFileSync(`${folder}/findings.yaml`, 'utf8')) as Record<
  string,
  Record<string, 'right' | 'avoidable' | 'wrong'> | null
>;

describe('drafts from the README alone', () => {
  it('are eighteen, nine of them Chinese', () => {
    assert.equal(drafts.length, 18);
    assert.equal(drafts.filter((file) => file.startsWith('zh-')).length, 9);
    assert.deepEqual(Object.keys(labels).sort(), drafts.map((file) => file.split('.')[0]).sort());
  });

  for (const file of drafts)
    it(`${file}: every finding about structure, references or dates is known and none is wrong`, () => {
      const { checked } = openPlan(readFileSync(`${folder}/${file}`, 'utf8'));
      const found = listed(checked.findings.filter(({ rule }) => /^(?:STR|REF|TIM)/.test(rule)));
      const known = labels[file.split('.')[0] ?? ''] ?? {};
      assert.deepEqual([...new Set(found)].sort(), Object.keys(known).sort());
      assert.deepEqual(
        Object.values(known).filter((label) => label === 'wrong'),
        [],
      );
    });

  it('at most two of them could be avoided', () => {
    const all = Object.values(labels).flatMap((known) => Object.values(known ?? {}));
    assert.ok(all.filter((label) => label === 'avoidable').length <= 2);
  });
});
