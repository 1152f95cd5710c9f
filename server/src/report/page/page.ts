import type { Report } from '../types.ts';
import { budgetSection } from './budget-section.ts';
import { caseSection } from './cases.ts';
import { type Element, h, type Part } from './element.ts';
import { kpiSection } from './kpi-section.ts';
import { assumptionSection, evidenceSection, findingSection, riskSection } from './lists.ts';
import { figureSection, goalSection, marketSection } from './market-sections.ts';
import { modelSection } from './models.ts';
import { progressSection } from './progress.ts';
import { coverageSection, emphasisSection, joined, type Section } from './sections.ts';
import type { PageOptions } from './table.ts';
import { timelineSection } from './timeline-section.ts';
import { counted } from './value-words.ts';
import { channelSection, decisionSection, scenarioSection } from './wider.ts';
import { pageWords } from './words.ts';

const sections: readonly Section[] = [
  goalSection,
  progressSection,
  modelSection,
  marketSection,
  coverageSection,
  kpiSection,
  figureSection,
  timelineSection,
  budgetSection,
  channelSection,
  scenarioSection,
  emphasisSection,
  decisionSection,
  assumptionSection,
  riskSection,
  evidenceSection,
  caseSection,
  findingSection,
];

/** The page of a plan: its head, pictures with their tables, and findings. */
export function reportPage(report: Report, options: PageOptions): Element {
  return h(
    'article',
    { lang: options.lang === 'zh' ? 'zh-CN' : 'en' },
    ...reportParts(report, options),
  );
}

/** The sections of the page of a plan. */
export function reportParts(report: Report, options: PageOptions): readonly Part[] {
  const shown = sections.flatMap((make) => make(report, options) ?? []);
  const isEmpty =
    report.goals.length + report.levers.length + report.kpis.length + report.work.length === 0;
  return [
    header(report, options),
    ...(isEmpty ? [h('p', { class: 'empty' }, pageWords.empty[options.lang])] : []),
    ...shown,
  ];
}

function header(report: Report, options: PageOptions): Element {
  const { lang } = options;
  const { keys, models, trends } = report;
  const waived = keys.waived === 0 ? '' : `, ${keys.waived} ${pageWords.waivedKeys[lang]}`;
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const facts: (readonly [string, string])[] = [
    [
      pageWords.model[lang],
      models.length === 0
        ? pageWords.noModel[lang]
        : models.map(({ name }) => name[lang]).join(' + '),
    ],
    [
      pageWords.trends[lang],
      joined(
        trends.map(({ name }) => name[lang]),
        options,
      ),
    ],
    [pageWords.status[lang], pageWords.plan[report.status][lang]],
    [pageWords.period[lang], report.period?.text ?? ''],
    [pageWords.company[lang], report.company],
    [pageWords.owner[lang], report.owner],
    [pageWords.keys[lang], keys.all === 0 ? '' : `${keys.met}/${keys.all}${waived}`],
    [
      pageWords.findings[lang],
      errors === 0
        ? String(report.findings.length)
        : `${report.findings.length} (${counted(errors, pageWords.severities.error, lang)})`,
    ],
  ];
  return h(
    'header',
    {},
    h('h1', {}, report.title === '' ? pageWords.untitled[lang] : report.title),
    ...(report.summary === '' ? [] : [h('p', { class: 'summary' }, report.summary)]),
    h(
      'dl',
      { class: 'facts' },
      ...facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))),
    ),
  );
}
