// An export and back, without files.
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { readBack } from '../../server/src/documents/back/read-back.ts';
import { type Base, readBase } from '../../server/src/documents/back/read-base.ts';
import type { ReadCell, ReadSheet } from '../../server/src/documents/back/sheet.ts';
import { workbookOf } from '../../server/src/documents/out/make-workbook.ts';
import type { Workbook } from '../../server/src/documents/out/workbook.ts';
import { openExport } from '../../server/src/documents/read/office.ts';
import { writeXlsx } from '../../server/src/node/office/write-xlsx.ts';
import { reportOf } from '../../server/src/report/report.ts';
import type { Lang } from '../../server/src/text/language.ts';

export const catalog = builtinCatalog();

/** The workbook of a text. */
export function workbookFor(text: string, lang: Lang = 'en'): Workbook {
  const checked = check(text, { catalog });
  return workbookOf({ report: reportOf(checked, catalog, undefined), checked, catalog, lang });
}

/** The sheets of a workbook as a reader sees them, without the file; formulas have no value. */
export function sheetsOf({ sheets }: Workbook): ReadSheet[] {
  return sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ head }) => head),
      ...rows.map((row) => row.map(({ value }): ReadCell => (value === '' ? undefined : value))),
    ],
  }));
}

/** The same by way of the bytes of a file. */
export async function throughFile(workbook: Workbook): Promise<readonly ReadSheet[]> {
  return openExport(await writeXlsx(workbook)) ?? [];
}

/** What came back. */
export function back(
  sheets: readonly ReadSheet[],
  existing?: string,
): ReturnType<typeof readBack> & { base: Base } {
  const base = readBase(sheets);
  const result = base && readBack(base, sheets, catalog, existing);
  if (!base || !result) throw new Error('the workbook does not come back');
  return { ...result, base };
}
