// A plan as a workbook, and what comes back of it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parsePlan } from '../../server/src/check.ts';
import { readBack } from '../../server/src/documents/back/read-back.ts';
import { readBase } from '../../server/src/documents/back/read-base.ts';
import type { ReadSheet } from '../../server/src/documents/back/sheet.ts';
import { withoutComments } from '../../server/src/documents/out/base.ts';
import { nastyPlan } from '../support/nasty.ts';
import { cellsOf, withCell } from './changes.ts';
import { back, catalog, sheetsOf, throughFile, workbookFor } from './round.ts';

const english = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');
const chinese = fs.readFileSync('snippets/examples/hengmu-2027.plan.yaml', 'utf8');

/** The sheets with a row changed: by its first visible cell, or added to the end. */
function withRow(
  sheets: readonly ReadSheet[],
  name: string,
  label: string,
  row?: ReadSheet['rows'][number],
): ReadSheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.filter(([, first]) => first !== label);
    return { ...sheet, rows: row ? [...rows, row] : rows };
  });
}

function changedLines(before: string, after: string): string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('a workbook that comes back', () => {
  it('unchanged, through the bytes of a file, is the same text without its comments', async () => {
    for (const [text, lang] of [
      [english, 'en'],
      [chinese, 'zh'],
    ] as const) {
      const result = back(await throughFile(workbookFor(text, lang)));
      assert.deepEqual(
        [result.taken, result.left, result.conflicts, result.gone],
        [[], [], [], []],
      );
      assert.equal(result.text, withoutComments(parsePlan(text)));
      assert.equal(back(await throughFile(workbookFor(text, lang)), text).text, text);
    }
  });

  it('has the names of competitors that are plain texts', () => {
    const text = `${english}market: {competitors: [Amazon, Tesco Direct]}\n`;
    const sheets = sheetsOf(workbookFor(text));
    const found = sheets.find(({ name }) => name === 'Competitors');
    assert.deepEqual(
      found?.rows.map(([, name]) => name),
      ['Name', 'Amazon', 'Tesco Direct'],
    );
    assert.deepEqual(back(sheets).gone, []);
  });

  it('with one cell changed changes that value alone, and keeps comments and spelling', () => {
    const commented = english.replace(/^kpis:$/m, 'kpis: # as agreed\n  # from the board');
    const sheets = sheetsOf(workbookFor(commented));
    const { base } = back(sheets);
    const cell = cellsOf(base.tables, sheets).find(
      ({ sheet, field }) => sheet === 'KPIs' && field === 'target',
    );
    assert.ok(cell);
    const { text, taken } = back(withCell(sheets, cell, 300_000), commented);
    assert.deepEqual(changedLines(commented, text), [
      '  active-sellers: 40000 -> 300000 by 2027-12 @ Lea Roth',
    ]);
    assert.equal(taken[0]?.address, 'kpis.active-sellers.target');
  });

  it('keeps the words around a number: scale, currency and bound', () => {
    const text = chinese.replace(/^举措:|^initiatives:/m, (key) => key);
    const sheets = sheetsOf(workbookFor(text, 'zh'));
    const { base } = back(sheets);
    const cell = cellsOf(base.tables, sheets).find(
      ({ field, value }) => field === 'budget' && value === 1_800_000,
    );
    assert.ok(cell);
    const lines = changedLines(text, back(withCell(sheets, cell, 2_000_000), text).text);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /200万/);
  });

  it('takes new rows as entries and removes those whose rows are gone', () => {
    const sheets = sheetsOf(workbookFor(english));
    const [head = []] = sheets.find(({ name }) => name === 'KPIs')?.rows ?? [];
    const row = head.map(
      (title) =>
        ({ KPI: 'Repeat purchase rate', Baseline: '20%', Target: '30%', Due: '2027-12' })[
          String(title)
        ],
    );
    const more = back(withRow(sheets, 'KPIs', '', row), english);
    assert.deepEqual(changedLines(english, more.text), [
      '  repeat-purchase-rate: 20% -> 30% by 2027-12',
    ]);
    const less = back(withRow(sheets, 'KPIs', 'Active sellers'), english);
    assert.equal(less.text, english.replace(/^ {2}active-sellers: .*\n/m, ''));
  });

  it('rows may be sorted, columns moved and sheets renamed', () => {
    const sheets = sheetsOf(workbookFor(english)).map(({ name, rows: [head = [], ...rows] }) => ({
      name: name === 'KPIs' ? 'Our numbers' : name,
      rows:
        name === 'planwright'
          ? [head, ...rows]
          : [head, ...rows.reverse()].map((row) => [...row].reverse()),
    }));
    assert.equal(back(sheets, english).text, english);
  });

  it('lists what both the workbook and the plan changed, and leaves the plan there', () => {
    const sheets = sheetsOf(workbookFor(english));
    const { base } = back(sheets);
    const cell = cellsOf(base.tables, sheets).find(
      ({ sheet, field }) => sheet === 'KPIs' && field === 'target',
    );
    assert.ok(cell);
    const now = english.replace('-> 250000', '-> 260000');
    const { text, conflicts, taken } = back(withCell(sheets, cell, 300_000), now);
    assert.deepEqual([text, taken], [now, []]);
    assert.deepEqual(
      conflicts.map(({ address, before, after, now: there }) => [address, before, after, there]),
      [['kpis.active-sellers.target', '250000', '300000', '260000']],
    );
  });

  it('says which changes no plan can express, and loses none of them', () => {
    const sheets = sheetsOf(workbookFor(english));
    const renamed = sheets.map((sheet) =>
      sheet.name === 'Levers'
        ? {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.map((cell, at) => (at === 1 && cell !== 'Lever' ? `${String(cell)}!` : cell)),
            ),
          }
        : sheet,
    );
    const { text, left, gone } = back(
      renamed.filter(({ name }) => name !== 'Plan'),
      english,
    );
    assert.equal(text, english);
    assert.ok(left.length > 0 && left.every(({ at }) => at.startsWith('Levers!B')));
    assert.deepEqual(gone, ['Plan']);
  });

  it('words of a plan are no formulas', async () => {
    const nasty = nastyPlan('=HYPERLINK("http://example.invalid")');
    const { sheets } = workbookFor(nasty);
    for (const { rows } of sheets)
      for (const { formula } of rows.flat()) assert.doesNotMatch(formula ?? '', /HYPERLINK|http/);
    assert.deepEqual(back(await throughFile(workbookFor(nasty))).taken, []);
  });

  it('is never trusted: a hidden sheet that somebody changed gives a plan, or is no export', () => {
    const sheets = sheetsOf(workbookFor(english));
    const odd = [
      '',
      '[',
      '[[]]',
      '{"a":1}',
      '"x"',
      'null',
      '["__proto__","a"]',
      '[["target",1e999]]',
      'x'.repeat(5000),
      7,
    ];
    const hidden = sheets.find(({ name }) => name === 'planwright')?.rows ?? [];
    for (const [row, cells] of hidden.entries())
      for (const column of cells.keys()) {
        const value = odd[(row * 7 + column) % odd.length];
        const rows = hidden.map((one, at) =>
          at === row ? one.map((cell, place) => (place === column ? value : cell)) : one,
        );
        const changed = sheets.map((sheet) =>
          sheet.name === 'planwright' ? { ...sheet, rows } : sheet,
        );
        const base = readBase(changed);
        const result =
          base && row % 5 === 0 ? readBack(base, changed, catalog, english) : undefined;
        assert.ok(result === undefined || typeof result.text === 'string');
      }
  });
});
