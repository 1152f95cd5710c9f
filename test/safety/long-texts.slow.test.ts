// A cell, a line or a paragraph of 300,000 characters that patterns are slow on, costs
// as much work as it is long, and is kept.
import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { someDay } from '../support/day.ts';
import { packed, relations, workbook } from '../support/office.ts';

const catalog = builtinCatalog();
/** Each repeats what some pattern reads as the start of something. */
const hostile = [
  ' ',
  '(',
  '（',
  '1,',
  ' - ',
  '. ',
  '→',
  '：',
  '|',
  '*',
  '#',
  '<!--',
  '- ',
  '；',
  'a ',
];

const documents: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'a.xlsx': (text) =>
    workbook([
      {
        name: 'A',
        rows: [
          ['KPI', 'Baseline', 'Target'],
          ['Conversion rate', '2%', text],
        ],
      },
    ]),
  'a.docx': (text) =>
    packed({
      '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': `<w:document><w:p><w:r><w:t xml:space="preserve">${text.replaceAll('<', '&lt;')}</w:t></w:r></w:p></w:document>`,
    }),
  'a.md': (text) => strToU8(`## Risks\n\n${text}\n`),
  'a.csv': (text) => strToU8(`KPI;Baseline;Target\nConversion rate;2%;"${text}"\n`),
};

/** How many characters were given to patterns while something was done. */
function readBy(work: () => void): number {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function (text): RegExpExecArray | null {
    if (this.lastIndex === 0) characters += String(text).length;
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

/** The plan of a document with a text of a length. */
function planOf(name: string, one: string, length: number): string {
  const text = `start${one.repeat(length / one.length)}end`;
  const bytes = documents[name]?.(text) ?? new Uint8Array();
  const { document } = openDocument(name, bytes, decodeText);
  assert.ok(document, one);
  const { text: plan } = importDocuments([document], { catalog, today: someDay });
  assert.match(plan, /start/, one);
  assert.match(plan, /end\b/, one);
  return plan;
}

describe('very long texts in documents', () => {
  for (const name of Object.keys(documents))
    it(`${name}: twice the text is twice the work, and the text is kept`, () => {
      for (const one of hostile.filter((text) => !name.endsWith('csv') || !/[,；]/.test(text))) {
        const [first, second] = [10_000, 20_000].map((length) =>
          readBy(() => planOf(name, one, length)),
        );
        assert.ok(second && first && second < 2.5 * first + 10_000, `${one}: ${first}, ${second}`);
        planOf(name, one, 300_000);
      }
    }).timeout(60_000);

  it('very many long texts are cut to what a plan can have', () => {
    const text = 'word '.repeat(300);
    const lines = Array.from({ length: 1_500 }, (_, at) => `${text}${at}\n`).join('\n');
    const { document } = openDocument('a.md', strToU8(lines), decodeText);
    assert.ok(document);
    const plan = importDocuments([document], { catalog, today: someDay }).text;
    assert.ok(plan.length <= 1_000_000, String(plan.length));
    assert.match(plan, /more, which stand in the document only/);
  }).timeout(60_000);
});
