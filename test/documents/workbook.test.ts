// What readers see of an exported workbook, on a screen and on paper.
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { rowHeight } from '../../server/src/documents/out/row-height.ts';
import { writeXlsx } from '../../server/src/node/office/write.ts';
import { named, treeOf, type Xml } from './package.ts';
import { workbookFor } from './round.ts';

const summary = `${'Guests order in the app or queue in the shop. '.repeat(8)}So ends the summary.`;
const plan = `plan: 1
title: Growth
lang: en
summary: ${summary}
kpis:
  return-rate: {baseline: 12%, target: 8%, due: 2028-01, owner: Ana}
  visits: {baseline: 0, target: 10, due: 2028-01, owner: Ana}
`;

function partIn(bytes: Uint8Array, name: string): Xml {
  return treeOf(strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()), name);
}

describe('a workbook to look at', () => {
  it('has rows with room for every line, and columns that fit on paper', () => {
    const sheets = workbookFor(plan).sheets.filter(({ hidden }) => !hidden);
    const [first] = sheets;
    const at = first?.rows.findIndex((row) => row.some(({ value }) => value === summary)) ?? -1;
    assert.ok(first && at > 0);
    assert.ok(rowHeight(first, at) >= 5 * 15 && rowHeight(first, at) <= 7 * 15);
    assert.equal(rowHeight(first, -1), 15);
    for (const { name, columns } of sheets) {
      const wide = columns.filter(({ hidden }) => !hidden).map(({ width }) => width);
      assert.ok(
        wide.reduce((sum, width) => sum + width, 0) <= 16 * Math.max(10, wide.length),
        name,
      );
    }
  });

  it('shows the results of its formulas before they are computed', async () => {
    const book = workbookFor(plan);
    const sheet = 1 + book.sheets.findIndex(({ name }) => name === 'KPIs');
    const bytes = await writeXlsx(book);
    const cells = named(partIn(bytes, `xl/worksheets/sheet${sheet}.xml`), 'c').filter(
      (cell) => named(cell, 'f').length > 0,
    );
    const results = cells.map((cell) => [cell.attributes.r, named(cell, 'v')[0]?.text]);
    assert.deepEqual(results, [
      ['E2', '-0.04'],
      ['F2', '-0.333333333333'],
      ['E3', '10'],
      ['F3', undefined],
    ]);
  });

  it('has months that add up to the money that is planned', () => {
    const thirds = `${plan}currency: EUR
levers: {after-sales-service: [no-reason-returns]}
initiatives:
  desk: {lever: after-sales-service, when: 2027-01..2027-07, budget: 100k, owner: Ana}
`;
    const sheet = workbookFor(thirds).sheets.find(({ name }) => name === 'Budget by month');
    const sums = sheet?.rows.map(([, amount, sum]) => [amount?.value, sum?.value]) ?? [];
    assert.equal(sums.length, 7);
    const added = sums.reduce((all, [amount]) => all + Number(amount), 0);
    assert.deepEqual([added, sums.at(-1)?.[1]], [100_000, 100_000]);
  });

  it('says on paper what a page is of', async () => {
    const bytes = await writeXlsx(workbookFor(plan));
    const [footer] = named(partIn(bytes, 'xl/worksheets/sheet1.xml'), 'oddFooter');
    assert.equal(footer?.text, '&L&A&R&P / &N');
    const names = named(partIn(bytes, 'xl/workbook.xml'), 'definedName');
    assert.ok(names.some(({ attributes }) => attributes.name === '_xlnm.Print_Titles'));
  });

  it('has the parts of a font in the order of the standard', async () => {
    const styles = partIn(await writeXlsx(workbookFor(plan)), 'xl/styles.xml');
    for (const { children } of named(styles, 'font'))
      assert.deepEqual(
        children.map(({ name }) => name).filter((name) => name !== 'b'),
        ['sz', 'color', 'name', 'family'],
      );
    const bold = named(styles, 'font').filter((font) => named(font, 'b').length > 0);
    assert.ok(bold.length > 0 && bold.every(({ children }) => children[0]?.name === 'b'));
  });
});
