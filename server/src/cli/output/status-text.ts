import { trackWords } from '../../report/page/track-words.ts';
import { sparkline } from '../../report/sparkline.ts';
import type { DueRow, StatusReport, StatusRow } from '../../report/status.ts';
import { statusName } from '../../report/status-name.ts';
import type { Lang, Text } from '../../text/language.ts';
import { displayWidth } from '../../text/width.ts';
import { statusWords } from '../../tracking/status.ts';
import type { TrackStatus } from '../../tracking/types.ts';
import type { Style } from './pretty.ts';
import { wrap } from './wrap.ts';

/** How a status is written in the terminal. */
export interface StatusTextOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly paint: (style: Style, text: string) => string;
}

const styles: Readonly<Record<TrackStatus, Style>> = {
  'on-track': 'info',
  reached: 'info',
  'at-risk': 'warning',
  'off-track': 'error',
  missed: 'error',
  'no-figure': 'dim',
  'too-early': 'dim',
};

/**
 * A line for each KPI with its sparkline, then where it leads; then levers, goals, and what is due.
 */
export function statusText(file: string, report: StatusReport, options: StatusTextOptions): string {
  const { lang, paint } = options;
  const title = report.title === '' ? trackWords.untitled[lang] : report.title;
  const head = `${paint('bold', title)}  ${paint('dim', file)}`;
  if (report.kpis.every(({ series }) => series.length === 0))
    return `${head}\n  ${trackWords.nothing[lang]}\n`;
  const columns = columnsOf(report, options);
  const rows = report.kpis.map((row) => kpiLines(row, columns, options));
  return `${[
    head,
    ...rows,
    ...byStatus(trackWords.goals, report.goals, options),
    ...byStatus(trackWords.levers, report.levers, options),
    ...due(trackWords.late, report.late, options),
    ...due(trackWords.assumptions, report.assumptions, options),
    ...due(trackWords.gates, report.gates, options),
  ].join('\n')}\n`;
}

interface Columns {
  readonly name: number;
  readonly status: number;
  readonly line: number;
  readonly actual: number;
}

function columnsOf({ kpis }: StatusReport, { lang, width }: StatusTextOptions): Columns {
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(0, ...texts.map(displayWidth)));
  return {
    name: widest(
      kpis.map(({ name }) => name[lang]),
      Math.floor(width / 3),
    ),
    status: widest(
      kpis.map((row) => statusName(row)[lang]),
      20,
    ),
    line: widest(kpis.map(barsOf), 12),
    actual: widest(
      kpis.map(({ actual }) => actual?.text[lang] ?? ''),
      24,
    ),
  };
}

function barsOf({ series }: StatusRow): string {
  return sparkline(series.map(({ value }) => value));
}

function kpiLines(row: StatusRow, columns: Columns, options: StatusTextOptions): string {
  const { lang, paint, width } = options;
  const { mark } = statusWords[row.status];
  const name = statusName(row);
  const expected = row.expected ? `${trackWords.expected[lang]} ${row.expected.text[lang]}` : '';
  const first = [
    `  ${paint(styles[row.status], mark)} ${padded(row.name[lang], columns.name)}`,
    paint(styles[row.status], padded(name[lang], columns.status)),
    padded(barsOf(row), columns.line),
    padded(row.actual?.text[lang] ?? '', columns.actual),
    expected,
  ];
  const owner = row.owner === '' ? '' : `@${row.owner} `;
  const said = wrap(`${owner}${row.sentence[lang]}`, width - 4).map(
    (line) => `    ${paint('dim', line)}`,
  );
  return [first.join('  ').trimEnd(), ...said].join('\n');
}

/** A text with spaces up to a display width. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function byStatus(
  title: Text,
  rows: StatusReport['levers'],
  { lang, paint }: StatusTextOptions,
): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ name, status }) => {
    const { mark, name: word } = statusWords[status];
    return `  ${paint(styles[status], mark)} ${name[lang]}: ${word[lang]}`;
  });
  return ['', paint('bold', title[lang]), ...lines];
}

function due(
  title: Text,
  rows: readonly DueRow[],
  { lang, paint }: StatusTextOptions,
): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ text, by, owner }) => {
    const who = owner === '' ? '' : ` @${owner}`;
    return `  ${text} (${by})${who}`;
  });
  return ['', paint('bold', title[lang]), ...lines];
}
