import type { Catalog } from '../catalog/catalog.ts';
import { kpisOfLever } from '../catalog/kpi-links.ts';
import type { OperatingKey } from '../catalog/types.ts';
import { coverageOf, keysOf } from '../model/coverage.ts';
import { type Day, dateOf } from '../model/grammar/day.ts';
import { monthsOf, readPeriod } from '../model/grammar/period.ts';
import { readPlan } from '../model/read-plan.ts';
import { usualMechanisms } from '../rules/support/lever-fixes.ts';
import { yamlText } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import type { Lang } from '../text/language.ts';

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

const text = {
  title: { en: 'Our plan for {period}', zh: '{period} 年计划' },
  intro: {
    en: [
      'A strategy plan. Lines that start with # are notes; delete them as you go.',
      'Planwright says what is still missing while you type.',
    ],
    zh: ['战略计划。以 # 开头的行是说明，写完可删。', '边写边会提示还缺什么。'],
  },
  goals: {
    en: 'what the plan is for; add `kpis: [...]` with the numbers below that show it',
    zh: '计划为了什么；可加 `kpis: [...]` 写明用哪些指标判断',
  },
  shift: { en: 'the strategic move, from what to what', zh: '战略转变：由什么到什么' },
  levers: {
    en: 'what the plan acts on; these are the keys of the model',
    zh: '计划着力的杠杆，以下为该模式的要点',
  },
  kpis: {
    en: 'baseline -> target by due @ owner; tbd where nobody has measured yet',
    zh: '基线 -> 目标 by 期限 @ 负责人；尚未测量写 tbd',
  },
  initiatives: { en: 'the work: who does what, and when', zh: '要做的工作：谁、做什么、何时' },
  risks: { en: 'what may go wrong, and what is done then', zh: '可能出的问题与应对' },
  risk: { en: 'TODO', zh: '待补充' },
  todo: { en: 'TODO', zh: '待补充' },
};

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
  const means = new Map<string, readonly string[]>();
  const chosen = options.levers ?? [...keys.map((key) => key.lever), ...extra];
  for (const key of keys)
    if (chosen.includes(key.lever)) means.set(key.lever, mechanismsOf(catalog, key));
  for (const id of chosen)
    if (!means.has(id)) means.set(id, (catalog.levers.get(id)?.mechanisms ?? []).slice(0, 2));
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

/**
 * Protective levers come first, in the first quarter of the plan; the rest follows month by month.
 * In a plan of a year all of them are done before the last quarter with its peak weeks.
 */
function schedule(
  levers: readonly string[],
  protect: string | undefined,
  period: string,
): { readonly id: string; readonly when: string }[] {
  const read = readPeriod(period).value;
  const months = read ? monthsOf(read) : [];
  const end = months.length < 12 ? months.length - 1 : months.length - 4;
  if (months.length < 6) return levers.map((id) => ({ id, when: period }));
  const first = levers.filter((id) => id === protect);
  const rest = levers.filter((id) => id !== protect);
  return [
    ...first.map((id) => ({ id, when: `${months[0]}..${months[2]}` })),
    ...rest.map((id, index) => ({
      id,
      when: `${months[Math.min(index + first.length * 3, end - 2)]}..${months[end]}`,
    })),
  ];
}

function mechanismsOf(catalog: Catalog, key: OperatingKey): readonly string[] {
  const empty = coverageOf(readPlan(parse(''), catalog), catalog);
  return usualMechanisms(key, empty.lever(key.lever));
}

function leverLine(
  catalog: Catalog,
  id: string,
  mechanisms: readonly string[],
  lang: Lang,
): string {
  const name = catalog.levers.get(id)?.name[lang] ?? id;
  return `  ${id}: [${mechanisms.join(', ')}]   # ${name}`;
}

/** One KPI per lever, no KPI twice; the author fills in the targets. */
function kpiLines(catalog: Catalog, levers: readonly string[], year: string): string[] {
  const used = new Set<string>();
  return levers.flatMap((lever) => {
    const kpi = kpisOfLever(catalog, lever).find(({ id }) => !used.has(id));
    if (!kpi) return [];
    used.add(kpi.id);
    return [`  # ${kpi.id}: tbd -> … by ${year}-12 @ …`];
  });
}

function initiativeLines(
  catalog: Catalog,
  id: string,
  mechanisms: readonly string[],
  when: string,
  lang: Lang,
): string[] {
  const names = mechanisms.map((one) => catalog.mechanisms.get(one)?.name[lang] ?? one);
  return [
    `  ${id}-work:`,
    `    name: ${yamlText(names.join(lang === 'zh' ? '、' : ' and '))}`,
    `    lever: ${id}`,
    `    mechanisms: [${mechanisms.join(', ')}]`,
    `    when: ${when}`,
    `    owner: ${text.todo[lang]}`,
    '    budget: internal',
  ];
}

function riskLines(catalog: Catalog, keys: readonly OperatingKey[], lang: Lang): string[] {
  for (const key of keys) {
    const [risk] = catalog.levers.get(key.lever)?.risks ?? [];
    if (risk)
      return [
        `  first-risk: {risk: ${yamlText(risk[lang], true)}, likelihood: medium, impact: high, lever: ${key.lever}, response: ${text.todo[lang]}}`,
      ];
  }
  return [];
}
