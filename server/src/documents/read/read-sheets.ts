import type { ReadCell, ReadSheet } from '../back/sheet.ts';
import { shownNumber } from './number-format.ts';
import { problem } from './problem.ts';
import { mainPart } from './relations.ts';
import { decoded } from './xlsx-letters.ts';
import { isTrue, readWorkbook, type Workbook } from './xlsx-parts.ts';
import { readXml } from './xml.ts';
import { Archive } from './zip.ts';

/** Maximum number of cells of a workbook, and of rows and columns of a sheet. */
const mostCells = 500_000;
const mostRows = 50_000;
const mostColumns = 500;

/**
 * The values of a workbook that has a sheet with a name; undefined for other files.
 * @throws DocumentError for one that is damaged or too large
 */
export function readSheets(bytes: Uint8Array, withSheet: string): ReadSheet[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  if (main === undefined || !main.startsWith('xl/')) return undefined;
  const workbook = readWorkbook(archive, main);
  if (!workbook.sheets.some(({ name }) => name === withSheet)) return undefined;
  const budget = { cells: mostCells };
  return workbook.sheets.map(({ name, part }) => ({
    name,
    rows: rowsOf(archive, part, workbook, budget),
  }));
}

function rowsOf(
  archive: Archive,
  part: string,
  workbook: Workbook,
  budget: { cells: number },
): ReadCell[][] {
  const rows: ReadCell[][] = [];
  const at = { row: 0, column: 0, type: '', style: 0, text: '', isValue: false };
  readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        at.row = Number(attributes.r ?? at.row + 1);
        at.column = 0;
      } else if (name === 'c') {
        at.column = columnOf(attributes.r) ?? at.column + 1;
        at.type = attributes.t ?? 'n';
        at.style = Number(attributes.s ?? 0);
        at.text = '';
      } else at.isValue = name === 'v' || name === 't';
    },
    close: (name) => {
      at.isValue = false;
      if (name !== 'c') return;
      const cell = cellOf(at, workbook);
      if (cell === undefined || cell === '') return;
      if (--budget.cells < 0 || at.row > mostRows || at.column > mostColumns)
        throw problem('tooLarge');
      while (rows.length < at.row) rows.push([]);
      const row = rows[at.row - 1];
      if (row) row[at.column - 1] = cell;
    },
    text: (piece) => {
      if (at.isValue) at.text += piece;
    },
  });
  return rows.map((row) => Array.from(row));
}

function cellOf(
  { type, style, text }: { type: string; style: number; text: string },
  workbook: Workbook,
): ReadCell {
  if (type === 's') return decoded(workbook.strings[Number(text)] ?? '');
  if (type === 'b') return isTrue(text);
  if (type !== 'n' || text.trim() === '') return decoded(text);
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const shown = shownNumber(number, workbook.formats[style] ?? '', workbook.from1904);
  return { number, text: shown.plain ?? shown.text };
}

function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d/i.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
