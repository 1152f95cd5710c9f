// Every plan there is, and random ones, as a workbook and back.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { parsePlan } from '../../server/src/check.ts';
import type { ReadSheet } from '../../server/src/documents/back/sheet.ts';
import type { Syntax } from '../../server/src/syntax/parse.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { anySeed, respelled } from '../diff/respell.ts';
import { allPlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { openPlan } from '../support/open.ts';
import { another, cellsOf, withCell } from './changes.ts';
import { back, sheetsOf, throughFile, workbookFor } from './round.ts';

const example = (name: string): string =>
  fs.readFileSync(`snippets/examples/${name}.plan.yaml`, 'utf8');
const corpus = fs
  .readdirSync('test/corpus/tuned')
  .filter((name) => name.endsWith('.plan.yaml'))
  .map((name) => fs.readFileSync(`test/corpus/tuned/${name}`, 'utf8'))
  // Some authors left a colon or a `&` bare; only a plan that YAML reads has a base to come back to.
  .filter((text) => isWhole(parsePlan(text)));
const plans = allPlans().map(({ text }) => text);
const texts = [...plans, ...corpus];

function isWhole({ problems, unsupported }: Syntax): boolean {
  return problems.length + unsupported.length === 0;
}

/** Whether a section of a plan is a table, or work under its times. */
function hasTable(text: string): boolean {
  const { root } = openPlan(text).checked.plan;
  return root?.entries.some(({ value }) => value.kind === 'map' && value.table) ?? false;
}

/** Fails unless nothing changed: in a new file, and in the plan itself. */
function assertSame(sheets: readonly ReadSheet[], text: string): void {
  const { taken, left, conflicts, there, gone, base, text: fresh } = back(sheets);
  assert.deepEqual(
    { taken, left, conflicts, there, gone },
    { taken: [], left: [], conflicts: [], there: [], gone: [] },
  );
  assert.equal(fresh, base.text);
  assert.equal(back(sheets, text).text, text);
}

describe('a workbook that comes back unchanged', () => {
  it('has no changes: every example and every real strategy, in both languages, by way of a file', async () => {
    for (const text of texts)
      for (const lang of ['en', 'zh'] satisfies Lang[])
        assertSame(await throughFile(workbookFor(text, lang)), text);
  });

  it('has no changes: plans in other spellings, orders and layouts', () => {
    fc.assert(
      fc.property(fc.nat(plans.length - 1), anySeed, (index, seed) => {
        const text = respelled(plans[index] ?? '', seed);
        assertSame(sheetsOf(workbookFor(text)), text);
      }),
      { numRuns: 100 },
    );
  });

  it('has no changes: texts that try to be more than text', async () => {
    for (const nasty of [
      ...nastyTexts,
      '=1+1',
      '+A1',
      '-5',
      '@SUM(A1)',
      ' a ',
      '_x0041_',
      'a; b',
      'a\nb',
    ])
      assertSame(await throughFile(workbookFor(nastyPlan(nasty))), nastyPlan(nasty));
  });
});

describe('a workbook that comes back with one cell changed', () => {
  it('changes the plan in that place and no other, or says that it cannot', () => {
    let taken = 0;
    let left = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), fc.boolean(), (index, which, isEnglish) => {
        const text = texts[index] ?? '';
        const sheets = sheetsOf(workbookFor(text, isEnglish ? 'en' : 'zh'));
        const cells = cellsOf(back(sheets).base.tables, sheets);
        const cell = cells[which % cells.length];
        if (!cell) return;
        const result = back(withCell(sheets, cell, another(cell.value)), text);
        assert.equal(result.taken.length + result.left.length, 1, JSON.stringify(cell));
        assert.deepEqual([result.conflicts, result.there], [[], []]);
        taken += result.taken.length;
        // A time over several pieces of work, or the head of a column, is no cell of one of them.
        if (!hasTable(text)) left += result.left.length;
        if (result.taken.length === 0) assert.equal(result.text, text);
      }),
      { numRuns: 300 },
    );
    assert.ok(left <= taken / 20, `${left} of ${taken + left} changes could not be made`);
  });

  it('every kind of cell can be changed: one of each field of the examples', () => {
    const seen = new Set<string>();
    for (const [text, lang] of [
      [example('swapnest-2027'), 'en'],
      [example('hengmu-2027'), 'zh'],
    ] as const) {
      const sheets = sheetsOf(workbookFor(text, lang));
      const { base } = back(sheets);
      for (const cell of cellsOf(base.tables, sheets)) {
        const key = `${cell.sheet} ${cell.field}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const { taken, left } = back(withCell(sheets, cell, another(cell.value)), text);
        assert.deepEqual([taken.length, left], [1, []], `${key}: ${String(cell.value)}`);
      }
    }
  });

  it('takes many changes at once as it takes each alone', () => {
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.array(fc.nat(), { minLength: 2, maxLength: 12 }),
        (index, which) => {
          const text = texts[index] ?? '';
          const sheets = sheetsOf(workbookFor(text));
          const cells = cellsOf(back(sheets).base.tables, sheets);
          const places = new Set(which.flatMap((one) => cells[one % cells.length] ?? []));
          let changed: readonly ReadSheet[] = sheets;
          for (const cell of places) changed = withCell(changed, cell, another(cell.value));
          const { taken, left, text: result } = back(changed, text);
          assert.equal(taken.length + left.length, places.size);
          // Once more there is nothing left to do.
          const again = back(changed, result);
          assert.deepEqual([again.text, again.taken], [result, []]);
          assert.equal(again.there.length, taken.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
