import type { Catalog } from './catalog/catalog.ts';
import { parsePlan } from './check.ts';
import { configured } from './config/configured.ts';
import { type Settings, standardSettings } from './config/settings.ts';
import { coverageOf } from './model/coverage.ts';
import type { Day } from './model/grammar/day.ts';
import type { Plan } from './model/plan.ts';
import { readPlan } from './model/read-plan.ts';
import { planType } from './model/shape.ts';
import { byPlace, type Finding } from './rules/finding.ts';
import { allRules } from './rules/index.ts';
import { runRules } from './rules/run.ts';
import { silenceElsewhere } from './silence/silence.ts';
import { type Tracking, trackingOf } from './tracking/tracking.ts';

/** A checked file of figures. Positions of its findings are in that file. */
export interface CheckedActuals {
  readonly plan: Plan;
  readonly tracking: Tracking;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
}

/** What a file of figures is checked against. */
export interface ActualsOptions {
  readonly catalog: Catalog;
  /** The text of the plan beside it; undefined if there is none. */
  readonly plan: string | undefined;
  readonly today?: Day;
  readonly settings?: Settings;
}

/**
 * Checks a file of figures (`*.actuals.csv`) against its plan: columns, KPIs, dates, units, values
 * that can hardly be right. `ignore` of the plan silences findings here too. Never throws.
 */
export function checkActuals(text: string, options: ActualsOptions): CheckedActuals {
  const { catalog, today, settings = standardSettings } = options;
  const plan = readPlan(parsePlan(options.plan ?? ''), catalog);
  const tracking = trackingOf(plan, catalog, text, options.plan !== undefined);
  const rules = allRules.filter(({ documents }) => documents?.includes('figures'));
  const { findings } = runRules(rules, {
    plan,
    catalog,
    coverage: coverageOf(plan, catalog),
    tracking,
    structure: [],
    format: planType,
    catalogProblems: [],
    today,
    silence: [],
  });
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const shown = silenceElsewhere(plan, configured(findings, byCode, settings), today);
  return { plan, tracking, findings: [...shown].sort(byPlace) };
}
