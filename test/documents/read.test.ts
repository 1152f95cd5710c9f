// What readers of Office files make of parts that are neither text nor cells.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import type { SourceDocument } from '../../server/src/documents/in/source.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { someDay } from '../support/day.ts';
import { packed, relations, workbook } from '../support/office.ts';

function opened(name: string, bytes: Uint8Array): SourceDocument {
  const { document, problem } = openDocument(name, bytes, decodeText);
  assert.ok(document, problem?.en);
  return document;
}

function planOf(document: SourceDocument): string {
  return importDocuments([document], { catalog: builtinCatalog(), today: someDay }).text;
}

const points = (cache: string, format: string, values: readonly (string | number)[]): string =>
  `<c:${cache}>${format}<c:ptCount val="${values.length}"/>${values
    .map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)
    .join('')}</c:${cache}>`;
const series = (name: string, names: readonly string[], values: readonly number[]): string =>
  `<c:ser><c:tx><c:strRef>${points('strCache', '', [name])}</c:strRef></c:tx><c:cat><c:strRef>${points('strCache', '', names)}</c:strRef></c:cat><c:val><c:numRef>${points('numCache', '<c:formatCode>0.0%</c:formatCode>', values)}</c:numRef></c:val></c:ser>`;

/** A deck with one slide that has a title and a chart. */
function deck(title: string, chart: string): Uint8Array {
  return packed({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml':
      '<p:presentation xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations([['rId1', 'slide', 'slides/slide1.xml']]),
    'ppt/slides/slide1.xml': `<p:sld><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations([['rId1', 'chart', '../charts/chart1.xml']]),
    'ppt/charts/chart1.xml': `<c:chartSpace><c:chart><c:plotArea><c:barChart>${chart}</c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  });
}

describe('readers of Office files', () => {
  it('read the stored numbers of a chart as a table, in the format that it shows', () => {
    const names = ['Conversion rate', 'Repeat purchase rate'];
    const chart = series('Baseline', names, [0.021, 0.18]) + series('Target', names, [0.03, 0.25]);
    const document = opened('a.pptx', deck('KPIs', chart));
    const [table] = document.blocks.filter((block) => block.kind === 'table');
    assert.deepEqual(
      table?.rows.map((row) => row.map(({ text }) => text)),
      [
        ['', 'Baseline', 'Target'],
        ['Conversion rate', '2.1%', '3.0%'],
        ['Repeat purchase rate', '18.0%', '25.0%'],
      ],
    );
    assert.match(planOf(document), /Conversion rate: 2.1% -> 3.0%\n.*rate: 18.0% -> 25.0%/);
  });

  it('keep a chart of something else, and guess nothing', () => {
    const chart = series('Visitors', ['North', 'South'], [0.4, 0.6]);
    const plan = planOf(opened('a.pptx', deck('Where they come from', chart)));
    assert.doesNotMatch(plan, /^kpis:|^economics:/m);
    assert.match(plan, /# .*North.*40.0%/);
    assert.match(plan, /# .*South.*60.0%/);
  });

  it('read letters that a workbook writes as codes', () => {
    const rows = [
      ['KPI', 'Baseline', 'Target'],
      ['Conversion_x0020_rate', '2%', '3%_x000D_'],
    ];
    assert.match(
      planOf(opened('a.xlsx', workbook([{ name: 'A', rows }]))),
      /Conversion rate: 2% -> 3%\n/,
    );
  });

  it('keep scores of risks as they stand where nothing says what they mean', () => {
    const rows = [
      ['Risk', 'Probability', 'Impact', 'Response'],
      ['Courier raises prices', 4, 2, 'second courier'],
    ];
    const plan = planOf(opened('a.xlsx', workbook([{ name: 'Risks', rows }])));
    assert.doesNotMatch(plan, /^ +(?:likelihood|impact):/m);
    assert.match(plan, /# .*Probability: 4/);
    assert.match(plan, /# .*Impact: 2/);
  });
});
