import { suggest } from '../../catalog/lookup.ts';
import { suggestionText } from '../../catalog/names.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { replaceFix, suggestion } from '../support/fixes.ts';
import { addKpiField } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'KPI302',
  name: 'unknown-kpi',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown KPI', zh: '未识别的指标' },
  why: {
    en: 'For an unknown number nobody knows the unit, the direction or what is usual, so it cannot be checked.',
    zh: '未识别的指标没有单位、方向与常见范围，无法检查。',
  },
  message: {
    en: '`{key}` is not a known KPI. Did you mean {suggestion}? For an own KPI add `unit` and `measure`, or declare it in the company catalogue.',
    zh: '`{key}` 不是已知指标，是否指 {suggestion}？自定义指标请补 `unit` 与 `measure`，或在企业目录中声明。',
  },
  variants: {
    there: {
      en: '`{key}` is not a known KPI. {suggestion} comes near and is in the plan already. For an own KPI add `unit` and `measure`.',
      zh: '`{key}` 不是已知指标，与之相近的 {suggestion} 已在计划中。自定义指标请补 `unit` 与 `measure`。',
    },
    unlike: {
      en: '`{key}` is not a known KPI. For an own KPI add `unit` and `measure`, or declare it in the company catalogue.',
      zh: '`{key}` 不是已知指标。自定义指标请补 `unit` 与 `measure`，或在企业目录中声明。',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['STR004'], entry: ['STR005', 'STR007'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      if (kpi.id !== undefined || kpi.unit || kpi.better) continue;
      const ref = kpi.kpi ?? { text: kpi.key, span: kpi.keySpan, path: kpi.path };
      const suggested = suggest(catalog, 'kpi', ref.text);
      const there = suggested !== undefined && plan.kpis.some((one) => one.id === suggested);
      report({
        span: ref.span,
        path: ref.path,
        ...(suggested === undefined ? { variant: 'unlike' } : there && { variant: 'there' }),
        data: { key: ref.text, suggestion: suggestionText(catalog, 'kpis', suggested) },
        about: {
          kpi: kpi.key,
          field: [ref.path, [...kpi.path, 'unit'], [...kpi.path, 'kpi']].map((at) => at.join('.')),
        },
        fixes: () => [
          ...(suggested === undefined || there ? [] : renameFixes(plan, kpi, suggested)),
          ...suggestion(
            { en: 'Keep it as an own KPI: add `unit`', zh: '保留为自定义指标：补 `unit`' },
            ownKpi(plan, kpi),
          ),
        ],
      });
    }
  },
});

/** Writes the right name, also where the plan refers to the key. */
function renameFixes(plan: Plan, kpi: KpiEntry, id: string): Fix[] {
  if (kpi.kpi) return replaceFix(plan, kpi.kpi, id);
  const uses = [...plan.levers, ...plan.initiatives].flatMap((one) => one.kpis);
  const affected = plan.assumptions.flatMap((one) => one.affects);
  const places = [
    { text: kpi.key, span: kpi.keySpan },
    ...[...uses, ...affected].filter((ref) => ref.text === kpi.key),
  ];
  const [fix] = replaceFix(plan, { text: kpi.key, span: kpi.keySpan }, id);
  return fix
    ? [
        {
          ...fix,
          edits: places.flatMap((place) =>
            replaceFix(plan, place, id).flatMap(({ edits }) => edits),
          ),
        },
      ]
    : [];
}

/** The unit as the target is written, else for a person to fill in. */
function ownKpi(plan: Plan, kpi: KpiEntry) {
  return addKpiField(plan, kpi, 'unit', kpi.target?.value?.unitText ?? 'TODO');
}
