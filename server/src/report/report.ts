import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import type { Checked } from '../check.ts';
import type { Day } from '../model/grammar/day.ts';
import { understoodOf } from '../model/understood.ts';
import type { Finding } from '../rules/finding.ts';
import { findRule } from '../rules/index.ts';
import { visible } from '../text/message.ts';
import { caseMatches } from './cases.ts';
import { emphasisOf } from './emphasis.ts';
import { kpiRows } from './kpis.ts';
import { assumptionRows, evidenceRows, riskRows } from './ledger.ts';
import { leverRows } from './levers.ts';
import { modelStrips } from './model-strips.ts';
import { ownName, ownWords, placeOf } from './places.ts';
import { statusOf } from './status.ts';
import type { FindingRow, Report } from './types.ts';
import { widerReport } from './wider.ts';
import { budgetOf, workRows } from './work.ts';

/**
 * The report of a checked plan. Plain data, independent of the text.
 * @param today the day to compare due dates with
 */
export function reportOf(checked: Checked, catalog: Catalog, today: Day | undefined): Report {
  const { plan, coverage, findings, silenced, tracking } = checked;
  const emphasis = emphasisOf(catalog, plan, coverage);
  const period = plan.period?.value;
  const count = (state: string): number =>
    coverage.keys.filter((key) => key.state === state).length;
  return {
    title: ownName(plan.title),
    company: ownName(plan.company),
    owner: ownName(plan.owner),
    summary: ownWords(plan.summary),
    status: plan.status,
    models: coverage.models.map((id) => ({ id, name: modelName(catalog, id) })),
    trends: coverage.trends.map((id) => ({ id, name: nameOf(catalog, 'trends', id) })),
    strips: modelStrips(catalog, plan, coverage),
    understood: understoodOf(plan),
    keys: { met: count('met'), waived: count('waived'), all: coverage.keys.length },
    levers: leverRows(catalog, coverage, plan.levers),
    kpis: kpiRows(catalog, plan, coverage),
    work: workRows(catalog, plan.initiatives),
    budget: budgetOf(catalog, plan),
    ...widerReport(catalog, plan),
    assumptions: assumptionRows(plan, today),
    risks: riskRows(catalog, plan),
    evidence: evidenceRows(catalog, plan),
    findings: findings.filter(({ rule }) => !findRule(rule)?.isAboutSpelling).map(findingRow),
    silenced: silenced.length,
    cases: caseMatches(catalog, plan, coverage),
    ...(emphasis && { emphasis }),
    ...(period &&
      period.start <= period.end && {
        period: { text: ownWords(plan.period), start: period.start, end: period.end },
      }),
    ...(today !== undefined && { today }),
    ...(today !== undefined &&
      tracking.figures.size > 0 && { progress: statusOf(plan, catalog, tracking, today) }),
  };
}

/** A finding as a report shows it. */
export function findingRow({ rule, severity, message, span }: Finding): FindingRow {
  return {
    rule,
    severity,
    message: { en: visible(message.en), zh: visible(message.zh) },
    at: placeOf(span),
  };
}
