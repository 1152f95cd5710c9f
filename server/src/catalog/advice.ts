import type { Text } from '../text/language.ts';
import { perCatalog } from './per-catalog.ts';
import { factsOfLever, isOwnOf, requirementsOf } from './requirements.ts';
import type { Case, Catalog, Fact, Lever, Recommendation } from './types.ts';

/** A lever that is recommended for a model or trend, the reason, and a case. */
export interface Advice {
  readonly lever: Lever;
  readonly strength: Recommendation['strength'];
  readonly origin: Recommendation['origin'];
  readonly why: Text;
  readonly layer?: string;
  readonly case?: Case;
  readonly fact?: Fact;
}

/**
 * Levers recommended for a model or a trend, strong ones first, else in catalogue order, without
 * the levers that the model requires.
 */
export function adviceFor(
  catalog: Catalog,
  kind: 'model' | 'trend',
  id: string,
): readonly Advice[] {
  return kind === 'model' ? adviceForModel(catalog, id) : adviceForTrend(catalog, id);
}

const adviceForModel = perCatalog((catalog, id) => makeAdvice(catalog, 'model', id));

const adviceForTrend = perCatalog((catalog, id) => makeAdvice(catalog, 'trend', id));

function makeAdvice(catalog: Catalog, kind: 'model' | 'trend', id: string): readonly Advice[] {
  const required = new Set(
    kind === 'model' ? requirementsOf(catalog, id).map(({ lever }) => lever.id) : [],
  );
  const advice = [...catalog.levers.values()].flatMap((lever) =>
    lever.recommendedBy
      .filter((entry) => entry[kind] === id && !required.has(lever.id))
      .map((entry) => advise(catalog, kind, id, lever, entry)),
  );
  return [
    ...advice.filter(({ strength }) => strength === 'strong'),
    ...advice.filter(({ strength }) => strength !== 'strong'),
  ];
}

function advise(
  catalog: Catalog,
  kind: 'model' | 'trend',
  id: string,
  lever: Lever,
  entry: Recommendation,
): Advice {
  const model = kind === 'model' ? catalog.models.get(id) : undefined;
  const cases = (model ?? catalog.trends.get(id))?.cases ?? [];
  const shown = model?.extraLevers.find((extra) => extra.lever === lever.id)?.evidence;
  const own =
    model &&
    factsOfLever(catalog, lever.id).find((candidate) =>
      isOwnOf(catalog, candidate, { lever: lever.id, model: id }),
    );
  const fact =
    own ??
    catalog.facts.get(shown ?? '') ??
    factsOfLever(catalog, lever.id).find((candidate) => cases.includes(candidate.case));
  const { strength, origin, why, layer } = entry;
  const typical =
    entry.strength === 'strong'
      ? cases.find((item) => catalog.cases.get(item)?.truncated !== true)
      : undefined;
  const seenIn = catalog.cases.get(fact?.case ?? typical ?? '');
  return {
    lever,
    strength,
    origin,
    why,
    ...(layer !== undefined && { layer }),
    ...(seenIn && { case: seenIn }),
    ...(fact && { fact }),
  };
}
