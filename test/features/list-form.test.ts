// A section as a list is the same section as a map: same ids, same meaning, every comment and word.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { normalise } from '../../server/src/diff/normalise.ts';
import { canonOf } from '../../server/src/diff/value.ts';
import { refactorings } from '../../server/src/features/refactor/index.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

const title = /as a (?:list|map)$/;

/** The text with the section in its other form; undefined where that is not offered. */
function turned(text: string, section: string): string | undefined {
  const document = openPlan(text);
  const at = document.checked.plan.top.get(section);
  assert.ok(at, section);
  const found = refactorings(document, at).find((one) => title.test(one.title.en));
  return found && applyEdits(text, found.edits);
}

const head = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\n';
const meaning = (text: string): string => {
  const { plan, coverage } = openPlan(text).checked;
  return canonOf(normalise(plan, builtinCatalog(), { models: coverage.models }));
};

describe('a list as a map and back', () => {
  for (const [name, list, map] of [
    [
      'items of every kind',
      `initiatives:
  # the first
  - name: 上线担保交易   # with the bank
    lever: trust
    # by hand
    owner: 赵倩
  - {id: pickup, name: Courier pickup, lever: trust}
  - id: listing # soon
    name: Listing
`,
      `initiatives:
  # the first
  上线担保交易:
    name: 上线担保交易   # with the bank
    lever: trust
    # by hand
    owner: 赵倩
  pickup: {name: Courier pickup, lever: trust}
  listing: # soon
    name: Listing
`,
    ],
    [
      'levers by name',
      `levers:
  - trust: [escrow, reviews] # first
  - 交易工具
  - governance:
      mechanisms: [listing-moderation]
`,
      `levers:
  trust: [escrow, reviews] # first
  交易工具:
  governance:
    mechanisms: [listing-moderation]
`,
    ],
    [
      'texts that name their entry',
      `risks:
  - 卖家绕开平台成交
  - late: the partner is late
goals: [更安全, {goal: 更大, owner: 李}]
`,
      `risks:
  卖家绕开平台成交: 卖家绕开平台成交
  late: the partner is late
goals: {更安全: 更安全, 更大: {goal: 更大, owner: 李}}
`,
    ],
    [
      'KPIs',
      `kpis:
  - dispute-rate: 3% -> 2% by 2027-12 @ Li
  - gmv:
      baseline: 1亿
      target: 2亿
`,
      `kpis:
  dispute-rate: 3% -> 2% by 2027-12 @ Li
  gmv:
    baseline: 1亿
    target: 2亿
`,
    ],
  ] as const)
    it(name, () => {
      const sections = [...list.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
      const all = (text: string): string =>
        sections.reduce((now, section) => turned(now, section) ?? 'nothing offered', text);
      assert.equal(all(head + list), head + map);
      assert.equal(meaning(head + list), meaning(head + map));
      assert.equal(all(head + map), head + list);
    });

  it('a list at the column of its key is indented', () => {
    const text = `${head}initiatives:\n- name: a\n  lever: trust\n- {name: b}\n`;
    assert.equal(
      turned(text, 'initiatives'),
      `${head}initiatives:\n  a:\n    name: a\n    lever: trust\n  b: {name: b}\n`,
    );
  });

  it('is not offered where a name or a comment would be lost', () => {
    const name = `${head}levers:\n  - {lever: "Trust, at last!", mechanisms: [escrow]}\n`;
    assert.equal(turned(name, 'levers'), undefined);
    const comment = `${head}initiatives:\n  - name: a\n    id: b # why\n`;
    assert.equal(turned(comment, 'initiatives'), undefined);
  });

  for (const { name, text } of allPlans())
    it(`${name}: every section there and back has the same meaning and findings`, () => {
      const { plan, findings } = openPlan(text).checked;
      const listed = (plan.root?.entries ?? []).filter(({ value }) => value.kind === 'map');
      let turnings = 0;
      for (const { key } of listed) {
        const other = turned(text, key.text);
        if (other === undefined) continue;
        turnings++;
        assert.equal(meaning(other), meaning(text), other);
        const found = openPlan(other).checked.findings;
        assert.deepEqual(
          found.map(({ rule, path }) => `${rule} ${path.join('.')}`).sort(),
          findings.map(({ rule, path }) => `${rule} ${path.join('.')}`).sort(),
        );
        const back = turned(other, key.text);
        assert.ok(back !== undefined, other);
        assert.equal(meaning(back), meaning(text), back);
      }
      assert.ok(turnings > 2, String(turnings));
    });
});
