import type { Catalog } from '../catalog/catalog.ts';
import { kpisOfLever } from '../catalog/kpi-links.ts';
import type { OperatingKey } from '../catalog/types.ts';
import { coverageOf } from '../model/coverage.ts';
import { readPeriod } from '../model/grammar/period.ts';
import { monthsOf } from '../model/grammar/period-months.ts';
import { readPlan } from '../model/read-plan.ts';
import { usualMechanisms } from '../rules/support/lever-fixes.ts';
import { yamlText } from '../syntax/edit.ts';
import { parse } from '../syntax/parse.ts';
import type { Lang } from '../text/language.ts';

/** Texts of a new plan. */
export const text = {
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
 * Protective levers come first, in the first quarter of the plan; the rest follows month by month.
 * In a plan of a year all of them are done before the last quarter with its peak weeks.
 */
export function schedule(
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

/** The usual mechanisms of an operating key. */
export function mechanismsOf(catalog: Catalog, key: OperatingKey): readonly string[] {
  const empty = coverageOf(readPlan(parse(''), catalog), catalog);
  return usualMechanisms(key, empty.lever(key.lever));
}

/** The line of a lever. */
export function leverLine(
  catalog: Catalog,
  id: string,
  mechanisms: readonly string[],
  lang: Lang,
): string {
  const name = catalog.levers.get(id)?.name[lang] ?? id;
  return `  ${id}: [${mechanisms.join(', ')}]   # ${name}`;
}

/** One KPI per lever, no KPI twice; the author fills in the targets. */
export function kpiLines(catalog: Catalog, levers: readonly string[], year: string): string[] {
  const used = new Set<string>();
  return levers.flatMap((lever) => {
    const kpi = kpisOfLever(catalog, lever).find(({ id }) => !used.has(id));
    if (!kpi) return [];
    used.add(kpi.id);
    return [`  # ${kpi.id}: tbd -> … by ${year}-12 @ …`];
  });
}

/** The lines of an initiative that builds a lever. */
export function initiativeLines(
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

/** A first risk: that of the first operating key whose lever has one. */
export function riskLines(catalog: Catalog, keys: readonly OperatingKey[], lang: Lang): string[] {
  for (const key of keys) {
    const [risk] = catalog.levers.get(key.lever)?.risks ?? [];
    if (risk)
      return [
        `  first-risk: {risk: ${yamlText(risk[lang], true)}, likelihood: medium, impact: high, lever: ${key.lever}, response: ${text.todo[lang]}}`,
      ];
  }
  return [];
}
