// What the catalogue once said wrongly of the source text, or claimed beyond it: each fault stays
// away.
import assert from 'node:assert/strict';
import { adviceFor } from '../server/src/catalog/advice.ts';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { explain } from '../server/src/features/explain/explain.ts';
import { allRules } from '../server/src/rules/index.ts';
import type { Lang } from '../server/src/text/language.ts';
import { checkText } from './support/plans.ts';

const catalog = builtinCatalog();
const page = (words: string, lang: Lang = 'en'): string =>
  explain(catalog, words, lang)
    .map(({ markdown }) => markdown)
    .join('\n');
const rulesOf = (text: string): string[] => checkText(text).findings.map(({ rule }) => rule);

describe('faults of the catalogue about the source text', () => {
  it('a true quotation of the forecast is no misquotation, and the forecast is no yardstick', () => {
    const plan = (share: string): string =>
      `plan: 1\ntitle: t\nmodel: b2c\nperiod: 2027\nlevers:\n  demand-forecasting:\n    mechanisms: [sales-forecast]\n    why: JD expected air conditioners up ${share} for 618\n    evidence: [jd-inventory/forecast-30d]\nkpis: {}\n`;
    assert.ok(!rulesOf(plan('50%')).includes('EVI603'));
    const forecast = catalog.benchmarks.get('jd-aircon-618');
    assert.equal(forecast?.use, 'never');
    assert.equal(forecast?.metric, undefined);
  });

  it('a figure is shown with unit and caveat, and one seller is no yardstick', () => {
    const seller = catalog.benchmarks.get('taobao-handmade-seller');
    assert.equal(seller?.use, 'never');
    assert.match(page('taobao/zhitongche'), /100 to 1000 units a month/);
    for (const { id, caveat, use } of catalog.benchmarks.values())
      if (use === 'compare') assert.ok(caveat.en !== '' && caveat.zh !== '', id);
  });

  it('the price of a click is context, not a case to compare with', () => {
    const clicks = [...catalog.benchmarks.values()].filter(
      ({ metric }) => metric === 'cost-per-click',
    );
    assert.ok(clicks.every(({ use }) => use !== 'compare'));
  });

  it('next-day delivery for members is a fact about Amazon Prime, not Amazon Global Selling', () => {
    assert.ok(catalog.facts.has('amazon-prime/prime-next-day'));
    assert.ok(![...catalog.facts.keys()].some((id) => /^amazon-global-selling\/.*prime/.test(id)));
  });

  it('only the stresses of B2B and C2B are stated; the others are our reading, and are called so', () => {
    for (const model of catalog.models.values()) {
      const isStated = ['b2b', 'c2b'].includes(model.id);
      assert.equal(model.emphasis.basis, isStated ? 'stated' : 'derived', model.id);
      assert.match(page(model.id), isStated ? /\(stated\)/ : /\(our reading\)/, model.id);
      assert.match(page(model.id, 'zh'), isStated ? /（明示）/ : /（推断）/, model.id);
    }
    for (const { code, message, variants = {} } of allRules)
      for (const { en, zh } of [message, ...Object.values(variants)])
        assert.doesNotMatch(`${en} ${zh}`, /from the source text|源文/, code);
  });

  it('green has its case and its generation, and what is public is marked as such', () => {
    assert.match(page('green'), /Patagonia/);
    assert.match(page('green'), /Generation Z/);
    assert.match(page('green', 'zh'), /Z 世代/);
    for (const [id, { text }] of catalog.facts)
      if (id.startsWith('patagonia/public'))
        assert.match(text.en, /^Public, not in the source text/, id);
  });

  it('the definitions of B2C, social and cross-border say what the text says', () => {
    assert.match(page('b2c'), /straight to consumers on an online platform/);
    assert.match(page('social'), /along social networks such as WeChat and Douyin/);
    assert.match(page('cross-border'), /global supply chain is integrated/);
  });

  it('“以上” is at least, everywhere', () => {
    for (const { id, toOp, case: of } of catalog.benchmarks.values()) {
      const isMore = id === 'taobao-sellers'; // 上千万: more than ten million
      if (toOp !== undefined) assert.equal(toOp === '>', isMore, `${of} ${id}`);
    }
  });

  it('a recommended lever cites a case only with its fact, and no text points at a block', () => {
    for (const model of catalog.models.keys())
      for (const advice of adviceFor(catalog, 'model', model))
        assert.equal(advice.case?.id, advice.fact && catalog.facts.get(advice.fact.id)?.case);
    assert.doesNotMatch(JSON.stringify([...catalog.models.values()]), /see block \d/);
  });

  it('a KPI shows the figures of cases from where to where, with their unit', () => {
    assert.match(page('delivery-lead-time'), /28 → 14 days/);
    assert.match(page('delivery-lead-time', 'zh'), /20 → 3 天/);
  });

  it('general examples are not credited to a company', () => {
    assert.equal(catalog.facts.get('amazon-global-selling/market-preference')?.kind, 'example');
    assert.ok(![...catalog.facts.keys()].some((id) => /^meituan\/.*pick-?up/.test(id)));
  });

  it('stock abroad names its regions, local sites name DHL, and PayPal has its caution', () => {
    assert.match(page('amazon-global-selling/fba', 'zh'), /美、欧、日/);
    assert.match(page('amazon-global-selling/local-sites', 'zh'), /DHL/);
    assert.match(page('amazon-global-selling/local-sites'), /PayPal/);
  });
});
