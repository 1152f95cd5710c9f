import type { StatusReport } from '../../report/status.ts';
import type { Lang } from '../../text/language.ts';
import { guarded } from '../../tracking/append.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';

/** A plan's status and its file. */
export interface NamedStatus {
  readonly file: string;
  readonly report: StatusReport;
}

const heads = [
  'file',
  'plan',
  'kpi',
  'name',
  'owner',
  'status',
  'actual',
  'date',
  'expected',
  'attainment',
  'target',
  'due',
  'forecast',
  'outlook',
];

/** A row for each KPI, for a spreadsheet; no cell is taken for a formula. */
export function statusCsv(statuses: readonly NamedStatus[], lang: Lang): string {
  const rows = statuses.flatMap(({ file, report }) =>
    report.kpis.map((row) => [
      file,
      report.title,
      row.key,
      row.name[lang],
      row.owner,
      row.status,
      row.actual?.text[lang] ?? '',
      row.series.at(-1)?.date ?? '',
      row.expected?.text[lang] ?? '',
      row.attainment === undefined ? '' : String(Math.round(row.attainment * 100) / 100),
      row.target,
      row.due,
      row.forecast?.text[lang] ?? '',
      row.sentence[lang],
    ]),
  );
  const text = [heads, ...rows].map((row) => csvRow(row.map(guarded), ',')).join('\r\n');
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return `\ufeff${text}\r\n`;
}
