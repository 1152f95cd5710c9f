import type { FindingRow } from '../types.ts';
import { type Element, h } from './element.ts';
import { type Section, section } from './sections.ts';
import { goTo, type PageOptions, place, table } from './table.ts';
import { valueWord } from './value-words.ts';
import { pageWords } from './words.ts';

/** Assumptions with the date to check them by. */
export const assumptionSection: Section = ({ assumptions }, options) => {
  if (assumptions.length === 0) return undefined;
  const { lang } = options;
  const rows = assumptions.map((one) => ({
    item: one,
    cells: [
      one.text,
      one.overdue ? `${one.by} (${pageWords.overdue[lang]})` : one.by,
      valueWord(one.state, lang),
      one.owner,
    ],
  }));
  const heads = (['assumption', 'checkBy', 'state', 'owner'] as const).map(
    (key) => pageWords[key][lang],
  );
  return section('assumptions', pageWords.assumptions[lang], [
    table(pageWords.assumptions[lang], heads, rows, options),
  ]);
};

/** Risks with their mitigations. */
export const riskSection: Section = ({ risks }, options) => {
  if (risks.length === 0) return undefined;
  const { lang } = options;
  const rows = risks.map((one) => ({
    item: one,
    cells: [
      one.text,
      valueWord(one.likelihood, lang),
      valueWord(one.impact, lang),
      one.lever?.[lang] ?? '',
      one.response,
      one.owner,
    ],
  }));
  const heads = (['risk', 'likelihood', 'impact', 'lever', 'response', 'owner'] as const).map(
    (key) => pageWords[key][lang],
  );
  return section('risks', pageWords.risks[lang], [
    table(pageWords.risks[lang], heads, rows, options),
  ]);
};

/** The sources of the plan. */
export const evidenceSection: Section = ({ evidence }, options) => {
  if (evidence.length === 0) return undefined;
  const { lang } = options;
  const rows = evidence.map((one) => ({
    item: one,
    cells: [one.name[lang], pageWords.kinds[one.kind][lang], one.date, one.url, String(one.uses)],
  }));
  const heads = (['source', 'kind', 'date', 'address', 'uses'] as const).map(
    (key) => pageWords[key][lang],
  );
  return section('evidence', pageWords.evidence[lang], [
    table(pageWords.evidence[lang], heads, rows, options),
  ]);
};

/** Findings by severity, then in the order of the text. */
export const findingSection: Section = ({ findings, silenced }, options) => {
  const { lang } = options;
  const quiet =
    silenced === 0 ? [] : [h('p', { class: 'note' }, `${pageWords.silenced[lang]}: ${silenced}`)];
  const list =
    findings.length === 0 ? h('p', {}, pageWords.noFindings[lang]) : findingList(findings, options);
  return section('findings', `${pageWords.findings[lang]} (${findings.length})`, [list, ...quiet]);
};

/** Findings as a list. */
export function findingList(
  findings: readonly FindingRow[],
  { lang, links }: PageOptions,
): Element {
  return h(
    'ul',
    { class: 'plain' },
    ...findings.map((one) => {
      const parts = [
        h('span', { class: `badge ${one.severity}` }, pageWords.severities[one.severity][lang]),
        ' ',
        h('code', {}, one.rule),
        ' ',
        one.message[lang],
      ];
      return h('li', links ? {} : place(one), ...(links && one.at ? [goTo(one, parts)] : parts));
    }),
  );
}
