import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import type { Cell, Sheet, Workbook } from '../../documents/out/workbook.ts';
import { ownFeature } from './xlsx/own-feature.ts';

/** A workbook as the bytes of an `.xlsx` file. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [
      sheet.columns.map(({ head }, index) => headCell(head, isOfNumbers(sheet, index))),
      ...sheet.rows.map(rowOf),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: sheet.columns.findIndex(({ hidden }) => !hidden) + 1,
    orientation: 'landscape' as const,
  }));
  const { fontFamily } = fonts[workbook.lang];
  const options = { fontFamily, fontSize: 11, features: [ownFeature(workbook)] };
  const blob = await writeExcelFile(sheets, options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const fonts = { en: { fontFamily: 'Calibri' }, zh: { fontFamily: '等线' } } as const;

/** Whether a column has numbers at the right, and only these. */
function isOfNumbers({ rows }: Sheet, column: number): boolean {
  const used = rows.flatMap((row) => (row[column]?.value === undefined ? [] : [row[column]]));
  return used.length > 0 && used.every(({ value, align }) => typeof value === 'number' && !align);
}

function headCell(value: string, isOfNumbers: boolean): CellObject {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7F1F0',
    wrap: true,
    align: isOfNumbers ? 'right' : 'left',
    indent: 1,
    ...lines,
  };
}

const lines = {
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#D0D7DE',
} as const;

function rowOf(cells: readonly Cell[]): CellObject[] {
  return cells.map(({ value, format, formula, align }): CellObject => {
    const look = { ...lines, wrap: true, align: 'left' as const, indent: 1 };
    const number = { ...lines, align: align ?? ('right' as const), indent: 1 };
    if (formula !== undefined)
      return { ...number, value: formula, type: 'Formula', format: format ?? '0' };
    if (typeof value === 'number') return { ...number, value, type: Number, format: format ?? '0' };
    // As text, also what is typed into it: `2027-03` stays what it is.
    const text = value === undefined || value === '' ? {} : { value: cellText(value) };
    return { ...look, ...text, type: String, format: '@' };
  });
}

/** Spreadsheets read `_x0041_` in a text as a letter, unless its first character is written so. */
function cellText(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').slice(0, longest);
}

/** Maximum length of a text in a cell. */
const longest = 32_767;
