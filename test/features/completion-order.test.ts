// What completion finds by what is typed, and what it puts first.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { otherSpellings } from '../../server/src/catalog/spellings.ts';
import { filterText } from '../../server/src/features/completion/filter-text.ts';
import { itemsIn } from '../support/offered.ts';
import { offered } from '../support/open.ts';

/**
 * The letters of a word stand in a text in order, as editors match, in the part that they look at.
 */
function matches(filter: string, typed: string): boolean {
  let at = 0;
  for (const character of filter.slice(0, 128).toLowerCase())
    if (character === typed[at]?.toLowerCase()) at++;
  return at === typed.length;
}

function finds(marked: string, label: string, typed: string): void {
  const item = itemsIn(marked).find((one) => one.label === label);
  assert.ok(item && matches(item.filter, typed), `${typed}: ${item?.filter}`);
}

describe('completion is found', () => {
  for (const [label, ...words] of [
    ['after-sales-service', 'after-sales', '售后', '售後', '售後服務', 'shfw', 'After-sales'],
    ['trust', '信任体系', '信任體系', 'xrtx', 'Trust'],
    ['supply-chain-collaboration', '供应链', '供應鏈', 'gyl'],
    ['governance', '治理', 'zl'],
    ['logistics', '物流', 'wl', 'Logistics'],
  ] as const)
    for (const word of words) it(`${label} by ${word}`, () => finds('levers:\n  ‸\n', label, word));

  it('by every way to write a name, in every list of names', () => {
    const { levers, mechanisms, kpis, models, trends } = builtinCatalog();
    for (const kind of [levers, mechanisms, kpis, models, trends])
      for (const { id, name, aliases } of kind.values()) {
        const filter = filterText(id, name, aliases);
        for (const word of [id, name.zh, name.en, ...otherSpellings(name.zh)])
          assert.ok(matches(filter, word), `${word}: ${filter}`);
      }
  });

  for (const [what, marked, label, typed] of [
    ['a mechanism', 'levers:\n  trust: [‸]', 'escrow', '擔保'],
    ['a KPI', 'kpis:\n  ‸', 'dispute-rate', '糾紛率'],
    ['a model', 'model: ‸', 'cross-border', '跨境'],
    ['an own name', 'owner: 张伟\nreviewers: [‸]', '张伟', '張偉'],
    ['an own name by its initials', 'owner: 张伟\nreviewers: [‸]', '张伟', 'zw'],
    [
      'a title of an initiative',
      'initiatives:\n  a: {name: 仓储扩建}\n  b: {after: [‸]}',
      'a',
      '倉儲',
    ],
    ['a rule of a configuration', 'config: 1\nrules:\n  ‸', 'KPI307', 'KPI307'],
    ['a lever of a catalogue', 'catalog: 1\nkpis: {a: {levers: [‸]}}', 'trust', '信任體系'],
  ] as const)
    it(what, () => {
      const kind = /catalogue/.test(what) ? 'catalog' : /config/.test(what) ? 'config' : 'plan';
      const item = itemsIn(marked, kind).find((one) => one.label === label);
      assert.ok(item && matches(item.filter, typed), item?.filter);
    });
});

describe('due dates', () => {
  // The day of these tests lies in December 2026.
  const dates = (period: string, line = 'gmv: 9% -> 7% by ‸'): string[] =>
    offered(`period: ${period}\nkpis:\n  ${line}\n`).map(({ label }) => label);

  it('have the end of the plan, then quarters and halves, then months, nearest first', () => {
    assert.deepEqual(dates('2027-01..2028-12').slice(0, 9), [
      '2028-12',
      '2027-Q1',
      '2027-Q2',
      '2027-H1',
      '2027-Q3',
      '2027-Q4',
      '2027-H2',
      '2028-Q1',
      '2028-Q2',
    ]);
    const months = dates('2027-01..2028-12').filter((date) => /-\d\d$/.test(date));
    assert.equal(months[1], '2027-01');
    assert.ok(months.includes('2028-11'));
  });

  it('lie in the plan', () => {
    const all = dates('2027-02..2027-08');
    assert.ok(all.includes('2027-Q1') && all.includes('2027-H1'));
    assert.ok(!all.includes('2027-Q3') && !all.includes('2027-H2') && !all.includes('2027-09'));
  });

  it('that are over come last', () => {
    const all = dates('2026-07..2027-06');
    assert.ok(all.indexOf('2027-Q2') < all.indexOf('2026-Q3'));
    assert.ok(all.indexOf('2027-05') < all.indexOf('2026-08'));
  });

  for (const [what, line] of [
    ['a Chinese line', 'gmv: 9% -> 7% 截至 ‸'],
    ['a quoted line', 'gmv: "9% -> 7% by ‸"'],
    ['a field', 'gmv: {due: ‸}'],
    ['checkpoints', 'gmv: {checkpoints: {‸}}'],
  ] as const)
    it(`are the same in ${what}`, () =>
      assert.deepEqual(dates('2027-01..2028-12', line), dates('2027-01..2028-12')));
});

describe('mechanisms of a lever', () => {
  for (const [what, marked] of [
    ['in a map', 'levers:\n  trust: {mechanisms: [‸]}\n'],
    ['in a list', 'levers:\n- {lever: trust, mechanisms: [‸]}\n'],
    ['in a list over lines', 'levers:\n- lever: trust\n  mechanisms:\n  - ‸\n'],
    ['in Chinese fields', '杠杆:\n  信任体系: {做法: [‸]}\n'],
    ['of an initiative in a list', 'initiatives:\n- {name: A, lever: trust, mechanisms: [‸]}\n'],
  ] as const)
    it(`are offered, and no others: ${what}`, () => {
      const labels = offered(`model: c2c\n${marked}`).map(({ label }) => label);
      assert.ok(labels.includes('escrow') && !labels.includes('cold-chain'), labels.join());
    });
});

describe('KPIs of an initiative', () => {
  const kpis = `kpis:
  gmv: 1 -> 2
  order-count: 1 -> 2
  happy: {levers: [trust], target: 2}
  dispute-rate: 3% -> 1%
`;
  const first = (rest: string, count = 2): string[] =>
    offered(`model: c2c\n${kpis}${rest}`)
      .slice(0, count)
      .map(({ label }) => label);

  for (const [what, rest] of [
    ['in brackets', 'initiatives:\n  a: {lever: trust, kpis: [‸]}\n'],
    ['as a list', 'initiatives:\n  a:\n    lever: trust\n    kpis:\n      - ‸\n'],
    ['in quotes', 'initiatives:\n  a: {lever: trust, kpis: ["‸"]}\n'],
    ['by the lever’s Chinese name', 'initiatives:\n  a: {lever: 信任体系, kpis: [‸]}\n'],
    ['of a lever itself', 'levers:\n  trust: {kpis: [‸]}\n'],
    ['in a list of initiatives', 'initiatives:\n- name: A\n  lever: trust\n  kpis: [‸]\n'],
    ['in braces in a list', 'initiatives:\n  - {name: A, kpis: ["‸"], lever: trust}\n'],
    ['of a lever in a list', 'levers:\n- {lever: trust, kpis: [‸]}\n'],
    ['in Chinese fields', '举措:\n  a: {杠杆: 信任体系, 指标: [‸]}\n'],
    ['in a list with Chinese fields', '举措:\n- {名称: 甲, 杠杆: 信任体系, 指标: [‸]}\n'],
    ['after an empty value', 'initiatives:\n  a:\n    lever: trust\n    kpis: ‸\n'],
  ] as const)
    it(`of its lever come first: ${what}`, () =>
      assert.deepEqual(first(rest), ['happy', 'dispute-rate']));

  it('that the lever names itself come first too', () => {
    const rest = 'levers:\n  trust: {kpis: [gmv]}\ninitiatives:\n  a: {lever: trust, kpis: [‸]}\n';
    assert.deepEqual(first(rest, 3), ['gmv', 'happy', 'dispute-rate']);
  });

  it('keep the order of the file where no lever is named', () => {
    const rest = 'initiatives:\n  a: {kpis: [‸]}\n';
    assert.deepEqual(first(rest, 4), ['gmv', 'order-count', 'happy', 'dispute-rate']);
  });
});
