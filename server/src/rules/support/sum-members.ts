import type { Catalog } from '../../catalog/catalog.ts';
import type { SilentCase } from '../../catalog/reading.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { kpisOf } from '../../model/kpis-of.ts';
import type { Plan } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';

/** The two sides of a plan's figures. */
export const sides = ['target', 'baseline'] as const;
export type Side = (typeof sides)[number];

/** A figure as a term of a sum. */
export interface Term {
  readonly level: Level;
  /** Percentages as shares of one. */
  readonly number: number;
  readonly isPercent: boolean;
  /** What the plan calls it. */
  readonly name: Text;
}

/** A KPI, or a figure of the economics, that may be a term of a sum. */
export interface Member {
  readonly key: string;
  readonly unit: string | undefined;
  /** Where and when it is measured; undefined of a figure that holds for the whole plan. */
  readonly frame:
    | { readonly scope: string; readonly due: number; readonly asOf: number }
    | undefined;
  /** Reasons for which sums that name them are left alone. */
  readonly quiet: ReadonlySet<SilentCase>;
  readonly window: string;
  readonly terms: Readonly<Partial<Record<Side, Term>>>;
}

/**
 * The only entry of a KPI: among the KPIs, else among the economics. Growth rates of a KPI are
 * other figures than the KPI.
 * @returns undefined for none, several, or one that explains its difference itself
 */
export function memberOf(plan: Plan, catalog: Catalog, id: string): Member | undefined {
  const named = kpisOf(plan, id);
  if (named.length === 0 && plan.economics.length === 0) return undefined;
  const entries = named.filter(({ growth }) => !growth);
  const [kpi] = entries;
  if (entries.length > 1) return undefined;
  if (!kpi) return economicsMember(plan, catalog, id);
  const { unit, baseline, target } = valuesOf(catalog, kpi);
  const quiet: SilentCase[] = [
    ...(kpi.measure ? (['base', 'window', 'per'] as const) : []),
    ...(kpi.per ? (['per'] as const) : []),
    ...(kpi.why ? (['one-off'] as const) : []),
  ];
  const name = kpiName(catalog, kpi);
  return {
    key: kpi.key,
    unit,
    frame: {
      scope: kpi.scope?.text ?? '',
      due: kpi.due?.value?.end ?? 0,
      asOf: kpi.asOf?.value?.end ?? 0,
    },
    quiet: new Set(quiet),
    window: kpi.window?.text ?? '',
    terms: { ...termOf('target', target, unit, name), ...termOf('baseline', baseline, unit, name) },
  };
}

/** A figure that a plan is based on holds on both sides, unless it says from where to where. */
function economicsMember(plan: Plan, catalog: Catalog, id: string): Member | undefined {
  const entries = plan.economics.filter((entry) => entry.id === id);
  const [entry] = entries;
  if (!entry || entries.length > 1) return undefined;
  const own = { unit: undefined, better: undefined, growth: false, checkpoints: [] } as const;
  const { unit, baseline, target } = valuesOf(catalog, { ...entry, ...own });
  const name = catalog.kpis.get(id)?.name ?? same(entry.key);
  return {
    key: entry.key,
    unit,
    frame: undefined,
    quiet: new Set(),
    window: '',
    terms: {
      ...termOf('target', target ?? baseline, unit, name),
      ...termOf('baseline', baseline ?? target, unit, name),
    },
  };
}

/** Bounds and ranges are no figures to calculate with. */
function termOf(
  side: Side,
  level: Level | undefined,
  unit: string | undefined,
  name: Text,
): Partial<Record<Side, Term>> {
  if (!level || level.quantity.bound || level.range) return {};
  const isPercent = unit === percentUnit;
  const number = isPercent ? level.number / 100 : level.number;
  return { [side]: { level, isPercent, number, name } };
}
