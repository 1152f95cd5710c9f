import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { mergePlans } from '../../server/src/merge/merge.ts';

const labels = { ours: 'ours', theirs: 'theirs', size: 7 };

describe('merging lists', () => {
  const head = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\n';
  const asList = `${head}initiatives:
  - name: Escrow # with the bank
    lever: trust
    owner: Li
  - {id: pickup, name: Courier pickup, lever: trust, owner: Li}
phases:
  - {name: pilot, when: 2027-H1}
`;
  const asMap = `${head}initiatives:
  Escrow:
    name: Escrow # with the bank
    lever: trust
    owner: Li
  pickup: {name: Courier pickup, lever: trust, owner: Li}
phases:
  pilot: {name: pilot, when: 2027-H1}
`;
  const merged = (base: string, ours: string, theirs: string) =>
    mergePlans(base, ours, theirs, builtinCatalog(), labels);

  it('a list against a map of the same plan is no conflict', () => {
    for (const [base, ours, theirs] of [
      [asList, asList, asMap],
      [asList, asMap, asList],
      [asMap, asList, asMap],
    ] as const) {
      const { text, clean } = merged(base, ours, theirs);
      assert.ok(clean);
      assert.ok([asList, asMap].includes(text), text);
    }
  });

  it('what one side changes in a list and the other in a map is all there', () => {
    const ours = asList.replace('owner: Li\n  -', 'owner: Wang\n  -');
    const theirs = asMap
      .replace('pickup, lever: trust, owner: Li', 'pickup, lever: trust, owner: Zhao')
      .replace('2027-H1}', '2027-H1}\n  roll-out: {when: 2027-H2} # all cities');
    const { text, clean } = merged(asList, ours, theirs);
    assert.ok(clean, text);
    assert.equal(
      text,
      ours
        .replace('pickup, lever: trust, owner: Li', 'pickup, lever: trust, owner: Zhao')
        .replace('2027-H1}', '2027-H1}\n  - {id: roll-out, when: 2027-H2} # all cities'),
    );
  });

  it('two neighbours of a list may change on two branches', () => {
    const ours = asList.replace('    owner: Li\n', '    owner: Wang\n');
    const theirs = asList.replace(
      '{id: pickup, name: Courier pickup,',
      '{id: pickup, name: Pickup,',
    );
    const { text, clean } = merged(asList, ours, theirs);
    assert.ok(clean, text);
    assert.equal(text, theirs.replace('    owner: Li\n', '    owner: Wang\n'));
  });

  it('the same field changed twice stays a conflict, and loses nothing', () => {
    const ours = asList.replace('    owner: Li\n', '    owner: Wang\n');
    const theirs = asMap.replace('    owner: Li\n', '    owner: Zhao\n');
    const { text, clean } = merged(asList, ours, theirs);
    assert.ok(!clean);
    for (const word of ['Wang', 'Zhao', '# with the bank', 'Courier pickup'])
      assert.ok(text.includes(word), text);
  });
});
