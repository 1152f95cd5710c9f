import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { packed, relations, workbook } from '../support/office.ts';
import { noNetwork, permitted } from '../support/permission.ts';
import { RawServer } from './raw-server.ts';

const kpis = [
  ['KPI', 'Baseline', 'Target'],
  ['Conversion rate', '2%', '3%'],
] as const;
const sheet = (): Uint8Array => workbook([{ name: 'A', rows: kpis }]);
const withSheet = (xml: string): Uint8Array =>
  workbook([{ name: 'A', rows: kpis }], { 'xl/worksheets/sheet1.xml': strToU8(xml) });
const paper = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  packed({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': body,
    ...more,
  });
const ole = (more: readonly number[] = []): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array(512).fill(0),
    ...more,
  ]);
const wide = (name: string): number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A document that means harm, and whether it must be refused; others become a plan. */
export interface HostileDocument {
  readonly name: string;
  readonly file: string;
  readonly isRefused: boolean;
  readonly bytes: () => Uint8Array;
}

const refused = (name: string, file: string, bytes: HostileDocument['bytes']): HostileDocument => ({
  name,
  file,
  isRefused: true,
  bytes,
});
const read = (name: string, file: string, bytes: HostileDocument['bytes']): HostileDocument => ({
  name,
  file,
  isRefused: false,
  bytes,
});

/** Every hostile document, small enough to be made anew for each run. */
export const hostileDocuments: readonly HostileDocument[] = [
  refused('a bomb of 300 MB', 'a.xlsx', () => {
    const content = new Uint8Array(300_000_000).fill(32);
    content.set(strToU8('<worksheet><sheetData>'));
    return workbook([{ name: 'A', rows: kpis }], { 'xl/worksheets/sheet1.xml': content });
  }),
  refused('10,050 parts', 'a.xlsx', () =>
    zipSync(Object.fromEntries(Array.from({ length: 10_050 }, (_, at) => [`p${at}`, strToU8('')]))),
  ),
  refused('a package in a package', 'a.docx', () => packed({ 'inner.zip': sheet() })),
  read('packages inside a workbook', 'a.xlsx', () =>
    workbook([{ name: 'A', rows: kpis }], { 'xl/embeddings/inner.xlsx': packed({ a: sheet() }) }),
  ),
  refused('definitions of entities', 'a.docx', () =>
    paper('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'),
  ),
  refused('an entity from a file', 'a.opml', () =>
    strToU8('<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body>&x;</body></opml>'),
  ),
  refused('100,000 levels of XML', 'a.docx', () => paper(`<w:document>${'<a>'.repeat(100_000)}`)),
  refused('a file that ends early', 'a.xlsx', () => sheet().slice(0, 300)),
  refused('a part that ends early', 'a.docx', () => paper('<w:document><w:p>')),
  refused('a password', 'a.xlsx', () => ole(wide('EncryptedPackage'))),
  refused('Office 97', 'a.xls', () => ole()),
  refused('a picture by the name of a workbook', 'a.xlsx', () =>
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  ),
  refused('a program by the name of a text', 'a.txt', () =>
    Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
  ),
  refused('nothing', 'a.csv', () => new Uint8Array()),
  read('a workbook by the name of a text', 'a.txt', sheet),
  read('names of parts that climb out', 'a.xlsx', () =>
    workbook([{ name: '../../etc/passwd', rows: kpis }], {
      '../../etc/passwd': 'x',
      '/tmp/x': 'x',
    }),
  ),
  read('a relation that climbs out', 'a.docx', () =>
    paper('<w:document><w:body><w:p><w:r><w:t>GMV: 1M</w:t></w:r></w:p></w:body></w:document>', {
      'word/_rels/document.xml.rels': relations([
        ['rId1', 'footnotes', '../../../../etc/passwd'],
        ['rId2', 'comments', 'http://127.0.0.1:9/x'],
      ]),
    }),
  ),
  read('macros', 'a.xlsm', () =>
    workbook([{ name: 'A', rows: kpis }], { 'xl/vbaProject.bin': new Uint8Array(10_000) }),
  ),
  read('formulas that call programs', 'a.xlsx', () =>
    workbook([
      {
        name: 'A',
        rows: [
          kpis[0],
          [
            'GMV',
            { formula: 'cmd|"/c calc"!A0', value: '2%' },
            { formula: 'WEBSERVICE("http://127.0.0.1:9")', value: '3%' },
          ],
        ],
      },
    ]),
  ),
  read('300,000 rows', 'a.xlsx', () =>
    withSheet(
      `<worksheet><sheetData>${Array.from({ length: 300_000 }, (_, at) => `<row><c t="inlineStr"><is><t>m${at}</t></is></c><c><v>${at}</v></c></row>`).join('')}</sheetData></worksheet>`,
    ),
  ),
  read('a cell in row 1,000,000 and column XFD', 'a.xlsx', () =>
    withSheet(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="XFD1000000"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    ),
  ),
  ...['(', '→', ' - ', '；', '<!--', '1,'].map((one) =>
    read(`300,000 characters of ${one}`, 'a.md', () =>
      strToU8(`## Risks\n\n- ${one.repeat(300_000 / one.length)}\n`),
    ),
  ),
  read('200,000 lines', 'a.txt', () => strToU8('- a line: 1\n'.repeat(200_000))),
  read('10,000 columns', 'a.csv', () => strToU8(`${'a,'.repeat(10_000)}\n`.repeat(20))),
];

/** What hostile documents did to the server. */
export interface DocumentsTrust {
  readonly count: number;
  /** Answers that are neither a sentence nor a plan, and whatever ended the server. */
  readonly faults: readonly string[];
  readonly slowest: { readonly name: string; readonly milliseconds: number };
  /** MiB at most, after all of them. */
  readonly peak: number;
}

const limit = 30_000;

/** Imports every hostile document in one server that may not write, nor use the network. */
export async function documentsTrust(
  documents: readonly HostileDocument[] = hostileDocuments,
): Promise<DocumentsTrust> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-import-')));
  fs.writeFileSync(path.join(folder, 'no-network.cjs'), noNetwork);
  const server = new RawServer({
    nodeArguments: [...permitted(folder), '--require', path.join(folder, 'no-network.cjs')],
  });
  const faults: string[] = [];
  let slowest = { name: '', milliseconds: 0 };
  try {
    await server.initialize();
    for (const { name, file, isRefused, bytes } of documents) {
      const data = Buffer.from(bytes()).toString('base64');
      const files = [{ name: file, data }];
      const answer = await server.request('planwright/import', { files }, limit);
      const { problem, text } = (answer?.result ?? {}) as { problem?: string; text?: string };
      const isSentence = problem !== undefined && /^a\.\w+ .*\.$/.test(problem);
      if (isRefused ? !isSentence : text?.startsWith('plan: 1\n') !== true)
        faults.push(
          `${name}: ${problem ?? answer?.error?.message ?? text?.slice(0, 80) ?? 'no answer'}`,
        );
      const { milliseconds = limit } = answer ?? {};
      if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
      if (server.ended) break;
    }
    if (server.ended || server.stderr !== '')
      faults.push(`the server: ${server.stderr.slice(0, 300)}`);
    return { count: documents.length, faults, slowest, peak: server.memory()?.peak ?? 0 };
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
