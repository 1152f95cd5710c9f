import type { Feature } from 'write-excel-file/universal';
import { rowHeight } from '../../../documents/out/row-height.ts';
import { columnLetters, type Sheet, type Workbook } from '../../../documents/out/workbook.ts';
import { coreProperties, corePropertiesRelation, corePropertiesType, xmlText } from '../xml.ts';
import { orderedFonts } from './ordered-fonts.ts';

/** What the library leaves to others: filters, heights of rows, what is hidden, the title. */
export function ownFeature({ sheets, title, lang }: Workbook): Feature<Blob> {
  const filtered = sheets.map((sheet) => (sheet.hidden ? undefined : filterOf(sheet)));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            sheetPart(withResults(content, sheets[sheetIndex]), filtered[sheetIndex]),
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) =>
            elementOf(sheets[sheetIndex], tag, attributes, index ?? -1),
        },
        'xl/styles.xml': { transform: orderedFonts },
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

/** Formulas with their results, for programs that only show a workbook. */
function withResults(content: string, sheet: Sheet | undefined): string {
  return content.replace(/(?<=<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f>)/g, (_, letters, line) => {
    const column = sheet?.columns.findIndex((__, index) => columnLetters(index) === letters) ?? -1;
    const value = sheet?.rows[Number(line) - 2]?.[column]?.value;
    return value === undefined ? '' : `<v>${value}</v>`;
  });
}

/** A filter; on paper the name of the sheet, and as many pages as its rows need. */
function sheetPart(content: string, range: string | undefined): string {
  const filter = range === undefined ? '' : `<autoFilter ref="${range}"/>`;
  return content
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace(/<pageSetup [^>]*\/>/, (setup) => `${setup}${footer}`)
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
}

/** The name of the sheet, and the number of the page. */
const footer =
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

type Attributes = Record<string, string | number>;

function elementOf(
  sheet: Sheet | undefined,
  tag: string,
  attributes: Attributes,
  index: number,
): Attributes {
  if (tag === 'row' && sheet && !sheet.hidden)
    return { ...attributes, ht: rowHeight(sheet, index - 1) };
  if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
  return tag === 'col' && sheet?.columns[index]?.hidden ? { ...attributes, hidden: 1 } : attributes;
}

/** The cells that a filter covers. */
function filterOf({ columns, rows }: Sheet): string {
  return `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
}

/** Spreadsheets look for the range of a filter, and for heads that repeat, under these names. */
function namesOf(sheets: readonly Sheet[], ranges: readonly (string | undefined)[]): string {
  const names = ranges.map((range, index) => {
    if (range === undefined) return '';
    const [from = '', to = ''] = range.split(':');
    const fixed = [from, to].map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')).join(':');
    const sheet = `'${(sheets[index]?.name ?? '').replaceAll("'", "''")}'`;
    const at = `localSheetId="${index}"`;
    return `<definedName name="_xlnm._FilterDatabase" ${at} hidden="1">${xmlText(sheet)}!${fixed}</definedName><definedName name="_xlnm.Print_Titles" ${at}>${xmlText(sheet)}!$1:$1</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}
