// What rules see of a KPI's numbers: the end for comparisons, both ends, changes worked out.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { valuesOf } from '../../server/src/model/kpi-values.ts';
import { checkText } from '../support/plans.ts';

const head =
  'plan: 1\ntitle: 交易计划\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\nkpis:\n';

/** The target of a KPI's line in the KPI's unit, and the rules that speak of its numbers. */
function target(kpi: string, line: string): string {
  const { plan, findings } = checkText(`${head}  ${kpi}: '${line} by 2027-12 @ Li'\n`);
  const [entry] = plan.kpis;
  assert.ok(entry);
  const { target: level } = valuesOf(builtinCatalog(), entry);
  const codes = ['KPI304', 'KPI307', 'KPI308', 'KPI310', 'KPI311', 'KPI313', 'TIM401'];
  const found = findings.map(({ rule }) => rule).filter((rule) => codes.includes(rule));
  const short = (one: number): string => String(Number(one.toPrecision(10)));
  const ends = level?.range ? ` of ${short(level.range.low)}..${short(level.range.high)}` : '';
  return [level ? `${short(level.number)}${ends}` : 'none', ...found].join(' ');
}

describe('the numbers of a KPI', () => {
  for (const [kpi, line, wanted] of [
    // The end nearer to the baseline is what comparisons use.
    ['escrow-coverage', '40% -> 48%-50%', '48 of 48..50'],
    ['dispute-rate', '5% -> 1.5-2%', '2 of 1.5..2'],
    ['escrow-coverage', '49% -> 48%-50%', '49 of 48..50'],
    ['gmv', '5000万 -> 7000-8000万', '70000000 of 70000000..80000000'],
    ['gmv', '5000万 到 7000~8000万', '70000000 of 70000000..80000000'],
    ['escrow-coverage', '50% -> 90%-110%', '90 of 90..110 KPI308'],
    // Floors and ceilings.
    ['escrow-coverage', '40% -> 50%以上', '50'],
    ['escrow-coverage', '40% -> at least 50%', '50'],
    ['dispute-rate', '3% -> under 2%', '2'],
    // A sign on the baseline makes the target a level; points of a share are percentage points.
    ['store-margin', '-6% -> +4%', '4'],
    ['store-margin', '-6% -> -2%', '-2'],
    ['store-margin', '6% -> +4%', 'none KPI311'],
    ['referral-share', '12% -> +10 points', '22'],
    // Changes of money, counts and days are worked out.
    ['gmv', '1亿 -> +10%', '110000000'],
    ['gmv', '1亿 -> 同比增长50%', '150000000'],
    ['gmv', '£4M -> yoy +50%', '6000000'],
    ['gmv', '1亿 -> 翻倍', '200000000'],
    ['gmv', '1亿 -> x2', '200000000'],
    ['gmv', '1亿 -> 2.4倍', '240000000'],
    ['active-sellers', '12000 -> +30%', '15600'],
    ['active-sellers', '12000 -> 增加 500 家', '12500'],
    ['active-sellers', '12000 -> 增长10%-15%', '13200 of 13200..13800'],
    ['dispute-resolution-time', '4 days -> 缩短 50%', '48'],
    ['dispute-resolution-time', '4天 -> 降低10%-20%', '86.4 of 76.8..86.4'],
    ['active-sellers', '12000 -> 下降10%', '10800 KPI307'],
    // Of a share they are relative or points, as long as nobody says which.
    ['escrow-coverage', '20% -> +15%', 'none KPI311'],
    ['escrow-coverage', '20% -> 提升15%', 'none KPI311'],
    ['escrow-coverage', '20% -> 同比增长50%', 'none KPI311'],
    ['escrow-coverage', '20% -> +15pp', '35'],
    ['escrow-coverage', '20% -> 提升15个百分点', '35'],
    ['escrow-coverage', '20% -> +8pct', '28'],
    ['dispute-rate', '3% -> -150bps', '1.5'],
    ['escrow-coverage', '20% -> 翻倍', '40'],
    ['active-sellers', '12000 -> +8pp', 'none KPI310'],
    // Growth takes its rate as the value.
    ['gmv-growth', '20% -> +50%', '50'],
    ['营收增速', '20% -> +50%', '50'],
    // Scales of Chinese, and weeks where time is measured.
    ['dispute-resolution-time', '3w -> 1w', '168'],
    ['gmv', '5000万 -> 8000w', '80000000'],
    ['active-sellers', '1.2w -> 3w+', '30000'],
    // One meaning, no finding.
    ['dispute-rate', '3.2%降至1.5%', '1.5'],
    ['ltv-cac-ratio', '1:2 -> 1:2.4', '2.4'],
  ] as const)
    it(`${kpi}: ${line} is ${wanted}`, () => assert.equal(target(kpi, line), wanted));

  for (const [kpi, line, rule, titles] of [
    // A minimum of a negative number may be understood as its opposite.
    ['net-margin', '-20% -> -20%', 'KPI313', []],
    ['return-rate', '11% -> 11%', 'KPI313', ['Write `max 11%`']],
    // Numbers that differ by a factor of a hundred were not swapped.
    ['active-sellers', '40000 -> 200', 'KPI307', ['Add `why` to fill in']],
    ['return-rate', '4% -> 9%', 'KPI307', ['Swap baseline and target', 'Add `why` to fill in']],
  ] as const)
    it(`${kpi}: ${line} is ${rule} and offers ${titles.join(', ') || 'nothing'}`, () => {
      const { findings } = checkText(`${head}  ${kpi}: '${line} by 2027-12 @ Li'\n`);
      const own = findings.filter((one) => one.rule === rule);
      assert.equal(own.length, 1);
      const offered = own.flatMap((one) => one.fixes().map(({ title }) => title.en));
      assert.deepEqual(offered, titles);
      assert.equal(
        /Swapped\?/.test(own[0]?.message.en ?? ''),
        offered[0]?.startsWith('Swap') ?? false,
      );
    });

  it('a change of a share is offered in both readings', () => {
    const { findings } = checkText(`${head}  escrow-coverage: 20% -> 至少提升 10%-15% by 2027\n`);
    const fixes = findings.filter(({ rule }) => rule === 'KPI311').flatMap((one) => one.fixes());
    assert.deepEqual(
      fixes.map(({ edits }) => edits.map(({ newText }) => newText).join()),
      ['min 22%-23%', 'min 30%-35%'],
    );
  });

  it('an amount is no share, whatever the word for it: liquidity in billions is no match rate', () => {
    const { findings } = checkText(`${head}  liquidity: 1.7B -> min 1.2B by 2027-12 @ Li\n`);
    assert.ok(!findings.some(({ rule }) => ['KPI308', 'KPI310'].includes(rule)));
  });
});
