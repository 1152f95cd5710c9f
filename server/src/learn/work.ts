import { leversOfKpi } from '../catalog/kpi-links.ts';
import type { Initiative, KpiEntry, LeverEntry } from '../model/plan.ts';
import { whenOf } from '../model/schedule.ts';
import type { Learning } from './types.ts';

/** The work of a plan that moved a KPI. */
export interface Work {
  readonly lever: string | undefined;
  readonly mechanisms: readonly string[];
  /** Initiatives for the KPI that were begun and not stopped. */
  readonly done: readonly Initiative[];
  readonly stopped: readonly Initiative[];
}

/** The levers, mechanisms and initiatives of a plan that name a KPI, as far as they were used. */
export function workFor(learning: Learning, kpi: KpiEntry): Work {
  const { plan, known } = learning;
  const naming = plan.initiatives.filter(({ kpis }) => kpis.some(({ id }) => id === kpi.key));
  const done = naming.filter((one) => isBegun(one, learning));
  const levers = plan.levers.filter(
    (lever) => !lever.waive && lever.kpis.some(({ id }) => id === kpi.key),
  );
  const unused = unusedMechanisms(learning);
  const mechanisms = [
    ...done.flatMap((one) => one.mechanisms),
    ...levers.flatMap((lever) => [...lever.mechanisms, ...lever.recognised]),
  ].flatMap(({ id }) => (id !== undefined && !unused.has(id) ? id : []));
  return {
    lever: leverFor(learning, kpi, levers, done),
    mechanisms: [...new Set(mechanisms)].filter((id) => known.mechanisms.has(id)),
    done,
    stopped: naming.filter(isStopped),
  };
}

/** An initiative that was given up. */
export function isStopped({ status }: Initiative): boolean {
  return status?.text === 'stopped';
}

/** Begun by its status, else by its dates; without both it counts as begun. */
function isBegun(initiative: Initiative, { today }: Learning): boolean {
  const status = initiative.status?.text;
  if (status === 'stopped' || status === 'planned') return false;
  const start = whenOf(initiative)?.start;
  return status !== undefined || start === undefined || start <= today;
}

/** Mechanisms that only initiatives have that were stopped or never begun. */
function unusedMechanisms(learning: Learning): ReadonlySet<string> {
  const { initiatives } = learning.plan;
  const used = new Set<string | undefined>();
  const unused = new Set<string>();
  for (const one of initiatives)
    for (const { id } of one.mechanisms) {
      if (isBegun(one, learning)) used.add(id);
      else if (id !== undefined) unused.add(id);
    }
  return new Set([...unused].filter((id) => !used.has(id)));
}

/**
 * The lever that a KPI shows: one that names it, one that it names, that of its work, else one of
 * the plan that it measures by the catalogue.
 */
function leverFor(
  { plan, catalog, known }: Learning,
  kpi: KpiEntry,
  naming: readonly LeverEntry[],
  done: readonly Initiative[],
): string | undefined {
  const own = new Set(plan.levers.flatMap((lever) => (lever.waive ? [] : (leverId(lever) ?? []))));
  const byCatalog = kpi.id === undefined ? [] : leversOfKpi(catalog, kpi.id).map(({ id }) => id);
  const candidates = [
    ...naming.map(leverId),
    ...kpi.levers.map(({ id }) => id),
    ...done.flatMap(({ levers }) => levers.map(({ id }) => id)),
    ...byCatalog.filter((id) => own.has(id)),
  ];
  return candidates.find((id) => id !== undefined && known.levers.has(id));
}

/** The lever of the catalogue that an entry is or counts as. */
export function leverId({ id, as }: LeverEntry): string | undefined {
  return id ?? as?.id;
}
