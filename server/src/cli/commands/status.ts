import { createHash } from 'node:crypto';
import { normalise } from '../../catalog/normalise.ts';
import { markdownPage } from '../../features/report/markdown.ts';
import { isoDay } from '../../model/grammar/day.ts';
import { pageDocument, standaloneStyle, width } from '../../report/page/document.ts';
import { statusPage } from '../../report/page/progress.ts';
import { type StatusReport, statusOf } from '../../report/status.ts';
import type { Lang } from '../../text/language.ts';
import { worstOf } from '../../tracking/status.ts';
import type { TrackStatus } from '../../tracking/types.ts';
import { dayOption } from '../dates.ts';
import { findPlans, UsageError } from '../files.ts';
import { jsonText } from '../output/json-text.ts';
import { type NamedStatus, statusCsv } from '../output/status-rows.ts';
import { statusText } from '../output/status-text.ts';
import { projectReader } from '../project.ts';
import { runLanguage } from '../run-language.ts';
import { painter, type Terminal } from '../terminal.ts';
import { planFigures } from '../tracking/plan-figures.ts';
import { cliWords } from '../words.ts';

/** What a run fails on; `stale`: a KPI without a recent figure. */
export type FailOn = 'off-track' | 'missed' | 'stale';

export interface StatusFlags {
  readonly format: 'pretty' | 'json' | 'markdown' | 'csv' | 'html';
  readonly owner?: string;
  readonly failOn: readonly FailOn[];
  readonly today?: string;
  readonly lang?: Lang;
}

/**
 * Shows what came of plans so far: each KPI against its plan, levers and goals, what is late or
 * due.
 * @returns the exit code: 0, or 1 if a KPI has a status that the run fails on
 */
export async function statusCommand(
  paths: readonly string[],
  flags: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const files = findPlans(paths.length > 0 ? paths : ['.']);
  if (files.length === 0) throw new UsageError(cliWords.noPlans);
  const today = dayOption(flags.today, terminal);
  const projects = projectReader();
  const statuses: NamedStatus[] = [];
  const langs = new Set<Lang>();
  for (const [index, file] of files.entries()) {
    terminal.progress?.(index, files.length);
    const { plan, catalog, tracking, lang } = await planFigures(file, {
      projects,
      today,
      lang: flags.lang,
    });
    const report = ofOwner(statusOf(plan, catalog, tracking, today), flags.owner);
    statuses.push({ file, report });
    langs.add(lang);
  }
  terminal.progress?.(files.length, files.length);
  const lang = runLanguage(flags.lang, [...langs], terminal);
  terminal.write(rendered(statuses, flags.format, { ...terminal, lang }));
  return statuses.some(({ report }) => fails(report, flags.failOn)) ? 1 : 0;
}

/** Only the KPIs and tasks of one person. */
function ofOwner(report: StatusReport, owner: string | undefined): StatusReport {
  if (owner === undefined) return report;
  const wanted = normalise(owner);
  const isTheirs = (row: { readonly owner: string }): boolean =>
    normalise(row.owner).includes(wanted);
  const kpis = report.kpis.filter(isTheirs);
  const worst = worstOf(kpis.map(({ status }) => status));
  const { worst: _, ...rest } = report;
  return {
    ...rest,
    ...(worst && { worst }),
    kpis,
    goals: [],
    levers: [],
    late: report.late.filter(isTheirs),
    assumptions: report.assumptions.filter(isTheirs),
    gates: [],
  };
}

function rendered(
  statuses: readonly NamedStatus[],
  format: StatusFlags['format'],
  terminal: Terminal,
): string {
  const { lang } = terminal;
  const pages = () =>
    statuses.map(({ report }) => statusPage(report, { lang, width, links: false }));
  if (format === 'json')
    return jsonText({
      version: 1,
      plans: statuses.map(({ file, report }) => ({ file, ...report, today: isoDay(report.today) })),
    });
  if (format === 'csv') return statusCsv(statuses, lang);
  if (format === 'markdown')
    return pages()
      .map((page) => markdownPage(page).text)
      .join('\n---\n\n');
  if (format === 'html') {
    const styleHash = `sha256-${createHash('sha256').update(standaloneStyle).digest('base64')}`;
    const title = statuses.map(({ report }) => report.title).join(' · ');
    return pageDocument(title, pages(), { lang, styleHash });
  }
  const options = painter(terminal);
  return statuses
    .map(({ file, report }) => statusText(file, report, { ...options, lang }))
    .join('\n');
}

const failing: Readonly<Record<FailOn, readonly TrackStatus[]>> = {
  'off-track': ['off-track', 'missed'],
  missed: ['missed'],
  stale: ['no-figure'],
};

function fails({ kpis }: StatusReport, on: readonly FailOn[]): boolean {
  return kpis.some(({ status }) => on.some((one) => failing[one].includes(status)));
}
