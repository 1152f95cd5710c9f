// Exports for readers who do not see them: titles, alternative texts, languages, order of reading.
import assert from 'node:assert/strict';
import { check } from '../../server/src/check.ts';
import type { Exported } from '../../server/src/documents/out/exported.ts';
import { officeBytes } from '../../server/src/documents/out/office.ts';
import type { OfficeFormat } from '../../server/src/documents/out/office-formats.ts';
import * as writers from '../../server/src/node/office/write.ts';
import { reportOf } from '../../server/src/report/report.ts';
import { kept } from '../../server/src/text/kept.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { examplePlans } from '../support/files.ts';
import { named, openPackage, type Parts, treeOf, type Xml } from './package.ts';
import { catalog } from './round.ts';

/** A plan is checked once for all its exports. */
const checkedOnce = kept((text: string) => {
  const checked = check(text, { catalog });
  return { report: reportOf(checked, catalog, undefined), checked, catalog };
});

async function partsOf(text: string, format: OfficeFormat, lang: Lang): Promise<Parts> {
  const exported: Exported = { ...checkedOnce(text), lang };
  return openPackage(await officeBytes(exported, format, writers));
}

/** Every example in both languages, and a plan whose shift has only an end. */
async function forEach(
  format: OfficeFormat,
  look: (parts: Parts, lang: Lang) => void,
): Promise<void> {
  const half = 'plan: 1\ntitle: Half\nmodel: b2c\nshift: {to: looking after a home}\n';
  for (const text of [half, ...examplePlans().map((plan) => plan.text)])
    for (const lang of ['en', 'zh'] as const) look(await partsOf(text, format, lang), lang);
}

function textIn(element: Xml, tag: string): string {
  return named(element, tag)
    .map(({ text }) => text)
    .join('');
}

function placeholderOf(shape: Xml): string | undefined {
  return named(shape, 'p:ph')[0]?.attributes.type;
}

describe('slides for screen readers', () => {
  it('begin with their title, each another one, and end with their number', async () => {
    await forEach('pptx', (parts) => {
      const titles: string[] = [];
      for (const [name, xml] of parts) {
        if (!/^ppt\/slides\/[^/]+\.xml$/.test(name)) continue;
        const [tree] = named(treeOf(xml, name), 'p:spTree');
        const shapes = (tree?.children ?? []).filter((child) => !/GrpSp|grpSp/.test(child.name));
        const [first] = shapes;
        assert.ok(first && /^(?:title|ctrTitle)$/.test(placeholderOf(first) ?? ''), name);
        titles.push(textIn(first, 'a:t'));
        const number = shapes.findIndex((shape) => placeholderOf(shape) === 'sldNum');
        assert.ok(number < 0 || number === shapes.length - 1, name);
      }
      assert.ok(titles.length > 2 && titles.every((title) => title.trim() !== ''));
      assert.equal(new Set(titles).size, titles.length, titles.join());
    });
  });

  it('have words for what is drawn, heads of tables, and the language of each text', async () => {
    await forEach('pptx', (parts, lang) => {
      for (const [name, xml] of parts) {
        if (!/^ppt\/slides\/[^/]+\.xml$/.test(name)) continue;
        const slide = treeOf(xml, name);
        for (const drawn of named(slide, 'p:graphicFrame', 'p:cxnSp', 'p:sp')) {
          const isText =
            placeholderOf(drawn) !== undefined ||
            named(drawn, 'p:cNvSpPr').some(({ attributes }) => attributes.txBox === '1');
          assert.ok(isText || named(drawn, 'p:cNvPr')[0]?.attributes.descr?.trim(), name);
        }
        for (const { attributes } of named(slide, 'a:tblPr'))
          assert.equal(attributes.firstRow, '1');
        for (const run of named(slide, 'a:r')) {
          const text = textIn(run, 'a:t');
          const tag = named(run, 'a:rPr')[0]?.attributes.lang;
          if (/\p{Script=Han}/u.test(text)) assert.equal(tag, 'zh-CN', text);
          else if (/[a-z]{3}/i.test(text)) assert.equal(tag, 'en-US', text);
          else assert.equal(tag, lang === 'zh' ? 'zh-CN' : 'en-US', text);
        }
      }
    });
  });
});

describe('a paper for screen readers', () => {
  it('has headings that go down one level at a time, and tables with a name and a head', async () => {
    await forEach('docx', (parts) => {
      const document = treeOf(parts.get('word/document.xml') ?? '');
      let above = 0;
      for (const { attributes } of named(document, 'w:pStyle')) {
        const level = Number(/^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1] ?? 0);
        if (level === 0) continue;
        assert.ok(level <= above + 1, `a heading of level ${level} below one of ${above}`);
        above = level;
      }
      for (const table of named(document, 'w:tbl')) {
        assert.equal(named(table, 'w:tblHeader').length, 1);
        assert.ok(named(table, 'w:tblCaption')[0]?.attributes['w:val']);
        assert.ok(named(table, 'w:tblDescription')[0]?.attributes['w:val']);
      }
      const [language] = named(treeOf(parts.get('word/styles.xml') ?? ''), 'w:lang');
      assert.deepEqual({ ...language?.attributes }, { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
    });
  });
});

describe('a workbook for screen readers', () => {
  it('has a title, sheets with names, heads that stay, and no merged cells', async () => {
    await forEach('xlsx', (parts) => {
      assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>[^<]+</);
      const sheets = named(treeOf(parts.get('xl/workbook.xml') ?? ''), 'sheet');
      assert.ok(sheets.every(({ attributes }) => attributes.name?.trim()));
      for (const [name, xml] of parts) {
        if (!name.startsWith('xl/worksheets/sheet')) continue;
        const sheet = treeOf(xml, name);
        assert.equal(named(sheet, 'pane')[0]?.attributes.ySplit, '1', name);
        assert.deepEqual(named(sheet, 'mergeCell'), []);
      }
    });
  });
});
