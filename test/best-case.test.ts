// Targets beyond the best known case (KPI312): which figures of cases may question a target, and
// what the sentence names.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { outcomeOf } from '../server/src/catalog/outcome.ts';
import { check } from '../server/src/check.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { comparables } from '../server/src/rules/support/comparable.ts';

const catalog = builtinCatalog();
const planOf = (model: string, kpi: string): string =>
  `plan: 1\nmodel: ${model}\nperiod: 2027\nkpis:\n  ${kpi}\n`;
const found = (model: string, kpi: string): Finding | undefined =>
  check(planOf(model, kpi), { catalog }).findings.find(({ rule }) => rule === 'KPI312');

const none = { sure: [], possible: [], notExcluded: [] };

describe('a target beyond the best known case', () => {
  it('is held against a case of the same model only', () => {
    assert.match(
      found('c2b', 'production-lead-time: 40 days -> 10 days')?.message.en ?? '',
      /Shangpin/,
    );
    assert.equal(found('b2c', 'production-lead-time: 40 days -> 10 days'), undefined);
    assert.match(found('social', 'gross-margin-rate: 30% -> 42%')?.message.en ?? '', /East Buy/);
    assert.equal(found('c2c', 'gross-margin-rate: 30% -> 42%'), undefined);
  });

  it('names case, place, year, from where to where, and the caveat, in both languages', () => {
    const { en = '', zh = '' } =
      found('cross-border', 'delivery-lead-time: 20 days -> 1 day')?.message ?? {};
    assert.match(
      en,
      /Amazon Global Selling \(source text, no year\), reports 20 → 3 days, -85% \(One unnamed/,
    );
    assert.match(zh, /亚马逊全球开店，源文，年份不详）为 20 → 3 天，-85%（/);
    const world = found('o2o', 'click-and-collect-share: 20% -> 45%')?.message;
    assert.match(world?.en ?? '', /Starbucks.* \(US, 2020\), reports 17 → 25 %, \+47%/);
    assert.match(world?.zh ?? '', /美国，2020）为 17 → 25 %，\+47%/);
  });

  it('has to be beyond in its level too, where levels are said', () => {
    assert.equal(found('o2o', 'click-and-collect-share: 5% -> 20%'), undefined);
    assert.ok(found('o2o', 'click-and-collect-share: 5% -> 30%'));
  });

  it('is silent for a part of the business, and where the plan says why', () => {
    const line = (rest: string): string =>
      `click-and-collect-share: {baseline: 20%, target: 45%, due: 2027-12${rest}}`;
    assert.ok(found('o2o', line('')));
    assert.equal(found('o2o', line(', scope: city shops')), undefined);
    assert.equal(found('o2o', line(', why: every shop gets a counter')), undefined);
  });

  it('meets no figure of a failure, a comparison or an effect, and none without a year or of a case that failed', () => {
    let count = 0;
    for (const kpi of catalog.kpis.values())
      for (const model of catalog.models.keys())
        for (const one of comparables(catalog, kpi, { models: [model], trends: [], forms: none })) {
          count++;
          assert.ok(one.case.models.includes(model), one.case.id);
          assert.notEqual(outcomeOf(one.case), 'failed', one.case.id);
          assert.ok(one.level !== undefined || one.change !== undefined);
          assert.ok(one.caveat.en !== '' && one.caveat.zh !== '');
          if (one.case.section === 'world') assert.match(one.scope.en, /\d{4}/, one.case.id);
        }
    assert.ok(count > 10, `${count} figures`);
    const kpi = catalog.kpis.get('repeat-purchase-rate');
    assert.ok(kpi);
    const cases = comparables(catalog, kpi, {
      models: ['o2o', 'c2c', 'b2c'],
      trends: [],
      forms: none,
    });
    assert.deepEqual(
      cases.map((one) => one.case.id).filter((id) => /groupon|homejoy|jd/.test(id)),
      [],
    );
  });
});
