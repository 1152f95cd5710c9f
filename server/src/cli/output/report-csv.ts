import { isoDay } from '../../model/grammar/day.ts';
import type { Report } from '../../report/types.ts';
import type { Lang } from '../../text/language.ts';
import { guarded } from '../../tracking/append.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';

/** A plan and its file. */
export interface NamedReport {
  readonly file: string;
  readonly report: Report;
}

const heads = [
  'file',
  'plan',
  'section',
  'name',
  'state',
  'from',
  'to',
  'when',
  'owner',
  'amount',
  'detail',
];

/**
 * The plans as one table for a spreadsheet: a row for each lever, KPI, initiative, assumption, risk
 * and finding.
 */
export function reportCsv(reports: readonly NamedReport[], lang: Lang): string {
  const rows = reports.flatMap(({ file, report }) =>
    rowsOf(report, lang).map((row) => [file, report.title, ...row]),
  );
  // The byte order mark tells spreadsheets that the file is UTF-8.
  return `\ufeff${[heads, ...rows].map((row) => csvRow(row.map(guarded), ',')).join('\r\n')}\r\n`;
}

const join = (texts: readonly string[]): string => texts.join('; ');

function rowsOf(report: Report, lang: Lang): string[][] {
  return [...rowsOfWork(report, lang), ...rowsOfRisks(report, lang)];
}

/** Levers, KPIs and initiatives. */
function rowsOfWork(report: Report, lang: Lang): string[][] {
  return [
    ...report.levers.map((row) => [
      'lever',
      row.name[lang],
      row.state,
      '',
      '',
      '',
      '',
      '',
      join([...row.live, ...row.planned].map((text) => text[lang])),
    ]),
    ...report.kpis.map((row) => [
      'kpi',
      row.name[lang],
      report.progress?.kpis.find(({ key }) => key === row.key)?.status ?? '',
      row.from,
      row.to,
      row.by,
      row.owner,
      '',
      row.benchmark?.figure[lang] ?? '',
    ]),
    ...report.work.map((row) => {
      const [start, end] = [row.start, row.end].map((day) =>
        day === undefined ? '' : isoDay(day),
      );
      return [
        'initiative',
        row.name,
        row.status,
        start ?? '',
        end ?? '',
        row.when,
        row.owner,
        row.budget,
        join(row.after),
      ];
    }),
  ];
}

/** Assumptions, risks and findings. */
function rowsOfRisks(report: Report, lang: Lang): string[][] {
  return [
    ...report.assumptions.map((row) => [
      'assumption',
      row.text,
      row.state,
      '',
      '',
      row.by,
      row.owner,
      '',
      '',
    ]),
    ...report.risks.map((row) => [
      'risk',
      row.text,
      row.likelihood,
      '',
      '',
      '',
      row.owner,
      '',
      row.response,
    ]),
    ...report.findings.map((row) => [
      'finding',
      row.rule,
      row.severity,
      '',
      '',
      '',
      '',
      '',
      row.message[lang],
    ]),
  ];
}
