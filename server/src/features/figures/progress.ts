import { trackWords } from '../../report/page/track-words.ts';
import { type StatusReport, type StatusRow, statusOf } from '../../report/status.ts';
import { countsInWords, statusCounts, statusName } from '../../report/status-name.ts';
import type { Lang, Text } from '../../text/language.ts';
import { remembered } from '../../text/remember.ts';
import { statusWords } from '../../tracking/status.ts';
import type { FiguresDocument, PlanDocument } from '../document.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

/** What came of an open plan so far; undefined before the first figure. */
export const progressOf = remembered(
  ({ checked, catalog, today }: PlanDocument): StatusReport | undefined =>
    checked.tracking.figures.size === 0
      ? undefined
      : statusOf(checked.plan, catalog, checked.tracking, today),
);

/** The same for a file of figures, by its plan. */
export const progressOfFigures = remembered(
  ({ plan, catalog, tracking, today }: FiguresDocument): StatusReport =>
    statusOf(plan, catalog, tracking, today),
);

/** `▲ 2.6 % (expected 2.4 %)`: a KPI in a few characters. */
export function progressLabel(row: StatusRow): Text {
  const { status, actual, expected } = row;
  const { mark } = statusWords[status];
  const said = (lang: Lang): string => {
    if (!actual) return `${mark} ${statusName(row)[lang]}`;
    if (status === 'no-figure') return `${mark} ${actual.text[lang]} · ${statusName(row)[lang]}`;
    const plan = expected ? `${trackWords.expected[lang]} ${expected.text[lang]}` : '';
    const more = plan === '' ? '' : lang === 'zh' ? `（${plan}）` : ` (${plan})`;
    return `${mark} ${actual.text[lang]}${more}`;
  };
  return { en: said('en'), zh: said('zh') };
}

/** How many KPIs have which status, the worst first: `■ 1 off track · ● 3 on track`. */
export function progressSummary(report: StatusReport, lang: Lang): string {
  return countsInWords(statusCounts(report), lang);
}

/** Maximum number of figures in a hover. */
const most = 6;

/** A KPI's status, where it leads, and its last figures as a small table. */
export function progressMarkdown(row: StatusRow, lang: Lang): string {
  const { mark } = statusWords[row.status];
  const name = statusName(row);
  const last = row.series.slice(-most);
  const isNoted = last.some(({ note }) => note !== '');
  const heads = [trackWords.asOf[lang], trackWords.actual[lang], ...(isNoted ? [''] : [])];
  const lines = last.map(({ date, text, note }) =>
    [date, text, ...(isNoted ? [note] : [])].map(escapeMarkdown),
  );
  const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return paragraphs([
    `**${mark} ${name[lang]}** · ${escapeMarkdown(row.sentence[lang])}`,
    last.length === 0
      ? undefined
      : [tableRow(heads), tableRow(heads.map(() => '---')), ...lines.map(tableRow)].join('\n'),
  ]);
}
