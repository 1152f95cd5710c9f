import type { Catalog } from '../../catalog/catalog.ts';
import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { countsFor } from '../../catalog/mechanism-links.ts';
import type { Entry } from '../../catalog/types.ts';
import { remembered } from '../../text/remember.ts';
import type { DescribedKind } from '../describe/describe.ts';
import type { PlanDocument } from '../document.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { value } from './writing.ts';

const filterOf = remembered((entry: Entry) => filterText(entry.id, entry.name, entry.aliases));

/** An entry of the catalogue as a choice. */
export function entryChoice(
  kind: DescribedKind,
  entry: Entry,
  rank: number,
  extra: Partial<Choice> = {},
): Choice {
  return {
    label: entry.id,
    kind: 'catalog',
    detail: entry.name,
    filter: filterOf(entry),
    rank,
    write: value(entry.id),
    about: { kind, id: entry.id },
    ...extra,
  };
}

/** All models. */
export function modelChoices(catalog: Catalog): Choice[] {
  return [...catalog.models.values()].map((model, index) => entryChoice('model', model, index));
}

/** All trends, the ones that suit the plan's model first. */
export function trendChoices({ catalog, checked }: PlanDocument): Choice[] {
  const { models } = checked.coverage;
  return [...catalog.trends.values()].map((trend) =>
    entryChoice('trend', trend, trend.fits.some((id) => models.includes(id)) ? 0 : 1),
  );
}

/**
 * Mechanisms of a lever: first those that meet the key of the plan's model, then its others, then
 * those that count for it.
 */
export function mechanismChoices(
  { catalog, checked }: PlanDocument,
  levers: readonly string[],
): Choice[] {
  const core = new Set(
    levers.flatMap((lever) =>
      (catalog.levers.get(lever)?.keys ?? []).flatMap((id) => {
        const key = catalog.keys.get(id);
        return key && checked.coverage.models.includes(key.model) ? key.core : [];
      }),
    ),
  );
  return [...catalog.mechanisms.values()].flatMap((mechanism) => {
    const home = levers.includes(mechanism.lever);
    const counts = levers.some((lever) => countsFor(catalog, mechanism.id, lever));
    if (levers.length > 0 && !home && !counts) return [];
    const rank = core.has(mechanism.id) ? 0 : home ? 1 : counts ? 2 : 3;
    return entryChoice('mechanism', mechanism, rank);
  });
}

/**
 * KPIs of the vocabulary: those that measure the plan's levers first, then those usual for its
 * model.
 */
export function kpiChoices({ catalog, checked }: PlanDocument): Choice[] {
  const { coverage } = checked;
  const measuring = new Set(
    [...coverage.listed.keys()].flatMap((lever) =>
      kpisOfLever(catalog, lever).map((kpi) => kpi.id),
    ),
  );
  const model = coverage.models[0] ?? '';
  return [...catalog.kpis.values()].map((kpi) => {
    const rank =
      (measuring.has(kpi.id) ? 0 : kpi.primaryModels.includes(model) ? 1 : 3) +
      (kpi.tier === 'core' ? 0 : 1);
    return entryChoice('kpi', kpi, rank);
  });
}
