import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { mergeLines } from '../../server/src/merge/lines.ts';
import { mergePlans } from '../../server/src/merge/merge.ts';
import { planText } from '../support/plans.ts';

const labels = { ours: 'ours', theirs: 'theirs', size: 7 };
const base = planText('c2c');
type Edit = readonly [RegExp | string, string];

function edited(edits: readonly Edit[], text = base): string {
  let result = text;
  for (const [from, to] of edits) {
    const next = result.replace(from, to);
    assert.notEqual(next, result, `${from} is not in the plan`);
    result = next;
  }
  return result;
}

/**
 * What ours and theirs do, what the merge must be made of, done to the base; `lines` says whether a
 * line merge conflicts.
 */
const clean: readonly (readonly [
  what: string,
  ours: readonly Edit[],
  theirs: readonly Edit[],
  merged: readonly Edit[],
  lines: 'conflict' | 'clean',
])[] = [
  [
    'two branches each append a KPI',
    [['@ Sun Tao\n\n', '@ Sun Tao\n  repeat-purchase-rate: 20% -> 30% by 2027-12 @ Wang Lei\n\n']],
    [['@ Sun Tao\n\n', '@ Sun Tao\n  gmv: 10M -> 20M by 2027-12 @ Li Min   # gross\n\n']],
    [
      [
        '@ Sun Tao\n\n',
        '@ Sun Tao\n  gmv: 10M -> 20M by 2027-12 @ Li Min   # gross\n  repeat-purchase-rate: 20% -> 30% by 2027-12 @ Wang Lei\n\n',
      ],
    ],
    'conflict',
  ],
  [
    'one branch changes a KPI’s target, one its owner',
    [['3.2% -> 1.5%', '3.2% -> 1.2%']],
    [['by 2027-12 @ Zhao Qian', 'by 2027-12 @ Sun Tao']],
    [['3.2% -> 1.5% by 2027-12 @ Zhao Qian', '3.2% -> 1.2% by 2027-12 @ Sun Tao']],
    'conflict',
  ],
  [
    'two neighbouring KPIs changed on two branches',
    [['35% -> 55%', '35% -> 60%']],
    [['0% -> 85%', '0% -> 90%']],
    [
      ['35% -> 55%', '35% -> 60%'],
      ['0% -> 85%', '0% -> 90%'],
    ],
    'conflict',
  ],
  [
    'a mechanism each for one lever',
    [
      [
        '[integrated-payment, courier-pickup]',
        '[integrated-payment, courier-pickup, shipping-integration]',
      ],
    ],
    [['[integrated-payment, courier-pickup]', '[courier-pickup, parcel lockers]']],
    [
      [
        '[integrated-payment, courier-pickup]',
        '[courier-pickup, shipping-integration, parcel lockers]',
      ],
    ],
    'conflict',
  ],
  [
    'ours writes a KPI in full and explains it, theirs moves its target',
    [
      [
        'dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        'dispute-rate:\n    baseline: 3.2%\n    target: 1.5%\n    due: 2027-12\n    owner: Zhao Qian\n    why: counted anew   # July',
      ],
    ],
    [['3.2% -> 1.5%', '3.2% -> 2%']],
    [
      [
        'dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        'dispute-rate:\n    baseline: 3.2%\n    target: 2%\n    due: 2027-12\n    owner: Zhao Qian\n    why: counted anew   # July',
      ],
    ],
    'conflict',
  ],
  [
    'theirs writes a KPI in full and explains it, ours moves its target',
    [['3.2% -> 1.5%', '3.2% -> 2%']],
    [
      [
        'dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        'dispute-rate:\n    baseline: 3.2%\n    target: 1.5%\n    due: 2027-12\n    owner: Zhao Qian\n    why: counted anew   # July',
      ],
    ],
    [
      [
        'dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        'dispute-rate:\n    baseline: 3.2%\n    target: 2%\n    due: 2027-12\n    owner: Zhao Qian\n    why: counted anew   # July',
      ],
    ],
    'conflict',
  ],
  [
    'an owner for a line that has none, and an earlier date',
    [['28% -> 40% by 2027-12', '28% -> 40% by 2027-10']],
    [['40% by 2027-12 @ Wang Lei', '40% by 2027-12 @ Sun Tao   # interim']],
    [['28% -> 40% by 2027-12 @ Wang Lei', '28% -> 40% by 2027-10 @ Sun Tao   # interim']],
    'conflict',
  ],
  [
    'comments of both sides on one entry',
    [
      [
        '  dispute-rate: 3.2% -> 1.5% by 2027-12',
        '  # ours: weekly\n  dispute-rate: 3.2% -> 1.2% by 2027-12',
      ],
    ],
    [['by 2027-12 @ Zhao Qian', 'by 2027-11 @ Zhao Qian   # theirs: checked']],
    [
      [
        '  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
        '  # ours: weekly\n  dispute-rate: 3.2% -> 1.2% by 2027-11 @ Zhao Qian   # theirs: checked',
      ],
    ],
    'conflict',
  ],
  [
    'neighbouring fields of one initiative',
    [['when: 2027-01..2027-04', 'when: 2027-01..2027-05']],
    [['budget: 1.8M\n    owner: Zhao Qian', 'budget: 2M\n    owner: Sun Tao']],
    [
      ['when: 2027-01..2027-04', 'when: 2027-01..2027-05'],
      ['budget: 1.8M\n    owner: Zhao Qian', 'budget: 2M\n    owner: Sun Tao'],
    ],
    'conflict',
  ],
  [
    'fields in braces',
    [['likelihood: high, impact: high', 'likelihood: low, impact: high']],
    [['lever: trust, response', 'lever: trust, trigger: two cases a week, response']],
    [
      [
        'likelihood: high, impact: high, lever: trust, response: chat detection plus a first-order bonus, owner: Sun Tao}',
        'likelihood: low, impact: high, lever: trust, response: chat detection plus a first-order bonus, owner: Sun Tao, trigger: two cases a week}',
      ],
    ],
    'conflict',
  ],
  [
    'a KPI dropped beside one that is changed',
    [
      [/ {2}sell-through-rate: .*\n/, ''],
      ['    kpis: [sell-through-rate]\n', ''],
    ],
    [['96h -> 48h', '96h -> 36h']],
    [
      [/ {2}sell-through-rate: .*\n/, ''],
      ['    kpis: [sell-through-rate]\n', ''],
      ['96h -> 48h', '96h -> 36h'],
    ],
    'conflict',
  ],
];

describe('merging plans', () => {
  for (const [what, ours, theirs, merged, lines] of clean) {
    it(`${what}: clean, with what both did`, () => {
      const [mine, other] = [edited(ours), edited(theirs)];
      assert.equal(mergeLines(base, mine, other, labels).clean, lines === 'clean');
      const result = mergePlans(base, mine, other, builtinCatalog(), labels);
      assert.equal(result.text, edited(merged));
      assert.ok(result.clean);
      assert.deepEqual(result.conflicts, []);
    });

    it(`${what}: the same with CRLF`, () => {
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      const result = mergePlans(
        crlf(base),
        crlf(edited(ours)),
        crlf(edited(theirs)),
        builtinCatalog(),
        labels,
      );
      assert.equal(result.text, crlf(edited(merged)));
    });
  }

  it('the same field changed twice is a conflict on its line only, with what else both did around it', () => {
    const mine = edited([
      ['3.2% -> 1.5%', '3.2% -> 1.2%'],
      ['35% -> 55%', '35% -> 60%'],
    ]);
    const other = edited([
      ['3.2% -> 1.5%', '3.2% -> 2%'],
      ['0% -> 85%', '0% -> 90%'],
    ]);
    const result = mergePlans(base, mine, other, builtinCatalog(), { ...labels, size: 9 });
    assert.deepEqual(result.conflicts, ['kpis.dispute-rate.target']);
    const line = (target: string): string =>
      `  dispute-rate: 3.2% -> ${target} by 2027-12 @ Zhao Qian\n`;
    assert.equal(
      result.text,
      edited([
        ['35% -> 55%', '35% -> 60%'],
        ['0% -> 85%', '0% -> 90%'],
        [line('1.5%'), `<<<<<<<<< ours\n${line('1.2%')}=========\n${line('2%')}>>>>>>>>> theirs\n`],
      ]),
    );
  });

  it('a plan that is changed on one side only is that side, to the last character', () => {
    const mine = edited([['3.2% -> 1.5%', '3.2%   ->   1.2%']]);
    assert.equal(mergePlans(base, mine, base, builtinCatalog(), labels).text, mine);
    assert.equal(mergePlans(base, base, mine, builtinCatalog(), labels).text, mine);
    assert.equal(mergePlans(base, mine, mine, builtinCatalog(), labels).text, mine);
  });

  it('what one side removed and the other builds on is a conflict', () => {
    const mine = edited([
      [/ {2}id-check:[\s\S]*?(?= {2}house-rules)/, ''],
      [', id-check]', ']'],
    ]);
    const other = edited([
      ['kpis: [sell-through-rate]', 'kpis: [sell-through-rate]\n    after: [id-check]'],
    ]);
    const result = mergePlans(base, mine, other, builtinCatalog(), labels);
    assert.ok(!result.clean);
    assert.deepEqual(result.conflicts, ['initiatives.id-check']);
    assert.match(result.text, /<{7} ours\n={7}\n {2}id-check:\n[\s\S]*>{7} theirs\n/);
  });

  it('a plan that cannot be read is merged by lines, as any text', () => {
    const broken = base.replace('sources:', 'sources: [');
    const mine = broken.replace('budget: 6M', 'budget: 7M');
    const other = broken.replace('96h', '90h');
    assert.equal(
      mergePlans(broken, mine, other, builtinCatalog(), labels).text,
      mine.replace('96h', '90h'),
    );
    assert.ok(
      !mergePlans(
        broken,
        mine,
        broken.replace('budget: 6M', 'budget: 8M'),
        builtinCatalog(),
        labels,
      ).clean,
    );
  });
});
