import { createHash } from 'node:crypto';
import path from 'node:path';
import { isOffice, type OfficeFormat } from '../../documents/out/office-formats.ts';
import { markdownPage } from '../../features/report/markdown.ts';
import { reportDocument, standaloneStyle, width } from '../../report/page/document.ts';
import { reportPage } from '../../report/page/page.ts';
import { portfolioPage } from '../../report/page/portfolio-page.ts';
import type { PageOptions } from '../../report/page/table.ts';
import { portfolioOf, portfolioRow } from '../../report/portfolio.ts';
import { reportOf } from '../../report/report.ts';
import type { Lang } from '../../text/language.ts';
import { checkedText } from '../checked-text.ts';
import { dayOption } from '../dates.ts';
import { findPlans, readText, UsageError } from '../files.ts';
import { jsonText } from '../output/json-text.ts';
import { type NamedReport, reportCsv } from '../output/report-csv.ts';
import { writeWhole } from '../outputs.ts';
import { projectReader } from '../project.ts';
import { runLanguage } from '../run-language.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';
import { checkOffice, checkTemplate, type OfficePlan, writeOffice } from './report-office.ts';

export interface ReportFlags {
  readonly format: 'html' | 'md' | 'json' | 'csv' | OfficeFormat;
  readonly lang?: Lang | 'both';
  readonly today?: string;
  readonly output?: string;
  readonly template?: string;
}

/**
 * Writes a report: a page, Markdown with pictures, JSON, or a table. Several plans start with an
 * overview.
 */
export async function reportCommand(
  paths: readonly string[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<number> {
  const files = findPlans(paths.length > 0 ? paths : ['.']);
  if (files.length === 0) throw new UsageError(cliWords.noPlans);
  const { format, output } = flags;
  checkTemplate(format, flags.template);
  if (isOffice(format)) checkOffice({ ...flags, format }, files.length);
  const today = dayOption(flags.today, terminal);
  const given = flags.lang === 'both' ? undefined : flags.lang;
  const projects = projectReader();
  const reports: NamedReport[] = [];
  const exported: OfficePlan[] = [];
  const found = new Set<Lang>();
  for (const [index, file] of files.entries()) {
    terminal.progress?.(index, files.length);
    const {
      checked,
      catalog,
      lang,
      file: name,
    } = await checkedText(file, readText(file), { projects, lang: given, today });
    const report = reportOf(checked, catalog, today);
    reports.push({ file: name, report });
    if (isOffice(format)) exported.push({ file: name, report, checked, catalog, lang });
    found.add(lang);
  }
  terminal.progress?.(files.length, files.length);
  if (isOffice(format)) {
    await writeOffice(exported, { format, output, template: flags.template });
    return 0;
  }
  const single = runLanguage(given, [...found], terminal);
  write(reports, flags.lang === 'both' ? ['zh', 'en'] : [single], flags, terminal);
  return 0;
}

function write(
  reports: readonly NamedReport[],
  langs: readonly Lang[],
  flags: ReportFlags,
  terminal: Terminal,
): void {
  const { format, output } = flags;
  const put = (text: string): void =>
    output === undefined ? terminal.write(text) : writeWhole(output, text);
  const [lang = 'en'] = langs;
  if (format === 'json') put(jsonText({ version: 1, plans: reports }));
  else if (format === 'csv') put(reportCsv(reports, lang));
  else if (format === 'md') writeMarkdown(reports, langs, output, put);
  else {
    const styleHash = `sha256-${createHash('sha256').update(standaloneStyle).digest('base64')}`;
    const plans = reports.map(({ report }) => report);
    put(reportDocument(plans, { langs, styleHash }, sideBySide(reports, langs)));
  }
}

/** The overview of several plans; a single plan has none. */
function sideBySide(
  reports: readonly NamedReport[],
  langs: readonly Lang[],
): ReturnType<typeof portfolioPage>[] {
  if (reports.length < 2) return [];
  const portfolio = portfolioOf(reports.map(({ file, report }) => portfolioRow(file, report)));
  return langs.map((lang) => portfolioPage(portfolio, { lang, width, links: false }));
}

function writeMarkdown(
  reports: readonly NamedReport[],
  langs: readonly Lang[],
  output: string | undefined,
  put: (text: string) => void,
): void {
  const options = (lang: Lang): PageOptions => ({ lang, width, links: false });
  const pages = [
    ...sideBySide(reports, langs),
    ...reports.flatMap(({ report }) => langs.map((lang) => reportPage(report, options(lang)))),
  ];
  const base = output === undefined ? undefined : path.basename(output).replace(/\.[^.]*$/, '');
  const texts = pages.map((page, index) => {
    const prefix =
      base === undefined ? undefined : pages.length === 1 ? base : `${base}-${index + 1}`;
    const { text, pictures } = markdownPage(page, prefix);
    for (const { name, svg } of pictures)
      writeWhole(path.join(path.dirname(output ?? '.'), name), svg);
    return text;
  });
  put(texts.join('\n---\n\n'));
}
