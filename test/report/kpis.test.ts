// The figure of a case beside a KPI: one to compare with, or none.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { BenchmarkNote } from '../../server/src/report/types.ts';
import { someDay } from '../support/day.ts';

const catalog = builtinCatalog();
function beside(model: string, kpi: string, head = ''): BenchmarkNote | undefined {
  const text = `plan: 1\nmodel: ${model}\n${head}kpis:\n  ${kpi}\n`;
  return reportOf(check(text, { catalog }), catalog, someDay).kpis[0]?.benchmark;
}

describe('the case beside a KPI', () => {
  it('says from where to where, unit, place, year and caveat', () => {
    const figure = beside(
      'cross-border',
      'delivery-lead-time: 20 days -> 6 days',
      'currency: CNY\n',
    );
    assert.equal(figure?.figure.en, '20 → 3 days, -85% (source text, no year)');
    assert.equal(figure?.figure.zh, '20 → 3 天，-85%（源文，年份不详）');
    assert.ok(figure?.caveat.en && figure.caveat.zh);
    const share = beside('b2c', 'member-sales-share: 40% -> 60%');
    assert.match(share?.figure.en ?? '', /%.* \(US.*, \d{4}\)$/);
  });

  it('comes from the plan’s model, and none is there where only other models have one', () => {
    assert.match(
      beside('c2b', 'production-lead-time: 30 days -> 20 days')?.case.en ?? '',
      /Shangpin/,
    );
    assert.equal(beside('b2b', 'production-lead-time: 30 days -> 20 days'), undefined);
  });

  it('is no price of the background, no comparison of groups and no size', () => {
    assert.equal(beside('b2c', 'cost-per-click: 2 CNY -> 1 CNY'), undefined);
    assert.equal(beside('b2c', 'repeat-purchase-rate: 20% -> 25%'), undefined);
    assert.equal(beside('social', 'active-sellers: 1000 -> 5000'), undefined);
  });

  it('is drawn on the KPI’s own scale: a level as it is, a change from the plan’s baseline', () => {
    assert.equal(beside('c2b', 'production-lead-time: 40 days -> 30 days')?.value, 15);
    const orders = beside('cross-border', 'order-count: 1000 -> 1500');
    assert.match(orders?.figure.en ?? '', /\+60 %/);
    assert.equal(orders?.value, 1600);
  });
});
