// Tables that people have: what is taken from them, and what is left and listed.
import { deepEqual, equal } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { parsePlan } from '../../server/src/check.ts';
import { readPlan } from '../../server/src/model/read-plan.ts';
import { importTable } from '../../server/src/tracking/import-table.ts';
import type { TableCell } from '../../server/src/tracking/table-cell.ts';

const text = `plan: 1
title: T
model: c2c
period: 2027
kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-12
  gmv: 1亿 -> 2亿 by 2027-12
  sellers-north: {kpi: active-sellers, scope: north, baseline: 1000, target: 2000, due: 2027-12}
  sellers-south: {kpi: active-sellers, scope: south, baseline: 1000, target: 2000, due: 2027-12}
`;
const catalog = builtinCatalog();
const plan = readPlan(parsePlan(text), catalog);
const taken = (rows: readonly (readonly TableCell[])[]) =>
  importTable(plan, catalog, rows)?.taken.map(({ kpi, date, value }) => `${kpi} ${date} ${value}`);
const left = (rows: readonly (readonly TableCell[])[]) =>
  importTable(plan, catalog, rows)?.left.map(({ row, column, why }) => `${row}:${column} ${why}`);

const jan = { day: 20_819 }; // 2027-01-01
const feb = { day: 20_850 };

describe('importing a table', () => {
  it('a line for each figure, whatever the order of its columns', () => {
    const rows = [
      ['数值', '备注', '指标', '日期'],
      ['3.1%', '', '纠纷率', '2027年1月'],
      [9e6, 'x', 'GMV', jan],
    ];
    deepEqual(taken(rows), ['dispute-rate 2027-01 3.1%', 'gmv 2027-01 9000000']);
  });

  it('a row for each KPI and a column for each month, under a title', () => {
    const rows = [
      ['Figures 2027'],
      [],
      ['Metric', 'Owner', 'Jan 2027', 'Feb 2027', 'total'],
      ['Dispute rate', 'Li', '3.1%', '3.0%', ''],
      ['GMV', 'Li', '800万', '-', '800万'],
    ];
    deepEqual(taken(rows), [
      'dispute-rate 2027-01 3.1%',
      'dispute-rate 2027-02 3.0%',
      'gmv 2027-01 800万',
    ]);
    deepEqual(left(rows), []);
  });

  it('months without a year are those of the plan', () => {
    deepEqual(
      taken([
        ['指标', '1月', '2月'],
        ['纠纷率', '3.1%', '3%'],
      ]),
      ['dispute-rate 2027-01 3.1%', 'dispute-rate 2027-02 3%'],
    );
  });

  it('a row for each month and a column for each KPI', () => {
    deepEqual(
      taken([
        ['Month', 'Dispute rate', 'GMV'],
        [jan, '3.1%', 8e6],
        [feb, '3.0%', 9e6],
      ]),
      [
        'dispute-rate 2027-01 3.1%',
        'gmv 2027-01 8000000',
        'dispute-rate 2027-02 3.0%',
        'gmv 2027-02 9000000',
      ],
    );
  });

  it('the fraction that a spreadsheet keeps for a percentage is written as percent', () => {
    const result = importTable(plan, catalog, [
      ['kpi', jan],
      ['dispute-rate', 0.031],
    ]);
    deepEqual(
      result?.taken.map(({ value, asPercent }) => [value, asPercent]),
      [['3.1%', true]],
    );
  });

  it('what is not certain is left, with its place and the reason', () => {
    const rows = [
      ['kpi', 'scope', 'date', 'value'],
      ['active sellers', '', '2027-01', 1200],
      ['active sellers', 'north', '2027-01', 1200],
      ['footfall', '', '2027-01', 12],
      ['gmv', '', 'soon', 12],
      ['dispute-rate', '', '2027-01', 'better'],
    ];
    deepEqual(taken(rows), ['sellers-north 2027-01 1200']);
    deepEqual(left(rows), ['2:4 kpi', '4:4 kpi', '5:4 date', '6:4 value']);
  });

  it('a table without periods is none', () => {
    equal(
      importTable(plan, catalog, [
        ['a', 'b'],
        ['GMV', '12'],
      ]),
      undefined,
    );
  });
});
