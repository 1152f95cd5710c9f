import type { Catalog } from '../catalog/catalog.ts';
import { modelName } from '../catalog/names.ts';
import type { Coverage } from '../model/coverage.ts';
import { isHollow } from '../model/lever-state.ts';
import type { Plan } from '../model/plan.ts';
import { placeOf } from './places.ts';
import type { Emphasis } from './types.ts';

/**
 * The emphasis of the plan compared with that of its first model. Undefined without a known model.
 */
export function emphasisOf(catalog: Catalog, plan: Plan, coverage: Coverage): Emphasis | undefined {
  const model = catalog.models.get(coverage.models[0] ?? '');
  if (!model) return undefined;
  const ids = [...catalog.dimensions.keys()];
  const weights = plan.emphasis?.weights;
  const declared = weights && shares(ids.map((id) => Number(weights.get(id)?.text ?? 0)));
  const pulled = [...coverage.listed.keys()]
    .map((id) => coverage.lever(id))
    .filter((lever) => !lever.waived && !isHollow(lever))
    .flatMap(({ id }) => catalog.levers.get(id) ?? []);
  const levers = shares(
    ids.map((id) => pulled.reduce((sum, lever) => sum + (lever.weights[id] ?? 0), 0)),
  );
  return {
    dimensions: [...catalog.dimensions.values()].map(({ id, name }) => ({ id, name })),
    model: ids.map((id) => model.emphasis.weights[id] ?? 0),
    modelName: modelName(catalog, model.id),
    ...(declared && { declared }),
    ...(levers && { levers }),
    ...(plan.emphasis && { at: placeOf(plan.emphasis.at.span) }),
  };
}

/** Whole percentages that sum to 100; undefined when there is nothing to divide. */
function shares(values: readonly number[]): readonly number[] | undefined {
  const sum = values.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || values.some((value) => !(value >= 0))) return undefined;
  return values.map((value) => Math.round((value / sum) * 100));
}
