import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { type MadeSheet, workbook } from '../support/office.ts';

const today = dayOf(2027, 1, 15) as number;

function imported(...sheets: readonly MadeSheet[]) {
  const { document } = openDocument('plan.xlsx', workbook(sheets), decodeText);
  assert.ok(document);
  return importDocuments([document], { catalog: builtinCatalog(), today });
}

const kpis: MadeSheet = {
  name: 'KPIs',
  rows: [
    ['Growth plan 2027'],
    [],
    ['KPI', 'Baseline', 'Target', 'Due', 'Owner', 'RAG'],
    [
      'Return rate',
      { value: 0.12, format: '0%' },
      { value: 0.085, format: '0.0%' },
      { value: 46387, format: 'd mmm yyyy' },
      'Ana Costa',
      'A',
    ],
    ['Active sellers', { value: 12000, format: '#,##0' }, 40000, 'Q4 2027', 'Tom Reed'],
    ['Net revenue (EUR m)', 8.4, { formula: '8.4*1.25', value: 10.5 }, '2027', 'Ana Costa'],
  ],
};

describe('a workbook becomes a plan', () => {
  it('takes figures as the cells show them, with unit, due date and owner', () => {
    const { text } = imported(kpis);
    assert.match(text, /^title: Growth plan 2027$/m);
    assert.match(text, /^ {2}Return rate: 12% -> 8\.5% by 2026-12-31 @ Ana Costa$/m);
    assert.match(text, /^ {2}Active sellers: 12,000 -> 40000 by Q4 2027 @ Tom Reed$/m);
    assert.match(text, /^ {2}Net revenue: 8\.4M EUR -> 10\.5M EUR by 2027 @ Ana Costa$/m);
  });

  it('keeps what has no field as a comment with its place, and says where values came from', () => {
    const { text, placed, left } = imported(kpis);
    assert.match(text, /# {3}- Return rate – RAG: A {2}\[sheet KPIs!A4\]/);
    assert.deepEqual(
      left.map((one) => one.text),
      ['Return rate – RAG: A'],
    );
    const target = placed.find(({ address }) => address === 'kpis.Return rate.target');
    assert.deepEqual(target?.at, { kind: 'cell', sheet: 'KPIs', row: 4, column: 3 });
  });

  it('reads two lines of heads, merged cells and units in the head', () => {
    const { text } = imported({
      name: '指标',
      rows: [
        ['指标', '2026年', '2027年', '', '负责人'],
        ['', '现状（万元）', '目标（万元）', '完成时间', ''],
        ['销售额', 3200, 4600, '2027年12月', '周予安'],
      ],
      merged: ['A1:A2', 'C1:D1', 'E1:E2'],
    });
    assert.match(
      text,
      /销售额:\n {4}baseline: 3200万元\n {4}as_of: 2026年?\n {4}target: 4600万元\n {4}due: 2027年12月\n {4}owner: 周予安/,
    );
  });

  it('places nothing that is hidden, and keeps it', () => {
    const { text } = imported(
      { ...kpis, hiddenRows: [5] },
      {
        name: 'old',
        state: 'hidden',
        rows: [
          ['KPI', 'Target'],
          ['Conversion rate', '3%'],
        ],
      },
    );
    assert.doesNotMatch(text, /^ {2}(?:Active sellers|Conversion rate):/m);
    assert.match(text, /# {3}- Active sellers \| 12,000 \| 40000/);
    assert.match(text, /# {3}- Conversion rate \| 3%/);
  });

  it('makes a table over time actuals when it says so, and checkpoints when it is a plan', () => {
    const months = ['2026-10', '2026-11', '2026-12'];
    const { text } = imported(
      {
        name: 'Actual 2026',
        rows: [
          ['KPI', ...months],
          ['Active sellers', 11000, 11400, 12000],
        ],
      },
      {
        name: 'Plan 2027',
        rows: [
          ['KPI', '2027-03', '2027-06'],
          ['Active sellers', 15000, 22000],
        ],
      },
    );
    assert.match(text, /actuals: \{2026-10: 11000, 2026-11: 11400, 2026-12: 12000\}/);
    assert.match(text, /checkpoints: \{2027-03: 15000, 2027-06: 22000\}/);
  });
});
