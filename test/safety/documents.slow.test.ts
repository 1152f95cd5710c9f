import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { openDocument } from '../../server/src/documents/read/office.ts';
import { decodeText } from '../../server/src/node/read-document.ts';
import { workbook } from '../support/office.ts';

const open = (bytes: Uint8Array) => openDocument('a.xlsx', bytes, decodeText);

/** How much memory a reading needs at most, beside the bytes themselves. */
function memoryOf(read: () => void): number {
  const before = process.memoryUsage().rss;
  read();
  return process.memoryUsage().rss - before;
}

describe('documents that are much larger than they look', () => {
  it('a bomb is refused while it is unpacked, whatever it says of its size', () => {
    const content = new Uint8Array(400_000_000).fill(32);
    content.set(strToU8('<worksheet><sheetData>'));
    const bytes = workbook([{ name: 'A', rows: [['a']] }], {
      'xl/worksheets/sheet1.xml': content,
    });
    assert.ok(bytes.length < 1_000_000);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const used = memoryOf(() => {
      assert.match(open(bytes).problem?.en ?? '', /unpacked content is more than 32 MB/);
    });
    assert.ok(used < 400_000_000, `${used}`);
  }).timeout(120_000);

  it('of a million rows the first are read, and reading stops there', () => {
    const row = (at: number): string =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>Own measure ${at}</t></is></c><c r="B${at}"><v>${at}</v></c></row>`;
    const rows = Array.from({ length: 1_000_000 }, (_, at) => row(at + 1)).join('');
    const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    const bytes = workbook([{ name: 'A', rows: [] }], { 'xl/worksheets/sheet1.xml': sheet });
    const used = memoryOf(() => {
      const { document } = open(bytes);
      assert.deepEqual(document?.notes, ['rows-cut']);
    });
    assert.ok(used < 200_000_000, `${used}`);
  }).timeout(120_000);
});
