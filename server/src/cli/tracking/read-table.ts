import { unzipSync } from 'fflate';
import { dayOf } from '../../model/grammar/day.ts';
import { readBounded } from '../../node/read-bounded.ts';
import { parseCsv } from '../../tracking/csv-adapter.ts';
import { mostLines } from '../../tracking/read-file.ts';
import type { TableCell } from '../../tracking/table-cell.ts';
import { readText, UsageError } from '../files.ts';

/** A table of a file: the only one of a CSV, or a sheet. */
export interface NamedTable {
  /** The name of the sheet; empty for a CSV. */
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Maximum size of the unpacked content of a workbook in bytes. */
const mostUnpacked = 50_000_000;

/**
 * Reads the tables of a CSV or xlsx file. Formulas are not computed: their stored values are read.
 * @throws UsageError with the reason in words
 */
export async function readTables(file: string): Promise<readonly NamedTable[]> {
  if (!/\.xlsx$/i.test(file)) return [{ name: '', rows: csvRows(textIn(file)) }];
  const bytes = bytesOf(file);
  checkWorkbook(file, bytes);
  const { default: readExcel } = await import('read-excel-file/universal');
  try {
    const sheets = await readExcel(bytes.buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.slice(0, mostLines).map((row) => row.map(cellOf)),
    }));
  } catch {
    throw unreadable(file);
  }
}

/**
 * The text of a CSV. Excel in China saves it in GB 18030; what is neither that nor UTF-8 is
 * refused.
 */
function textIn(file: string): string {
  const bytes = bytesOf(file);
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  throw new UsageError({
    en: `${file} is neither UTF-8 nor GB 18030. Save it as “CSV UTF-8”.`,
    zh: `${file} 既不是 UTF-8 也不是 GB 18030 编码，请另存为“CSV UTF-8”。`,
  });
}

function bytesOf(file: string): Uint8Array {
  readText(file); // says in words why a file cannot be read
  const buffer = readBounded(file, true);
  return Uint8Array.from(buffer);
}

/** Refuses what is no workbook, and one that would fill the memory. */
function checkWorkbook(file: string, bytes: Uint8Array): void {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw unreadable(file);
  }
  if (size > mostUnpacked)
    throw new UsageError({
      en: `${file} is too large: its content is more than 50 MB.`,
      zh: `${file} 过大：解压后超过 50 MB。`,
    });
}

function unreadable(file: string): UsageError {
  return new UsageError({
    en: `${file} is not a readable Excel workbook (.xlsx). Is it encrypted, or another kind of file?`,
    zh: `${file} 不是可读取的 Excel 工作簿（.xlsx）。是否加密，或是其他类型的文件？`,
  });
}

function csvRows(text: string): readonly (readonly TableCell[])[] {
  const first = text.slice(0, 2000).split(/[\r\n]/, 1)[0] ?? '';
  const delimiters = [',', ';', '\t', '，', '；'];
  const count = (one: string): number => first.split(one).length;
  const delimiter = delimiters.reduce((a, b) => (count(b) > count(a) ? b : a));
  return parseCsv(text, delimiter, mostLines).map(({ cells }) => cells.map((cell) => cell.text));
}

/** A cell of a workbook: dates are days without a time zone. */
function cellOf(value: unknown): TableCell {
  if (value instanceof Date) {
    const day = dayOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    return day === undefined ? undefined : { day };
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? undefined : String(value);
}
