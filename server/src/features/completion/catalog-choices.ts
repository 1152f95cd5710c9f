import { adviceFor } from '../../catalog/advice.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { countsFor } from '../../catalog/mechanism-links.ts';
import type { Entry } from '../../catalog/types.ts';
import { usualMechanisms } from '../../rules/support/lever-fixes.ts';
import { yamlText } from '../../syntax/edit.ts';
import { remembered } from '../../text/remember.ts';
import type { DescribedKind } from '../describe/describe.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../words.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { stopText, value } from './writing.ts';

const filterOf = remembered((entry: Entry) => filterText(entry.id, entry.name, entry.aliases));

function entryChoice(
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
 * Levers: required and missing first, then recommended, then those of the declared trends, then the
 * rest.
 * @param at where a lever is being typed; it is not there yet
 */
export function leverChoices(
  { catalog, checked }: PlanDocument,
  scaffold: boolean,
  at?: number,
): Choice[] {
  const { coverage, plan } = checked;
  const missing = new Map(
    coverage.keys
      .filter(
        ({ state, lever: { entry } }) =>
          state === 'missing' ||
          (state === 'partly' && !entry) ||
          (at !== undefined && entry?.keySpan.start === at),
      )
      .map((state) => [state.key.lever, state]),
  );
  const required = new Set(coverage.keys.map(({ key }) => key.lever));
  const strong = new Set<string>();
  const normal = new Set<string>();
  for (const model of coverage.models)
    for (const advice of adviceFor(catalog, 'model', model))
      (advice.strength === 'strong' ? strong : normal).add(advice.lever.id);
  for (const trend of coverage.trends)
    for (const id of catalog.trends.get(trend)?.levers ?? []) strong.add(id);
  const full =
    plan.levers.at(-1)?.record !== undefined && plan.levers.at(-1)?.record?.flow === false;
  return [...catalog.levers.values()].map((lever) => {
    const state = missing.get(lever.id);
    const rank = state
      ? 0
      : required.has(lever.id)
        ? 1
        : strong.has(lever.id)
          ? 2
          : normal.has(lever.id)
            ? 3
            : 4;
    const means = state ? usualMechanisms(state.key, state.lever) : lever.mechanisms.slice(0, 2);
    const list = `[${stopText(1, means.map((id) => yamlText(id, true)).join(', '))}]`;
    const entry = full ? `:\n  mechanisms: ${list}` : `: ${list}`;
    const remark = state
      ? words.missing
      : required.has(lever.id)
        ? words.required
        : rank === 2
          ? words.recommended
          : undefined;
    return entryChoice('lever', lever, rank, {
      write: { as: 'key', key: lever.id, after: scaffold ? entry : ': ' },
      ...(remark && { remark }),
    });
  });
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
