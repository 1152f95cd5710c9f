// Evidence is offered, and suggested instead of evidence off the topic, by how much it helps the
// plan.
import assert from 'node:assert/strict';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { leversOfFact } from '../../server/src/catalog/requirements.ts';
import { check } from '../../server/src/check.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { atCursor } from '../support/cursor.ts';
import { openPlan } from '../support/open.ts';
import { withLayer } from '../support/plans.ts';

const builtin = builtinCatalog();
const company = `catalog: 1
id: house
cases:
  our-pilot:
    name: Our pilot 2026
    facts:
      holds: {lever: trust, text: Held money halved disputes., kind: internal}
`;

function offeredIn(head: string, catalog: Catalog = builtin): string[] {
  const { text, offset } = atCursor(
    `plan: 1\nmodel: c2c\n${head}levers:\n  trust: {mechanisms: [escrow], evidence: [‸]}\nsources:\n  panel: {title: Buyer panel}\n`,
  );
  return [...complete(openPlan(text, 'en', catalog), offset)]
    .sort((a, b) => a.rank - b.rank)
    .map(({ label }) => label);
}

const caseOf = (fact: string | undefined) => builtin.cases.get(fact?.split('/')[0] ?? '');
const fitsTrust = (id: string): boolean => {
  const fact = builtin.facts.get(id);
  return fact !== undefined && leversOfFact(builtin, fact).includes('trust');
};

describe('evidence is offered by relevance', () => {
  it('a company’s own case before all others', () => {
    assert.equal(offeredIn('', withLayer(company))[0], 'our-pilot/holds');
  });

  it('same model and own market first', () => {
    const first = caseOf(offeredIn('currency: USD\nmarkets: [US]\n')[0]);
    assert.ok(first?.models.includes('c2c') && first.country?.includes('US'), first?.id);
    assert.equal(caseOf(offeredIn('currency: CNY\nmarkets: [CN]\n')[0])?.id, 'taobao');
    const german = caseOf(offeredIn('currency: EUR\nmarkets: [DE]\n')[0]);
    const europe = builtin.regions.find(({ id }) => id === 'europe')?.countries ?? [];
    assert.ok(german?.models.includes('c2c'), german?.id);
    assert.ok(
      german?.country?.some((one) => europe.includes(one)),
      german?.id,
    );
  });

  it('facts of the lever, failures last, before the plan’s own sources, and those before all others', () => {
    const labels = offeredIn('');
    assert.equal(labels.length, builtin.facts.size + 1);
    const at = labels.indexOf('panel');
    assert.ok(labels.slice(0, at).every(fitsTrust));
    assert.ok(labels.slice(at + 1).every((label) => !fitsTrust(label)));
    const kinds = labels.slice(0, at).map((id) => builtin.facts.get(id)?.kind === 'failure');
    assert.ok(kinds.includes(true));
    assert.deepEqual(kinds, [...kinds].sort());
  });

  it('facts of failures say so in a word', () => {
    const { text, offset } = atCursor('plan: 1\nlevers:\n  trust: {evidence: [‸]}\n');
    const items = complete(openPlan(text), offset);
    for (const { label, remark } of items.filter(({ kind }) => kind === 'catalog'))
      assert.equal(
        remark?.en,
        builtin.facts.get(label)?.kind === 'failure' ? 'Went wrong' : undefined,
      );
  });
});

describe('evidence off the topic', () => {
  const candidates = (head: string, ref = 'vinted/prepaid-label', catalog = builtin): string[] => {
    const text = `plan: 1\nmodel: c2c\n${head}levers:\n  trust: {mechanisms: [escrow], evidence: [${ref}]}\n`;
    const finding = check(text, { catalog }).findings.find(({ rule }) => rule === 'EVI602');
    return [...(finding?.message.en ?? '').matchAll(/`([\w-]+\/[\w-]+)`/g)]
      .map(([, id = '']) => id)
      .slice(1);
  };

  it('is found in cases from the world too, and replaced by the nearest facts', () => {
    const [first, ...rest] = candidates('currency: EUR\nmarkets: [LT]\n');
    assert.equal(caseOf(first)?.id, 'vinted');
    assert.equal(rest.length, 2);
    assert.equal(caseOf(candidates('currency: CNY\n')[0])?.id, 'taobao');
    assert.equal(candidates('', 'vinted/prepaid-label', withLayer(company))[0], 'our-pilot/holds');
  });

  it('is not what went wrong where the lever was missing', () => {
    const failure = [...builtin.facts.values()].find(
      ({ kind, key }) => kind === 'failure' && key === 'c2c.trust',
    );
    assert.ok(failure);
    assert.deepEqual(candidates('', failure.id), []);
    assert.deepEqual(candidates('', 'vinted/held-money'), []);
  });
});
