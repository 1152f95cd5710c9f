import writeExcelFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import {
  type Cell,
  columnLetters,
  type Sheet,
  type Workbook,
} from '../../documents/out/workbook.ts';
import { coreProperties, corePropertiesRelation, corePropertiesType, xmlText } from './xml.ts';

/** A workbook as the bytes of an `.xlsx` file. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [sheet.columns.map(({ head }) => headCell(head)), ...sheet.rows.map(rowOf)],
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

function headCell(value: string): CellObject {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7F1F0',
    wrap: true,
    alignVertical: 'top',
  };
}

function rowOf(cells: readonly Cell[]): CellObject[] {
  return cells.map(({ value, format, formula, align }): CellObject => {
    const look = { wrap: true, alignVertical: 'top' as const };
    const number = { ...look, align: align ?? ('right' as const), indent: align ? 0 : 1 };
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

/** What the library leaves to others: filters, hidden columns and sheets, the title. */
function ownFeature({ sheets, title, lang }: Workbook): Feature<Blob> {
  const filtered = sheets.map((sheet) => (sheet.hidden ? undefined : filterOf(sheet)));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => sheetPart(content, filtered[sheetIndex]),
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) =>
            elementOf(sheets[sheetIndex], tag, attributes, index ?? -1),
        },
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace(/<definedNames ?\/>|<definedNames><\/definedNames>/, () =>
              namesOf(sheets, filtered),
            ),
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && sheets[index ?? -1]?.hidden
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="${corePropertiesType}" PartName="/docProps/core.xml"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core-1" Type="${corePropertiesRelation}" Target="docProps/core.xml"/>`,
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(title, lang) }) },
    },
  };
}

/** A filter, and as many pages as the rows need, one column of pages wide. */
function sheetPart(content: string, range: string | undefined): string {
  const filter = range === undefined ? '' : `<autoFilter ref="${range}"/>`;
  return content
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
}

type Attributes = Record<string, string | number>;

function elementOf(
  sheet: Sheet | undefined,
  tag: string,
  attributes: Attributes,
  index: number,
): Attributes {
  if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
  return tag === 'col' && sheet?.columns[index]?.hidden ? { ...attributes, hidden: 1 } : attributes;
}

/** The cells that a filter covers. */
function filterOf({ columns, rows }: Sheet): string {
  return `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
}

/** Spreadsheets look for the range of a filter under this name too. */
function namesOf(sheets: readonly Sheet[], ranges: readonly (string | undefined)[]): string {
  const names = ranges.map((range, index) => {
    if (range === undefined) return '';
    const [from = '', to = ''] = range.split(':');
    const fixed = [from, to].map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')).join(':');
    const sheet = `'${(sheets[index]?.name ?? '').replaceAll("'", "''")}'`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(sheet)}!${fixed}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}
