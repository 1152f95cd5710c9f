import type { Catalog } from '../../catalog/catalog.ts';
import { adviceFor, countsFor, factsOfLever, kpisOfLever } from '../../catalog/requirements.ts';
import type { Entry } from '../../catalog/types.ts';
import { usualMechanisms } from '../../rules/support/lever-fixes.ts';
import { yamlText } from '../../syntax/edit.ts';
import { same } from '../../text/language.ts';
import type { DescribedKind } from '../describe.ts';
import type { PlanDocument } from '../document.ts';
import { words } from '../words.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { stopText, value } from './writing.ts';

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
    filter: filterText(entry.id, entry.name, entry.aliases),
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

/** All trends, those that fit the plan's model first. */
export function trendChoices({ catalog, checked }: PlanDocument): Choice[] {
  const { models } = checked.coverage;
  return [...catalog.trends.values()].map((trend) =>
    entryChoice('trend', trend, trend.fits.some((id) => models.includes(id)) ? 0 : 1),
  );
}

/** Levers: required and missing first, then recommended, then those of the declared trends, then the rest. */
export function leverChoices({ catalog, checked }: PlanDocument, scaffold: boolean): Choice[] {
  const { coverage, plan } = checked;
  const missing = new Map(
    coverage.keys
      .filter(({ state, lever }) => state === 'missing' || (state === 'partly' && !lever.entry))
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

/** Mechanisms of a lever: those that do the job in the plan's model first, then its others, then those that count for it. */
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

/** KPIs of the vocabulary: those that measure the plan's levers first, then those usual for its model. */
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

/** Evidence: the plan's own sources and facts of the lever first, then all other facts and whole cases. */
export function evidenceChoices(
  { catalog, checked }: PlanDocument,
  lever: string | undefined,
): Choice[] {
  const fitting = new Set(
    lever === undefined ? [] : factsOfLever(catalog, lever).map((fact) => fact.id),
  );
  const sources = checked.plan.sources.map(
    (source): Choice => ({
      label: source.key,
      kind: 'own',
      ...(source.title && { detail: { en: source.title.text, zh: source.title.text } }),
      filter: filterText(source.key, source.title && same(source.title.text)),
      rank: 1,
      write: value(source.key),
    }),
  );
  const facts = [...catalog.facts.values()].map((fact): Choice => {
    const name = catalog.cases.get(fact.case)?.name;
    return {
      label: fact.id,
      kind: 'catalog',
      ...(name && { detail: name }),
      filter: filterText(fact.id, name),
      rank: fitting.has(fact.id) ? 0 : 2,
      write: value(fact.id),
      about: { kind: 'evidence', id: fact.id },
    };
  });
  return [...sources, ...facts];
}
