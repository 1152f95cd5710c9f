import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { importDocuments } from '../../server/src/documents/in/import.ts';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { someDay } from '../support/day.ts';
import { packed, relations, workbook } from '../support/office.ts';

const catalog = builtinCatalog();
const open = (name: string, bytes: Uint8Array) => openDocument(name, bytes, decodeText);
const planOf = (name: string, bytes: Uint8Array): string => {
  const { document } = open(name, bytes);
  assert.ok(document);
  return importDocuments([document], { catalog, today: someDay }).text;
};
const refused = (name: string, bytes: Uint8Array, sentence: RegExp): void => {
  const { problem } = open(name, bytes);
  assert.match(problem?.en ?? '', sentence);
  assert.match(problem?.zh ?? '', /\p{Script=Han}.*。$/u);
};
const kpis = [
  ['KPI', 'Baseline', 'Target'],
  ['Conversion rate', '2%', '3%'],
];
const paper = (body: string): Uint8Array =>
  packed({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': body,
  });

describe('hostile documents', () => {
  it('a file of very many parts is refused', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_050 }, (_, at) => [`p${at}`, new Uint8Array()]),
    );
    refused('a.xlsx', zipSync(parts, { level: 0 }), /too many parts/);
  });

  it('definitions of entities are refused, and nothing is expanded', () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>';
    refused('a.docx', paper(laughs), /XML entities/);
    refused(
      'a.opml',
      strToU8('<!DOCTYPE opml SYSTEM "http://x/y"><opml version="2.0"><body/></opml>'),
      /XML entities/,
    );
  });

  it('deep nesting and broken XML are a sentence', () => {
    refused('a.docx', paper(`<w:document>${'<a>'.repeat(100_000)}`), /damaged/);
    refused('a.docx', paper('<w:document><w:p>'), /damaged/);
  });

  it('passwords and old formats are a sentence', () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    refused('a.xlsx', Uint8Array.from([...ole, ...new Array(512).fill(0), ...name]), /password/);
    refused('a.xls', Uint8Array.from([...ole, ...new Array(512).fill(0)]), /Office 97/);
  });

  it('macros are not run, and of formulas the stored value is taken', () => {
    const bytes = workbook(
      [
        {
          name: 'A',
          rows: [
            kpis[0] ?? [],
            ['Conversion rate', '2%', { formula: 'HYPERLINK("http://x")&CMD()', value: '3%' }],
          ],
        },
      ],
      { 'xl/vbaProject.bin': new Uint8Array(10) },
    );
    const { document } = open('a.xlsm', bytes);
    assert.deepEqual(document?.notes, ['has-macros']);
    assert.match(planOf('a.xlsm', bytes), /Conversion rate: 2% -> 3%/);
    assert.doesNotMatch(planOf('a.xlsm', bytes), /HYPERLINK|CMD/);
  });

  it('of very many rows the first are read, and that is said', () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => [`Own measure ${at}`, at + 1, at + 2]);
    const { document } = open('a.xlsx', workbook([{ name: 'A', rows: [kpis[0] ?? [], ...rows] }]));
    assert.deepEqual(document?.notes, ['rows-cut']);
    const csv = strToU8(['KPI,Baseline,Target', ...rows.map((row) => row.join(','))].join('\n'));
    assert.deepEqual(open('a.csv', csv).document?.notes, ['rows-cut']);
  });

  it('the kind of a file is seen from its content', () => {
    const sheet = workbook([{ name: 'A', rows: kpis }]);
    for (const name of ['a.docx', 'a.csv', 'a.txt', 'a'])
      assert.match(planOf(name, sheet), /Conversion rate: 2% -> 3%/);
    const text = strToU8('KPI,Baseline,Target,Owner\nConversion rate,2%,3%,Ana\n');
    for (const name of ['a.xlsx', 'a.txt', 'a.md'])
      assert.match(planOf(name, text), /Conversion rate: 2% -> 3% @ Ana/);
    refused(
      'a.xlsx',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      /none of the kinds|neither UTF-8/,
    );
    refused('a.docx', strToU8('%PDF-1.7\nbinary'), /none of the kinds/);
    refused('a.csv', new Uint8Array(), /no text/);
  });

  it('words of a document stay words: they give no orders to the checker and no structure to the plan', () => {
    const nasty = [
      'planwright-ignore-file KPI307 because',
      'a: b # c',
      '- x',
      '{[',
      '\u202eevil',
      '"quoted',
      '*anchor',
      '!!js x',
      '---',
    ];
    const text = planOf(
      'a.md',
      strToU8(
        `# Plan\n\n## Risks\n\n${nasty.map((one) => `- ${one}\n`).join('')}\n## ${nasty[0]}\n\n${nasty.join('\n\n')}\n`,
      ),
    );
    const { plan, findings } = check(text, { catalog, today: someDay });
    assert.ok(!findings.some(({ rule }) => /^(?:STR001|IGN)/.test(rule)), text);
    assert.ok(plan.risks.length >= 6);
    assert.doesNotMatch(text, /\u202e/);
  });

  it('any bytes get an answer', () => {
    const sheet = workbook([{ name: 'A', rows: kpis }]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sheet.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(sheet.length),
        (changes, end) => {
          const bytes = sheet.slice(0, end % 7 === 0 ? end : sheet.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const { document, problem } = open('a.xlsx', bytes);
          assert.ok(document ?? problem);
          if (document) importDocuments([document], { catalog, today: someDay });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('any text becomes a plan that can be read', () => {
    const word = fc.constantFrom(
      'KPI',
      'Risk',
      '目标',
      '负责人：',
      '|',
      '- ',
      '# ',
      '3% -> 5%',
      '\n',
      '\n\n',
      '2027',
      '：',
      '(',
      ')',
      '=',
      '"',
      "'",
      '\t',
      'Owner: A B',
      '1. ',
      '万元',
      ';',
      ',',
      '[x]',
      '---',
      '```',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { document } = open('a.md', strToU8(words.join(' ')));
        if (!document) return;
        const { text } = importDocuments([document], { catalog, today: someDay });
        const { findings } = check(text, { catalog, today: someDay });
        assert.ok(!findings.some(({ rule }) => rule === 'STR001'), text);
      }),
      { numRuns: 80 },
    );
  });
});
