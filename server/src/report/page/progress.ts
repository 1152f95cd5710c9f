import type { Lang, Text } from '../../text/language.ts';
import { statusWords } from '../../tracking/status.ts';
import { sparkline } from '../sparkline.ts';
import type { DueRow, StatusOf, StatusReport } from '../status-types.ts';
import { type Element, h, type Part } from './element.ts';
import { progressPicture, statusText } from './pictures/progress.ts';
import { type Section, section } from './sections.ts';
import { type PageOptions, type Row, table, withTable } from './table.ts';
import { trackWords } from './track-words.ts';

/** What came of a plan so far: KPIs against their plan, then levers, goals, and what is late. */
export function progressParts(report: StatusReport, options: PageOptions): readonly Part[] {
  const { lang, width } = options;
  if (report.kpis.length === 0) return [h('p', { class: 'note' }, trackWords.nothing[lang])];
  return [
    ...withTable([progressPicture(report, width, lang)], trackWords.table[lang], [
      kpiTable(report, options),
    ]),
    h('p', { class: 'note' }, trackWords.legend[lang]),
    ...listOf(trackWords.goals, report.goals, options),
    ...listOf(trackWords.levers, report.levers, options),
    ...dueTable(trackWords.late, report.late, options),
    ...dueTable(trackWords.assumptions, report.assumptions, options),
    ...dueTable(trackWords.gates, report.gates, options),
  ];
}

/** What came of the plan so far; undefined before the first figure. */
export const progressSection: Section = ({ progress }, options) =>
  progress &&
  section('progress', trackWords.progress[options.lang], progressParts(progress, options));

/** The page of `status`: the plan's title and what came of it. */
export function statusPage(report: StatusReport, options: PageOptions): Element {
  const { lang } = options;
  const title = report.title === '' ? trackWords.untitled[lang] : report.title;
  return h(
    'article',
    { lang: lang === 'zh' ? 'zh-CN' : 'en' },
    h('h1', {}, title),
    ...progressParts(report, options),
  );
}

function kpiTable(report: StatusReport, options: PageOptions): Element {
  const { lang } = options;
  const heads = [
    trackWords.kpi,
    trackWords.status,
    trackWords.actual,
    trackWords.asOf,
    trackWords.expectedHead,
    trackWords.targetHead,
    trackWords.due,
    trackWords.owner,
    trackWords.series,
    trackWords.outlook,
  ].map((text) => text[lang]);
  const rows: Row[] = report.kpis.map((row) => ({
    item: row,
    cells: [
      row.name[lang],
      statusText(row, lang),
      row.actual?.text[lang] ?? '',
      row.series.at(-1)?.date ?? '',
      row.expected?.text[lang] ?? '',
      row.target,
      row.due,
      row.owner,
      sparkline(row.series.map(({ value }) => value)),
      row.sentence[lang],
    ],
  }));
  return table(trackWords.progress[lang], heads, rows, options);
}

function listOf(title: Text, rows: readonly StatusOf[], options: PageOptions): readonly Part[] {
  const { lang } = options;
  if (rows.length === 0) return [];
  const cells = rows.map((row) => ({
    item: row,
    cells: [row.name[lang], statusName(row, lang)],
  }));
  return [table(title[lang], [title[lang], trackWords.status[lang]], cells, options)];
}

function statusName({ status }: StatusOf, lang: Lang): string {
  const { mark, name } = statusWords[status];
  return `${mark} ${name[lang]}`;
}

function dueTable(title: Text, rows: readonly DueRow[], options: PageOptions): readonly Part[] {
  const { lang } = options;
  if (rows.length === 0) return [];
  const heads = [title[lang], trackWords.by[lang], trackWords.owner[lang]];
  const cells = rows.map((row) => ({ item: row, cells: [row.text, row.by, row.owner] }));
  return [table(title[lang], heads, cells, options)];
}
