// Plans with figures, for tests of whole plans.
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import type { KpiEntry } from '../../server/src/model/plan.ts';
import type { Text } from '../../server/src/text/language.ts';
import { trackSentence } from '../../server/src/tracking/sentence.ts';
import { trackPlan } from '../../server/src/tracking/track.ts';
import type { EnteredFigure, TrackedKpi, TrackedPlan } from '../../server/src/tracking/types.ts';
import { day, figuresOf, planOf } from './worked.ts';

/** A plan with figures by the key of the KPI, on a day. */
export function tracked(
  rest: string,
  figures: Readonly<Record<string, string>>,
  today: string,
  period?: string,
): TrackedPlan {
  const plan = planOf(rest, period);
  const byKpi = new Map<KpiEntry, readonly EnteredFigure[]>();
  for (const kpi of plan.kpis) {
    const text = figures[kpi.key];
    if (text !== undefined) byKpi.set(kpi, figuresOf(text));
  }
  return trackPlan(plan, builtinCatalog(), byKpi, day(today));
}

/** One KPI of such a plan. */
export function kpiOf({ kpis }: TrackedPlan, key: string): TrackedKpi {
  const found = kpis.find(({ kpi }) => kpi.key === key);
  if (!found) throw new Error(key);
  return found;
}

/** The sentences about its first KPI. */
export function sentence(
  rest: string,
  figures: Readonly<Record<string, string>>,
  today: string,
  period?: string,
): Text {
  const plan = planOf(rest, period);
  const [first] = tracked(rest, figures, today, period).kpis;
  if (!first) throw new Error('no KPI');
  return trackSentence({ plan, catalog: builtinCatalog(), today: day(today) }, first);
}
