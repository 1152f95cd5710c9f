import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number, or a number with its format, and texts as they are in the file. */
export type MadeCell =
  | string
  | number
  | undefined
  | { readonly value: number; readonly format: string }
  | { readonly formula: string; readonly value: string | number };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
  /** XML at the end of the sheet. */
  readonly more?: string;
}

/** A package of parts, as Office files are. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** The relations of a part: id, last word of the type, target. */
export function relations(list: readonly (readonly [string, string, string])[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, name, target]) => {
      const isOut = target.startsWith('http');
      return `<Relationship Id="${id}" Type="${type}${name}" Target="${escaped(target)}"${isOut ? ' TargetMode="External"' : ''}/>`;
    })
    .join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A workbook with these sheets. */
export function workbook(
  sheets: readonly MadeSheet[],
  extra: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const formats = [
    ...new Set(
      sheets.flatMap(({ rows }) =>
        rows
          .flat()
          .flatMap((cell) => (typeof cell === 'object' && 'format' in cell ? [cell.format] : [])),
      ),
    ),
  ];
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  return packed({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const,
      ),
      ['rIdS', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats
      .map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        sheetXml(sheet, formats, main),
      ]),
    ),
    ...extra,
  });
}

function sheetXml(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [], more = '' }: MadeSheet,
  formats: readonly string[],
  main: string,
): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`);
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${at + 1}`, formats),
    );
    return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return `<worksheet ${main}>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${ranges.length > 0 ? `<mergeCells>${ranges.join('')}</mergeCells>` : ''}${more}</worksheet>`;
}

function cellXml(cell: MadeCell, at: string, formats: readonly string[]): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if ('format' in cell)
    return `<c r="${at}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.value}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`;
}

function columnName(at: number): string {
  return String.fromCharCode(65 + at);
}
