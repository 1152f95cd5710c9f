import type { Catalog } from '../catalog/catalog.ts';
import { unitTable } from '../model/grammar/units.ts';
import type { Plan } from '../model/plan.ts';
import { refsTo } from '../model/references.ts';
import { planType } from '../model/shape.ts';
import type { Context } from './normalise-keys.ts';
import { readValue } from './normalise-values.ts';
import type { Fields } from './value.ts';

/** What references to entries of the plan itself point to. */
const ownTargets = ['own-kpi', 'initiative', 'affected', 'phase', 'segment', 'channel'] as const;

/** Options of `normalise`. */
export interface Reading {
  /** Words have their meaning in a plan of these models. */
  readonly models: readonly string[];
  /** Every written field, even an empty one, and no meaning that comes from another field. */
  readonly asWritten?: true;
}

/**
 * A plan as fields and values that are the same for all spellings of the same plan: order, short
 * and full form, quotes, layout, names for ids, full-width characters, `180万` for `1.8M`, `2027/3`
 * for `2027-03`. Driven only by the shape of the format.
 */
export function normalise(
  plan: Plan,
  catalog: Catalog,
  { models, asWritten = undefined }: Reading,
): Fields {
  const context: Context = {
    text: plan.syntax.text,
    catalog,
    models,
    sources: new Set(plan.sources.map(({ key }) => key)),
    named: new Map(refsTo(plan, ...ownTargets).map(({ span, id }) => [span.start, id])),
    currency: asWritten ? undefined : plan.currency?.text,
    calendar: asWritten ? {} : plan.calendar,
    units: unitTable(catalog.measures, plan.syntax.text),
    unsaid: !asWritten,
  };
  const value = plan.root && readValue(context, plan.root, planType);
  return value?.kind === 'fields'
    ? value
    : { kind: 'fields', fields: new Map(), node: plan.root, open: false };
}
