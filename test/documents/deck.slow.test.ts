// planwright report --format pptx and docx: slides and papers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { check } from '../../server/src/check.ts';
import { deckOf } from '../../server/src/documents/out/make-deck.ts';
import { reportOf } from '../../server/src/report/report.ts';
import { allPlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { planwright } from '../support/terminal.ts';
import { named, openPackage, type Parts, treeOf, type Xml } from './package.ts';
import { catalog } from './round.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-deck-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const chinese = 'snippets/examples/hengmu-2027.plan.yaml';
const english = 'snippets/examples/hearth-and-hollow-fy27.plan.yaml';

async function exported(plan: string, format: string, ...more: string[]): Promise<Parts> {
  const file = to(`plan.${format}`);
  const { code, err } = await planwright(
    'report',
    plan,
    '--format',
    format,
    '-o',
    file,
    '--today',
    '2027-03-15',
    ...more,
  );
  assert.deepEqual([code, err], [0, '']);
  return openPackage(fs.readFileSync(file));
}

function slidesIn(parts: Parts): Xml[] {
  return [...parts]
    .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .map(([name, text]) => treeOf(text, name));
}

function textIn(element: Xml): string {
  return named(element, 'a:t')
    .map(({ text }) => text)
    .join('');
}

/** A plan with more of everything than slides have room for. */
function longPlan(): string {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `  ${line(index)}`).join('\n');
  const words =
    '在三个大区建立统一的库存与订单中台，打通门店、前置仓与电商仓的可售库存 and build one platform for all regions';
  return `plan: 1
title: ${words}
model: [b2c, o2o]
period: 2027-01..2029-12
currency: CNY
goals:
${many(20, (index) => `g${index}: {goal: "${words} ${index}", kpis: [k${index}]}`)}
levers: {trust: [escrow]}
kpis:
${many(60, (index) => `k${index}: {name: "${words} ${index}", baseline: 10%, target: ${index + 5}%, due: 2027-12, owner: Li}`)}
initiatives:
${many(60, (index) => `w${index}: {name: "${words} ${index}", lever: trust, when: 2027-01..2027-${String((index % 12) + 1).padStart(2, '0')}, budget: 10万, owner: Li}`)}
risks:
${many(30, (index) => `r${index}: {risk: "${words} ${index}", response: "${words}", likelihood: high, impact: low}`)}
`;
}

describe('slides', () => {
  it('are 8 to 12, with titles in placeholders and alternative texts on everything that is drawn', async () => {
    for (const plan of [chinese, english]) {
      const slides = slidesIn(await exported(plan, 'pptx'));
      assert.ok(slides.length >= 8 && slides.length <= 12, String(slides.length));
      for (const slide of slides) {
        const [title] = named(slide, 'p:sp').filter((shape) =>
          named(shape, 'p:ph').some(({ attributes }) =>
            /^(?:title|ctrTitle)$/.test(attributes.type ?? ''),
          ),
        );
        assert.ok(title && textIn(title) !== '');
        for (const drawn of named(slide, 'p:graphicFrame', 'p:cxnSp', 'p:sp')) {
          const isText =
            named(drawn, 'p:ph').length > 0 ||
            named(drawn, 'p:cNvSpPr').some(({ attributes }) => attributes.txBox === '1');
          assert.ok(isText || named(drawn, 'p:cNvPr')[0]?.attributes.descr);
        }
        const ids = named(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
        assert.equal(new Set(ids).size, ids.length);
      }
    }
  });

  it('have charts with their numbers, tables with a head, and texts that say their language', async () => {
    const parts = await exported(chinese, 'pptx');
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name));
    assert.equal(charts.length, 3);
    assert.equal([...parts.keys()].filter((name) => name.startsWith('ppt/embeddings/')).length, 3);
    for (const slide of slidesIn(parts)) {
      for (const { attributes } of named(slide, 'a:rPr')) assert.ok(attributes.lang);
      for (const { attributes } of named(slide, 'a:tblPr')) assert.equal(attributes.firstRow, '1');
    }
    assert.match(parts.get('ppt/theme/theme1.xml') ?? '', /<a:ea typeface="Microsoft YaHei"\/>/);
  });

  it('have a space after a label in bold', async () => {
    const parts = await exported(english, 'pptx');
    const texts = [...parts]
      .filter(([name]) => name.startsWith('ppt/slides/'))
      .map(([, xml]) => xml);
    const labels = texts.flatMap(
      (xml) => xml.match(/<a:t>[^<]{2,40}: ?<\/a:t><\/a:r><a:r>/g) ?? [],
    );
    assert.ok(labels.length > 3);
    for (const label of labels) assert.match(label, /: <\/a:t>/);
  });

  it('never run over their edge, however long the plan; what is left out is said', () => {
    for (const text of [longPlan(), ...allPlans().map((plan) => plan.text)])
      for (const lang of ['en', 'zh'] as const) {
        const checked = check(text, { catalog });
        const { slides } = deckOf({
          report: reportOf(checked, catalog, undefined),
          checked,
          catalog,
          lang,
        });
        assert.ok(slides.length <= 12);
        for (const { title, items } of slides)
          for (const { kind, box } of items) {
            assert.ok(
              box.x >= 0 && box.y >= 0 && box.x + box.w <= 960.1 && box.y + box.h <= 540.1,
              `${title}: ${kind}`,
            );
            assert.ok(kind !== 'table' || box.y + box.h <= 500, `${title}: the table is too long`);
          }
      }
    const checked = check(longPlan(), { catalog });
    const { slides } = deckOf({
      report: reportOf(checked, catalog, undefined),
      checked,
      catalog,
      lang: 'en',
    });
    assert.match(JSON.stringify(slides), /\d+ more in the plan\./);
  });

  it('get the layouts and colours of a template, without its slides; its hyperlinks stay', async () => {
    const own = to('house.pptx');
    await planwright('report', english, '--format', 'pptx', '-o', own);
    const parts = unzipSync(fs.readFileSync(own));
    const theme = Buffer.from(parts['ppt/theme/theme1.xml'] ?? '')
      .toString()
      .replace('0B6E69', '123456');
    fs.writeFileSync(own, zipSync({ ...parts, 'ppt/theme/theme1.xml': strToU8(theme) }));
    const made = await exported(chinese, 'pptx', '--template', own);
    assert.match(made.get('ppt/theme/theme1.xml') ?? '', /123456/);
    assert.ok(slidesIn(made).every((slide) => !textIn(slide).includes('Hearth')));
  });

  it('have their titles above the content, also where a template has them in the middle', async () => {
    const own = to('middle.pptx');
    await planwright('report', english, '--format', 'pptx', '-o', own);
    const parts = unzipSync(fs.readFileSync(own));
    const master = Buffer.from(parts['ppt/slideMasters/slideMaster1.xml'] ?? '').toString();
    const moved = master.replace('y="406400"', 'y="3000000"');
    assert.notEqual(moved, master);
    fs.writeFileSync(
      own,
      zipSync({ ...parts, 'ppt/slideMasters/slideMaster1.xml': strToU8(moved) }),
    );
    const slides = slidesIn(await exported(english, 'pptx', '--template', own)).slice(1);
    for (const slide of slides) {
      const [title] = named(slide, 'p:sp');
      const [place] = title ? named(title, 'a:off') : [];
      assert.ok(place && Number(place.attributes.y) < 500_000, textIn(slide));
    }
  });

  it('have their content where the master has its text, if no layout says where', async () => {
    const own = to('low.pptx');
    await planwright('report', english, '--format', 'pptx', '-o', own);
    const parts = unzipSync(fs.readFileSync(own));
    const master = Buffer.from(parts['ppt/slideMasters/slideMaster1.xml'] ?? '').toString();
    const moved = master.replace('y="1320800"', 'y="2000000"');
    assert.notEqual(moved, master);
    fs.writeFileSync(
      own,
      zipSync({ ...parts, 'ppt/slideMasters/slideMaster1.xml': strToU8(moved) }),
    );
    for (const slide of slidesIn(await exported(english, 'pptx', '--template', own)).slice(1)) {
      const frames = named(slide, 'p:graphicFrame', 'p:cxnSp').flatMap((one) =>
        named(one, 'a:off'),
      );
      for (const { attributes } of frames) assert.ok(Number(attributes.y) >= 2_000_000);
    }
  });

  it('refuse a template that is none, has a document type, or layouts with objects', async () => {
    const plain = to('plain.pptx');
    await planwright('report', english, '--format', 'pptx', '-o', plain);
    const parts = unzipSync(fs.readFileSync(plain));
    const changed = (name: string, from: string, by: string): Uint8Array => {
      const text = Buffer.from(parts[name] ?? '').toString();
      assert.ok(text.includes(from));
      return zipSync({ ...parts, [name]: strToU8(text.replace(from, () => by)) });
    };
    const master = 'ppt/slideMasters/slideMaster1.xml';
    const links = 'ppt/slideMasters/_rels/slideMaster1.xml.rels';
    const picture =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.invalid/a.png" TargetMode="External"/></Relationships>';
    const cases: [Uint8Array, RegExp][] = [
      [strToU8('no package'), /damaged/],
      [zipSync({ 'a.xml': strToU8('<a/>') }), /no PowerPoint template/],
      [changed(master, '<p:sldMaster', '<!DOCTYPE p [<!ENTITY a "b">]><p:sldMaster'), /entities/],
      [changed(links, '</Relationships>', picture), /pictures from elsewhere/],
    ];
    for (const [bytes, said] of cases) {
      fs.writeFileSync(to('bad.pptx'), bytes);
      const { code, err } = await planwright(
        'report',
        english,
        '--format',
        'pptx',
        '-o',
        to('x.pptx'),
        '--template',
        to('bad.pptx'),
      );
      assert.equal(code, 2, err);
      assert.match(err, said);
    }
    assert.match((await planwright('report', english, '--template', plain)).err, /for slides/);
  });

  it('stay whole with texts that try to be more than text', async () => {
    for (const [index, nasty] of nastyTexts.entries()) {
      const file = to(`nasty-${index}.plan.yaml`);
      fs.writeFileSync(file, nastyPlan(nasty));
      for (const format of ['pptx', 'docx', 'xlsx']) await exported(file, format);
    }
  });
});

describe('a paper', () => {
  it('has native headings, tables with heads that repeat, page numbers and fonts for Chinese', async () => {
    const parts = await exported(chinese, 'docx');
    const document = treeOf(parts.get('word/document.xml') ?? '');
    const styles = named(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    assert.equal(styles.filter((style) => style === 'Heading1').length, 1);
    assert.ok(styles.filter((style) => style === 'Heading2').length > 8);
    for (const table of named(document, 'w:tbl')) {
      assert.equal(named(table, 'w:tblHeader').length, 1);
      assert.ok(named(table, 'w:tblCaption')[0]?.attributes['w:val']);
    }
    assert.match(parts.get('word/footer1.xml') ?? '', /PAGE/);
    assert.match(parts.get('word/styles.xml') ?? '', /w:eastAsia="Microsoft YaHei"/);
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>衡木定制/);
  });
});
