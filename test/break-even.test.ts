// Every break-even rule of the catalogue: figures that do not come out, and figures that do.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { builtinReading } from '../server/src/catalog/reading.ts';
import { check } from '../server/src/check.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { reckonings } from '../server/src/rules/support/break-even/table.ts';

const rules = ['KPI322', 'KPI323', 'KPI331', 'KPI332', 'BUD511'];

function found(model: string, kpis: string, more = ''): readonly Finding[] {
  const lines = kpis.split(', ').map((line) => `  ${line} by 2027-12 @ Li\n`);
  const text = `plan: 1\ntitle: T\nmodel: ${model}\nstatus: review\nperiod: 2027\ncurrency: EUR\nkpis:\n${lines.join('')}${more}`;
  const { findings } = check(text, { catalog: builtinCatalog() });
  return findings.filter(({ rule }) => rules.includes(rule));
}

const work = (budgets: readonly string[], kpi = 'gmv', mechanism = ''): string =>
  `initiatives:\n${budgets.map((budget, index) => `  w${index}: {name: Work ${index}, when: 2027-01..2027-06, owner: Li, budget: ${budget}, kpis: [${kpi}]${mechanism === '' ? '' : `, mechanisms: [${mechanism}]`}}\n`).join('')}`;

/**
 * The entry, the model, KPIs that do not come out, those that do, what is said, and what else is
 * there.
 */
const cases: readonly (readonly [string, string, string, string, RegExp, string?])[] = [
  [
    'ltv-below-cac',
    'b2c',
    'customer-lifetime-value: 40 EUR, customer-acquisition-cost: 58 EUR',
    'customer-lifetime-value: 200 EUR, customer-acquisition-cost: 58 EUR',
    /KPI322 warning .*brings 40 EUR and costs 58 EUR: .* loss of 18 EUR/,
  ],
  [
    'ltv-below-cac',
    'b2c',
    'ltv-cac-ratio: 1.5',
    'ltv-cac-ratio: 3',
    /KPI323 info .*only 1\.5 times/,
  ],
  [
    'roas-below-break-even',
    'b2c',
    'return-on-ad-spend: 2.6, gross-margin-rate: 26%',
    'return-on-ad-spend: 6, gross-margin-rate: 26%',
    /KPI322 warning .*margin of 26% .* at least 3\.8 .* aims at 2\.6/,
  ],
  [
    'roas-below-break-even',
    'b2c',
    'return-on-ad-spend: 4, gross-margin-rate: 40%, fulfilment-expense-ratio: 20%',
    'return-on-ad-spend: 8, gross-margin-rate: 40%, fulfilment-expense-ratio: 20%',
    /KPI322 warning .*margin of 20% .* at least 5 /,
  ],
  [
    'acos-above-margin',
    'cross-border',
    'acos: 35%, gross-margin-rate: 30%',
    'acos: 12%, gross-margin-rate: 30%',
    /KPI322 warning 35% of each advertised sale/,
  ],
  [
    'platform-ads-above-take',
    'c2c',
    'return-on-ad-spend: 8, take-rate: 5%',
    'return-on-ad-spend: 30, take-rate: 5%',
    /KPI323 info .*brings 8 in GMV, of which the platform keeps 0\.4/,
  ],
  [
    'cac-payback-long',
    'b2c',
    'cac-payback-period: 20 months',
    'cac-payback-period: 6 months',
    /KPI323 info .*after 20 months/,
  ],
  [
    'cac-payback-long',
    'b2b',
    'customer-acquisition-cost: 4000 EUR, average-revenue-per-user: 200 EUR, gross-margin-rate: 50%',
    'customer-acquisition-cost: 400 EUR, average-revenue-per-user: 200 EUR, gross-margin-rate: 50%',
    /KPI322 warning It takes 40 months/,
  ],
  [
    'contribution-below-zero',
    'o2o',
    'contribution-margin-per-order: -2 EUR',
    'contribution-margin-per-order: 2 EUR',
    /KPI322 warning An order leaves -2 EUR/,
  ],
  [
    'contribution-below-zero',
    'o2o',
    'average-order-value: 30 EUR, gross-margin-rate: 20%, fulfilment-cost-per-order: 9 EUR',
    'average-order-value: 60 EUR, gross-margin-rate: 20%, fulfilment-cost-per-order: 9 EUR',
    /KPI322 warning An order leaves -3 EUR/,
  ],
  [
    'delivery-eats-margin',
    'o2o',
    'delivery-cost-per-order: 8 EUR, average-order-value: 30 EUR, gross-margin-rate: 20%',
    'delivery-cost-per-order: 3 EUR, average-order-value: 30 EUR, gross-margin-rate: 20%',
    /KPI322 warning Bringing the order costs 8 EUR, its margin is 6 EUR/,
  ],
  [
    'marketing-above-margin',
    'b2c',
    'marketing-expense-ratio: 32%, gross-margin-rate: 30%',
    'marketing-expense-ratio: 12%, gross-margin-rate: 30%',
    /KPI322 warning Marketing takes 32% of revenue/,
  ],
  [
    'fulfilment-above-margin',
    'b2c',
    'fulfilment-expense-ratio: 28%, gross-margin-rate: 30%',
    'fulfilment-expense-ratio: 12%, gross-margin-rate: 30%',
    /KPI323 info Between gross margin and fulfilment only 2% is left/,
  ],
  [
    'subsidy-above-take',
    'o2o',
    'subsidy-rate: 9%, take-rate: 6%',
    'subsidy-rate: 1%, take-rate: 6%',
    /KPI322 warning The platform keeps 6% of GMV and gives 9% away/,
  ],
  [
    'bought-growth',
    'b2c',
    'new-customers: 100k, customer-acquisition-cost: 50 EUR, gross-margin-rate: 30%, net-revenue: 10M EUR -> 14M EUR',
    'new-customers: 10k, customer-acquisition-cost: 50 EUR, gross-margin-rate: 30%, net-revenue: 10M EUR -> 14M EUR',
    /KPI323 info Winning the new customers costs 5M EUR, the growth brings 1\.2M EUR/,
  ],
  [
    'payback-long',
    'o2o',
    'payback-period: 40 months',
    'payback-period: 20 months',
    /KPI323 info A new site pays back after 40 months/,
  ],
  [
    'ads-above-gmv',
    'b2c',
    'gmv: 10M EUR, ad-spend: 3M EUR, return-on-ad-spend: 5',
    'gmv: 100M EUR, ad-spend: 3M EUR, return-on-ad-spend: 5',
    /BUD511 warning 3M EUR of advertising at 5 would bring 15M EUR - more than the GMV of 10M EUR/,
  ],
  [
    'ads-above-gmv',
    'b2c',
    'gmv: 10M EUR, return-on-ad-spend: 5',
    'gmv: 100M EUR, return-on-ad-spend: 5',
    /BUD511 warning 3M EUR of advertising/,
    work(['2M EUR', '1M EUR'], 'gmv', 'paid-search'),
  ],
  [
    'work-dearer-than-growth',
    'b2c',
    'gross-margin-rate: 30%, net-revenue: 10M EUR -> 12M EUR',
    'gross-margin-rate: 30%, net-revenue: 10M EUR -> 40M EUR',
    /BUD511 info The initiatives cost 1\.5M EUR; of the growth the company keeps 600k EUR a year/,
    work(['1M EUR', '500k EUR'], 'net-revenue'),
  ],
  [
    'work-dearer-than-growth',
    'b2c',
    'gross-margin-rate: 30%, net-revenue: 10M EUR -> 11M EUR',
    'gross-margin-rate: 30%, net-revenue: 10M EUR -> 40M EUR',
    /BUD511 warning The initiatives cost 1\.5M EUR; revenue is to grow by 1M EUR only/,
    work(['1M EUR', '500k EUR'], 'net-revenue'),
  ],
  [
    'initiative-above-its-result',
    'b2c',
    'net-revenue: 10M EUR -> 11M EUR',
    'net-revenue: 10M EUR -> 15M EUR',
    /BUD511 info Work 0 costs 2M EUR and moves .* by 1M EUR/,
    work(['2M EUR'], 'net-revenue'),
  ],
  [
    'cash-too-short',
    'b2c',
    'cash-runway: 9 months',
    'cash-runway: 30 months',
    /KPI331 error The cash lasts 9 months/,
  ],
  [
    'cash-too-short',
    'b2c',
    'cash-balance: 6M EUR, cash-burn: 1M EUR',
    'cash-balance: 60M EUR, cash-burn: 1M EUR',
    /KPI331 error At 1M EUR a month 6M EUR lasts 6 months; the plan runs 12/,
  ],
  [
    'opening-while-old-shrink',
    'o2o',
    'store-count: 10 -> 30, comparable-sales-growth: -4%',
    'store-count: 10 -> 30, comparable-sales-growth: 4%',
    /KPI332 info Stores grow from 10 to 30/,
  ],
  [
    'stock-grows-faster',
    'b2c',
    'inventory-value: 1M EUR -> 2M EUR, net-revenue: 10M EUR -> 12M EUR',
    'inventory-value: 1M EUR -> 1.2M EUR, net-revenue: 10M EUR -> 12M EUR',
    /KPI332 info Stock grows by 100%, sales by 20%/,
  ],
  [
    'customers-pay-late',
    'b2b',
    'receivables-days: 90 days, payment-term-days: 45 days',
    'receivables-days: 50 days, payment-term-days: 45 days',
    /KPI332 info Terms are 45 days, money comes after 90/,
  ],
  [
    'refunds-eat-growth',
    'social',
    'gmv: 10M EUR -> 12M EUR, refund-rate: 10% -> 30%',
    'gmv: 10M EUR -> 12M EUR, refund-rate: 10% -> 11%',
    /KPI332 warning GMV grows by 2M EUR, after refunds by -600k EUR/,
  ],
];

describe('break-even rules of the catalogue', () => {
  for (const [id, model, bad, good, says, more = ''] of cases) {
    it(`${id}: ${bad}`, () => {
      const texts = found(model, bad, more).map(
        ({ rule, severity, message }) =>
          `${rule} ${severity} ${message.en.replace(/^This (?:does not pay|hardly pays)\. /, '')}`,
      );
      assert.ok(
        texts.some((text) => says.test(text)),
        texts.join('\n') || 'nothing',
      );
      for (const { message } of found(model, bad, more))
        assert.doesNotMatch(`${message.en}${message.zh}`, /[{}]|undefined|NaN/);
    });
    it(`${id}: silent with ${good}`, () => {
      const texts = found(model, good, more).map(({ rule, message }) => `${rule} ${message.en}`);
      assert.deepEqual(texts, []);
    });
  }

  it('covers every rule that can be calculated', () => {
    const tried = new Set(cases.map(([id]) => id));
    // The window of a KPI against the end of its work is TIM417.
    const others = builtinReading()
      .economics.map(({ id }) => id)
      .filter((id) => id !== 'window-longer-than-time');
    assert.deepEqual(
      others.filter((id) => !tried.has(id)),
      [],
    );
    assert.deepEqual(
      others.filter((id) => !(id in reckonings)),
      [],
    );
  });

  it('is a level softer where only the present is known, and silent about a first try', () => {
    const line = 'contribution-margin-per-order: {baseline: -2 EUR, owner: Li}';
    const text = (title: string): string =>
      `plan: 1\ntitle: ${title}\nmodel: o2o\nstatus: review\nperiod: 2027\nkpis:\n  ${line}\n`;
    const say = (title: string): string[] =>
      check(text(title), { catalog: builtinCatalog() })
        .findings.filter(({ rule }) => rules.includes(rule))
        .map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(say('Groceries'), ['KPI322 info']);
    assert.deepEqual(say('Groceries, a pilot'), []);
  });
});
