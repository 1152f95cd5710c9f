// What readers see of an export: nothing is cut, broken or on top of something else.
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { check } from '../../server/src/check.ts';
import type { Deck } from '../../server/src/documents/out/deck.ts';
import { deckOf } from '../../server/src/documents/out/make-deck.ts';
import { paperOf } from '../../server/src/documents/out/make-paper.ts';
import { paragraphsHeight, textOf } from '../../server/src/documents/out/slides/fit.ts';
import { columnWidths } from '../../server/src/node/office/docx/column-widths.ts';
import { writeDocx, writePptx } from '../../server/src/node/office/write.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { examplePlans } from '../support/files.ts';
import { named, treeOf, type Xml } from './package.ts';
import { catalog } from './round.ts';

/** Longer than a message would show it. */
const summary = `${'Guests order in the app or queue in the shop. '.repeat(8)}So ends the summary.`;
const plan = `plan: 1
title: Growth
lang: en
summary: ${summary}
model: b2c
period: 2027-11..2028-02
currency: EUR
kpis:
  return-rate: {baseline: 12%, target: 8%, due: 2028-01, owner: Ana}
  visits: {baseline: 0, target: 10, due: 2028-01, owner: Ana}
levers: {after-sales-service: [no-reason-returns]}
initiatives:
  desk: {lever: after-sales-service, when: 2027-11..2028-02, budget: 100k, owner: Ana}
  line: {lever: after-sales-service, when: 2027-11..2027-12, budget: 50k, owner: Ana}
`;

function deckFor(text: string, lang: Lang = 'en'): Deck {
  const checked = check(text, { catalog });
  return deckOf({ report: reportOf(checked, catalog, undefined), checked, catalog, lang });
}

function partIn(bytes: Uint8Array, name: string): Xml {
  return treeOf(strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()), name);
}

/** Whether a paragraph, or those of a row, are on one page with what follows. */
function isKept(element: Xml): boolean {
  return named(element, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== 'false');
}

describe('slides to look at', () => {
  it('name months as people do, the year where it begins', () => {
    const months = (lang: Lang): readonly string[] | undefined =>
      deckFor(plan, lang)
        .slides.flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'chart' && item.chart.type === 'column' ? item : []))[0]
        ?.chart.categories;
    assert.deepEqual(months('en'), ['Nov\n2027', 'Dec', 'Jan\n2028', 'Feb']);
    assert.deepEqual(months('zh'), ['2027\n11月', '12月', '2028\n1月', '2月']);
  });

  it('cut no name of a lever or KPI in a chart', () => {
    for (const { text } of examplePlans())
      for (const { title, items } of deckFor(text).slides)
        for (const item of items)
          if (item.kind === 'chart')
            for (const name of item.chart.categories) assert.doesNotMatch(name, /…/, title);
  });

  it('cut the texts of a case only where its column is full', () => {
    for (const { text } of examplePlans())
      for (const lang of ['en', 'zh'] as const) {
        const slide = deckFor(text, lang).slides.find(({ title }) => /cases|案例/.test(title));
        for (const item of slide?.items ?? []) {
          if (item.kind !== 'text') continue;
          const isCut = item.paragraphs.some((one) => textOf(one).endsWith('…'));
          const height = paragraphsHeight(item.paragraphs, item.box.w - 16, item);
          assert.ok(height < item.box.h && (!isCut || height > item.box.h - 110), String(height));
        }
      }
  });

  it('are left out where there is nothing to say', () => {
    for (const { text } of examplePlans()) {
      const { findings } = reportOf(check(text, { catalog }), catalog, undefined);
      const titles = deckFor(text).slides.map(({ title }) => title);
      assert.equal(
        titles.some((title) => title.startsWith('Open questions')),
        findings.length > 0,
      );
    }
  });

  it('have the fonts of the theme in every text', async () => {
    const bytes = await writePptx(deckFor(plan));
    const [style] = named(partIn(bytes, 'ppt/presentation.xml'), 'p:defaultTextStyle');
    assert.ok(style);
    assert.equal(named(style, 'a:latin')[0]?.attributes.typeface, '+mn-lt');
    assert.equal(named(style, 'a:ea')[0]?.attributes.typeface, '+mn-ea');
  });
});

describe('columns of a paper', () => {
  it('fill the page, and are as narrow as their texts where others need more', () => {
    const long = 'which countries? Language, payment, duty and tax depend on them. '.repeat(3);
    const widths = columnWidths({
      caption: '',
      heads: ['Severity', 'What'],
      rows: [['hint', long]],
    });
    const [first = 0, second = 0] = widths;
    assert.ok(first < 1500 && second > 8000, widths.join());
    assert.ok(first + second > 9600 && first + second <= 9638);
    const even = columnWidths({ caption: '', heads: ['Month', 'Sum'], rows: [['May', '120k']] });
    assert.ok(even[0] && even[0] > 3000, even.join());
  });
});

describe('a paper to look at', () => {
  it('has findings as a table, without the marks of code', () => {
    const checked = check(plan.replace('owner: Ana}', 'owner: tbd}'), { catalog });
    const report = reportOf(checked, catalog, undefined);
    const { blocks } = paperOf({ report, checked, catalog, lang: 'en' });
    const last = blocks.filter(({ kind }) => kind === 'table').at(-1);
    assert.ok(last?.kind === 'table' && last.table.heads[0] === 'Severity');
    assert.equal(last.table.rows.length, report.findings.length);
    assert.doesNotMatch(JSON.stringify(last.table), /`/);
    const headings = blocks.flatMap((one) => (one.kind === 'heading' ? one.text : []));
    assert.equal(headings.filter((text) => /^Findings/.test(text)).length, 1);
  });

  it('has the whole summary, and keeps together what belongs together', async () => {
    const checked = check(plan, { catalog });
    const report = reportOf(checked, catalog, undefined);
    const paper = paperOf({ report, checked, catalog, lang: 'en' });
    assert.ok(paper.blocks.some((one) => one.kind === 'paragraph' && one.text === summary));
    const document = partIn(await writeDocx(paper), 'word/document.xml');
    const kept = named(document, 'w:p').filter(isKept);
    const words = kept.map((one) =>
      named(one, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
    assert.ok(words.includes('Traits:'));
    for (const table of named(document, 'w:tbl')) {
      const rows = named(table, 'w:tr');
      assert.deepEqual(rows.map(isKept), [...rows.slice(1).map(() => true), false]);
    }
  });
});
