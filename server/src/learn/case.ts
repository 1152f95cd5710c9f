import type { Ref } from '../model/plan-basics.ts';
import { trackPlan } from '../tracking/track.ts';
import type { Tracking } from '../tracking/tracking.ts';
import type { TrackedKpi } from '../tracking/types.ts';
import { kpiFact } from './kpi-fact.ts';
import { stoppedFacts, waivedFacts } from './left-facts.ts';
import { figuresUntil } from './reach.ts';
import type { Learning, LearntCase, LearntFact } from './types.ts';

/** Longer ids are cut. */
const longestId = 60;

/**
 * What a plan teaches so far, as a case: a fact for each KPI with figures, for each lever that was
 * waived, and for each initiative that was stopped.
 * @param fallbackId the id of the case if the plan has none
 * @returns undefined for a plan without figures
 */
export function learntCase(
  learning: Learning,
  tracking: Tracking,
  fallbackId: string,
): LearntCase | undefined {
  const { plan, catalog, today, known } = learning;
  const { kpis } = trackPlan(plan, catalog, tracking.figures, today);
  const measured = kpis.filter((one) => figuresUntil(one, learning).length > 0);
  if (measured.length === 0) return undefined;
  const facts = [
    ...measured.flatMap((one) => kpiFact(learning, one) ?? []),
    ...waivedFacts(learning, measured),
    ...stoppedFacts(learning),
  ];
  const id = slug(plan.id?.text ?? fallbackId);
  const counter = counterOf(learning, kpis);
  return {
    id,
    name: plan.title?.text ?? id,
    models: plan.models.flatMap(({ id: model }) => {
      if (model === undefined || known.models.has(model)) return model ?? [];
      return catalog.models.get(model)?.basedOn ?? [];
    }),
    ...(counter && { counter }),
    facts: withUniqueIds(facts),
  };
}

/**
 * How it ended, by the KPIs that goals name, else by all with a target, as far as they are decided:
 * `failed` if most of them were missed, `partly` if some were.
 */
function counterOf({ plan }: Learning, kpis: readonly TrackedKpi[]): LearntCase['counter'] {
  const named = new Set(plan.goals.flatMap((goal) => goal.kpis.map(({ id }: Ref) => id ?? '')));
  const wanted = kpis.filter(({ kpi }) => named.has(kpi.key));
  const judged = (wanted.length > 0 ? wanted : kpis).filter(
    ({ status }) => status === 'reached' || status === 'missed',
  );
  const missed = judged.filter(({ status }) => status === 'missed').length;
  if (judged.length === 0) return undefined;
  if (missed === 0) return 'none';
  return missed > judged.length / 2 ? 'failed' : 'partly';
}

/** A text as an id: small letters and digits of any script, with hyphens. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, longestId).replace(/-$/, '') || 'plan';
}

function withUniqueIds(facts: readonly LearntFact[]): readonly LearntFact[] {
  const ids = new Set<string>();
  return facts.map((fact) => {
    const id = freeId(slug(fact.id), ids);
    ids.add(id);
    return { ...fact, id };
  });
}

/** The id, with a number if it is taken. */
export function freeId(id: string, taken: { readonly has: (id: string) => boolean }): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
