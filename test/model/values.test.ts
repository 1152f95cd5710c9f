// Every spelling of a number that has one meaning (format 1.1), in English and Chinese.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { readMoney } from '../../server/src/model/grammar/money.ts';
import { unitTable } from '../../server/src/model/grammar/units.ts';
import { type Quantity, readQuantity } from '../../server/src/model/grammar/value.ts';

const english = unitTable(builtinCatalog().measures);
const chinese = unitTable(builtinCatalog().measures, '计划');

/** What a quantity says, without its text. */
function said(value: Quantity | undefined): string {
  if (!value) return 'nothing';
  const { number, range, bound, change, basis, units } = value;
  const short = (one: number): string => String(Number(one.toPrecision(12)));
  return [
    bound,
    basis,
    change,
    range ? `${short(range.low)}..${short(range.high)}` : short(number),
    units.join('|'),
  ]
    .filter((part) => part)
    .join(' ');
}

const read = (text: string, table = chinese): string => said(readQuantity(text, table).value);

const rows: readonly (readonly [wanted: string, ...spellings: string[]])[] = [
  // thousands apart by spaces, a plus before the unit, parts of a whole
  ['40000', '40 000', '40,000'],
  ['min 500 count', '500+家', '500+ 家', '500家+'],
  ['min 1000000000', '1,000+ mln', '1 000+ mln'],
  ['0.03 percent', '万分之三'],
  ['0.15 percent', '千分之1.5'],
  ['2.5..2.75 ratio', 'of 2.5x - 2.75x', '2.5x - 2.75x'],
  ['min points 2 points', '+200bps or more', '+2pp or more'],
  // ranges
  ['48..50 percent', '48%-50%', '48–50%', 'between 48% and 50%', '48 至 50%', '48%~50%', '48-50 %'],
  ['48..50 percent', '48% to 50%', '48到50%', '48％～50％', '48%和50%之间', '介于48%和50%之间'],
  [
    '70000000..80000000',
    '7000-8000万',
    '7000~8000万',
    '7000万-8000万',
    '7000 — 8000 万',
    '7000至8000w',
  ],
  ['1200000..1500000 money', '$1.2M-$1.5M', '$1.2-1.5M', '1.2–1.5M USD', '120-150万元'],
  ['3..5 days', '3-5天', '3-5 days', '3到5天', '3 to 5 days'],
  // floors and ceilings
  [
    'min 50',
    '50+',
    '≥50',
    '50 以上',
    '50及以上',
    '不低于 50',
    'at least 50',
    'min 50',
    '>= 50',
    '至少50',
  ],
  [
    'min 50',
    '50 or more',
    'over 50',
    'more than 50',
    '超过50',
    '不少于50',
    '高于 50',
    'no less than 50',
  ],
  ['min 80000000', '8000万以上', '8000万+', '不低于8000万', '8000w以上'],
  ['max 50', '≤50', '50 以内', '不超过 50', 'up to 50', 'under 50', 'max 50', '<50', '50 or less'],
  ['max 50', '控制在50以内', '低于50', 'at most 50', '50以下', 'below 50', 'within 50', '不高于50'],
  ['min 48..50 percent', '至少 48%-50%', 'at least 48–50%'],
  // changes of the baseline
  [
    'percent 10 percent',
    '+10%',
    '增长10%',
    '提升 10%',
    '提高了10%',
    'up 10%',
    'increase by 10%',
    '10% growth',
  ],
  [
    'percent -10 percent',
    '下降10%',
    '降低 10%',
    'reduce by 10%',
    '减少10%',
    '-10%',
    'down 10%',
    '缩短10%',
  ],
  [
    'year percent 50 percent',
    '同比增长50%',
    'yoy +50%',
    '+50% YoY',
    '同比+50%',
    '+50%（同比）',
    '比上年增长50%',
  ],
  ['previous percent 5 percent', '环比增长5%', '+5% qoq', 'mom +5%'],
  ['times 2', 'x2', '×2', '翻倍', 'double', '翻一番', 'doubled'],
  ['times 3', 'x3', 'triple'],
  ['times 0.5', '减半', 'halve'],
  ['percent 10..15 percent', '+10%-15%', '增长10%-15%', '提升 10–15%', 'up 10% to 15%'],
  ['percent -15..-10 percent', '下降10%-15%', 'down 10–15%'],
  ['min percent 10 percent', '至少增长10%', '增长10%以上', '增长不低于10%', 'at least +10%'],
  ['amount 500 money', '增加500元', '提升 500 元', '+500元'],
  ['amount 20000000', '+2000万', '增长2000万', '提升2kw'],
  // points
  [
    'points 8 points',
    '+8pp',
    '+8pct',
    '+8 个百分点',
    '提升8个百分点',
    '8个百分点',
    '+8 percentage points',
  ],
  ['points 1.5 points', '+150bps', '+150 bp', '提升150个基点'],
  ['points -8 points', '-8pp', '下降8个百分点', '-8pct', 'down 8pp'],
  ['points 8..10 points', '+8-10pp', '提升8-10个百分点'],
  ['8 percent', '8pct', '8%', '8 percent', '800bps'],
  // Chinese scales
  ['80000000', '8000w', '8000W', '8000万', '8kw'],
  ['min 30000', '3w+', '3万+', '3w以上'],
  ['12000000', '1.2kw', '1200w', '1200万'],
  // ratios
  ['2.4 ratio', '1:2.4', '1：2.4', '2.4x', '2.4倍', '1 : 2.4', '2.4:1'],
  // a level, however it is led up to
  [
    '50 percent',
    '50%',
    '达到50%',
    '提升至 50%',
    '降到50%',
    'reach 50%',
    '约50%',
    '50%左右',
    '５０％',
  ],
  // as ever
  ['1.4 kgCO2e', '1.4 kgCO2e'],
  ['6.1 money', '£6.10'],
  ['12000', '12,000', '12k', '1.2万'],
  ['-5', '-5'],
];

describe('values', () => {
  for (const [wanted, ...spellings] of rows)
    it(`${wanted}: ${spellings.join(' · ')}`, () => {
      for (const text of spellings) assert.equal(read(text), wanted, text);
    });

  it('w is weeks in a plan without Chinese, and for lengths of time anywhere', () => {
    assert.equal(read('3w', english), '3 weeks');
    assert.equal(said(readQuantity('3w', chinese).value?.asTime), '3 weeks');
    assert.equal(said(readQuantity('3-5w', chinese).value?.asTime), '3..5 weeks');
    assert.equal(readQuantity('3万', chinese).value?.asTime, undefined);
  });

  it('what words leave open is not read, and nothing is made of a part of it', () => {
    for (const text of [
      'about a third',
      '三分之一左右',
      'twelve',
      '50-48%',
      '7000 - 1亿',
      '提升2倍',
      '1-2-3%',
      '7000元-8000%',
      '至少50以内',
      '增长下降10%',
      '50%, later 60%',
      '50% (main store only)',
      'a lot',
      '大幅提升',
    ]) {
      const result = readQuantity(text, chinese);
      assert.equal(said(result.value), 'nothing', text);
      assert.ok(!('guess' in result), `${text}: no guess`);
    }
  });

  it('a small m is refused, and M keeps every figure', () => {
    assert.deepEqual(readQuantity('1.8m', english), {
      problem: 'minute-or-million',
      guess: '1.8M',
    });
  });

  it('money may be a range or a bound, but no change', () => {
    assert.equal(said(readMoney('7000-8000万', chinese).value as Quantity), '70000000..80000000');
    assert.equal(said(readMoney('不超过50万', chinese).value as Quantity), 'max 500000');
    assert.equal(said(readMoney('300w', chinese).value as Quantity), '3000000');
    assert.deepEqual(readMoney('300w', english), { problem: 'words' });
    assert.equal(said(readMoney('500万（含医生费用）', chinese).value as Quantity), '5000000');
    assert.equal(
      said(readMoney('£1.1m (half leased)', english).value as Quantity),
      '1100000 money',
    );
    assert.deepEqual(readMoney('50k (20%)', english), { problem: 'words' });
    assert.deepEqual(readMoney('+10%', chinese), { problem: 'words' });
    assert.deepEqual(readMoney('内部', chinese), { value: { internal: true } });
  });

  it('the year that a number is from is left aside, another number is not', () => {
    assert.equal(said(readQuantity('416.2M (FY23)', english).value as Quantity), '416200000');
    assert.equal(said(readQuantity('30天内', chinese).value as Quantity), 'max 30 days');
    assert.equal(said(readQuantity('4.1M (2023)', english).value as Quantity), '4100000');
    assert.deepEqual(readQuantity('4.1M (20)', english), { problem: 'words' });
    assert.deepEqual(readQuantity('1.8m (FY23)', english), {
      problem: 'minute-or-million',
      guess: '1.8M (FY23)',
    });
  });

  it('one number keeps the characters that a fix may write anew', () => {
    for (const [text, core] of [
      ['不低于 50%', '50%'],
      ['min 1.8M EUR', '1.8M EUR'],
      ['８０％以上', '８０％'],
      ['48%-50%', undefined],
      ['+10%', undefined],
      ['翻倍', undefined],
    ] as const)
      assert.equal(readQuantity(text, chinese).value?.core, core, text);
  });
});

describe('money in millions', () => {
  const units = unitTable(builtinCatalog().measures);

  it('the small m is a million where nothing else can stand', () => {
    for (const text of ['£1.2m', '1.2m', 'GBP 1.2m', 'GBP 1.2M', '1.2M GBP']) {
      const { value } = readMoney(text, units);
      assert.ok(value && !value.internal, text);
      assert.equal(value.number, 1_200_000, text);
    }
    assert.equal(readQuantity('£1.2m', units).value?.number, 1_200_000);
    assert.equal(readQuantity('1.2m', units).problem, 'minute-or-million');
  });
});
