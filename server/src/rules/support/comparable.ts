import type { Catalog } from '../../catalog/catalog.ts';
import { benchmarksOfKpi, factsOfKpi } from '../../catalog/kpi-links.ts';
import { outcomeOf } from '../../catalog/outcome.ts';
import { isModel } from '../../catalog/requirements.ts';
import type { Case, Kpi } from '../../catalog/types.ts';
import { formsOfCase, hasForm } from '../../model/case-forms.ts';
import type { Forms } from '../../model/forms.ts';
import { type Comparable, ofHouse, ofSource, ofWorld } from './comparable-sources.ts';

/** What a plan is about: what its figures may be compared with. */
export interface Subject {
  readonly models: readonly string[];
  readonly trends: readonly string[];
  readonly forms: Forms;
  /** The title of the plan: the case that was made of it is no history. */
  readonly title?: string | undefined;
}

/**
 * Figures for a KPI that may question a target: of the source text those meant for it, of the world
 * those with a year, whose metric is the KPI and that are no failure, comparison or effect.
 */
export function comparables(catalog: Catalog, kpi: Kpi, subject: Subject): readonly Comparable[] {
  const isShared = (item: Case | undefined): item is Case =>
    item !== undefined && shares(catalog, item, subject) && !isTitle(item, subject.title);
  const isNear = (item: Case | undefined): item is Case =>
    isShared(item) && outcomeOf(item) !== 'failed';
  const facts = factsOfKpi(catalog, kpi.id);
  const house = facts.flatMap((fact) => {
    const item = catalog.cases.get(fact.case);
    return fact.measured?.metric === kpi.id && isShared(item)
      ? ofHouse(catalog, kpi, item, fact.measured)
      : [];
  });
  // A company's own history says more than that of others, also where it failed.
  if (house.length > 0) return house;
  const own = benchmarksOfKpi(catalog, kpi.id).flatMap((one) => {
    const item = catalog.cases.get(one.case);
    return one.use === 'compare' && isNear(item) ? [ofSource(catalog, kpi, item, one)] : [];
  });
  const world = facts.flatMap((fact) => {
    const item = catalog.cases.get(fact.case);
    return fact.kind !== 'failure' && fact.measures?.includes(kpi.id) && isNear(item)
      ? ofWorld(catalog, kpi, item, fact)
      : [];
  });
  return [...own, ...world];
}

function isTitle({ name, layer }: Case, title: string | undefined): boolean {
  return layer !== undefined && title !== undefined && (name.en === title || name.zh === title);
}

/** Same model, and same form where both are known; a case of no model has to share a trend. */
function shares(catalog: Catalog, item: Case, subject: Subject): boolean {
  const { models, trends } = item;
  const known = subject.forms.sure.length > 0 && formsOfCase(catalog, item.id).length > 0;
  if (known && !hasForm(catalog, item, subject.forms.sure)) return false;
  return models.length > 0
    ? subject.models.some((model) => models.some((other) => isModel(catalog, model, other)))
    : trends.some((trend) => subject.trends.includes(trend));
}
