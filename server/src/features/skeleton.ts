import type { Catalog } from '../catalog/catalog.ts';
import type { OperatingKey } from '../catalog/types.ts';
import { keysOf } from '../model/coverage.ts';
import { type Day, dateOf } from '../model/grammar/day.ts';
import { yamlText } from '../syntax/edit.ts';
import type { Lang } from '../text/language.ts';
import {
  initiativeLines,
  kpiLines,
  leverLine,
  mechanismsOf,
  riskLines,
  schedule,
  text,
} from './skeleton-lines.ts';

/** The options for a new plan. */
export interface SkeletonOptions {
  /** Ids of models, the primary one first. */
  readonly models: readonly string[];
  readonly trends?: readonly string[];
  /** Codes of countries. */
  readonly markets?: readonly string[];
  /** Ids of the levers to write; by default those that the models require and the trends expect. */
  readonly levers?: readonly string[];
  readonly lang: Lang;
  /** What the plan is for, in a sentence. */
  readonly goal?: string;
  readonly title?: string;
  /** A period as plans write it; next year by default. */
  readonly period?: string;
  readonly currency?: string;
  readonly today: Day;
}

/**
 * A commented plan with the levers the models ask for, ready to be filled in; checks without an
 * error.
 */
export function skeleton(catalog: Catalog, options: SkeletonOptions): string {
  const { lang, models } = options;
  const period = options.period ?? String(dateOf(options.today).year + 1);
  const year = /\d{4}/.exec(period)?.[0] ?? period;
  const primary = catalog.models.get(models[0] ?? '');
  const seen = new Set<string>();
  const keys = models
    .flatMap((model) => keysOf(catalog, model))
    .filter((key) => !seen.has(key.lever) && seen.add(key.lever));
  const trendLevers = (options.trends ?? []).flatMap((id) => {
    const trend = catalog.trends.get(id);
    return trend ? [...new Set([...trend.expects, ...trend.anyOf.slice(0, 1)])] : [];
  });
  const markets = options.markets ?? [];
  const extra = trendLevers.filter((id) => !seen.has(id) && seen.add(id));
  const needs = (flag: 'needsMarkets' | 'needsArea'): boolean =>
    models.some((id) => catalog.models.get(id)?.[flag]);
  const chosen = options.levers ?? [...keys.map((key) => key.lever), ...extra];
  const means = meansOf(catalog, chosen, keys);
  const lines = [
    ...text.intro[lang].map((line) => `# ${line}`),
    'plan: 1',
    `title: ${yamlText(options.title ?? text.title[lang].replace('{period}', period))}`,
    `lang: ${lang}`,
    'status: draft',
    `model: ${models.length === 1 ? models[0] : `[${models.join(', ')}]`}`,
    ...(options.trends && options.trends.length > 0
      ? [`trends: [${options.trends.join(', ')}]`]
      : []),
    `period: ${period}`,
    `currency: ${options.currency ?? (lang === 'zh' ? 'CNY' : 'EUR')}`,
    ...(markets.length > 0
      ? [`markets: [${markets.join(', ')}]`]
      : needs('needsMarkets')
        ? ['markets: [DE]']
        : []),
    ...(needs('needsArea') ? [`area: ${text.todo[lang]}`] : []),
    ...(primary?.shift.stated
      ? [
          `shift: ${yamlText(`${primary.shift.from[lang]} -> ${primary.shift.to[lang]}`)}   # ${text.shift[lang]}`,
        ]
      : []),
    '',
    `goals:   # ${text.goals[lang]}`,
    `  - {goal: ${yamlText(options.goal ?? text.todo[lang], true)}}`,
    '',
    `levers:   # ${text.levers[lang]}`,
    ...[...means].map(([id, list]) => leverLine(catalog, id, list, lang)),
    '',
    `kpis:   # ${text.kpis[lang]}`,
    ...kpiLines(catalog, [...means.keys()], year),
    '',
    `initiatives:   # ${text.initiatives[lang]}`,
    ...schedule([...means.keys()], primary?.orderOfWork?.protect, period).flatMap(({ id, when }) =>
      initiativeLines(catalog, id, means.get(id) ?? [], when, lang),
    ),
    '',
    `risks:   # ${text.risks[lang]}`,
    ...riskLines(catalog, keys, lang),
  ];
  return `${lines.join('\n')}\n`;
}

/** The mechanisms of each lever: those that meet its key, or its first two. */
function meansOf(
  catalog: Catalog,
  levers: readonly string[],
  keys: readonly OperatingKey[],
): ReadonlyMap<string, readonly string[]> {
  const means = new Map<string, readonly string[]>();
  for (const key of keys)
    if (levers.includes(key.lever)) means.set(key.lever, mechanismsOf(catalog, key));
  for (const id of levers)
    if (!means.has(id)) means.set(id, (catalog.levers.get(id)?.mechanisms ?? []).slice(0, 2));
  return means;
}
