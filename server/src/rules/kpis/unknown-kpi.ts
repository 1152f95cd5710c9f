import type { Catalog } from '../../catalog/catalog.ts';
import { find, meant } from '../../catalog/lookup.ts';
import { nameWithId, orTexts } from '../../catalog/names.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { replaceFix, suggestion } from '../support/fixes.ts';
import { addKpiField } from '../support/kpi-fixes.ts';
import { isOwnForm } from '../support/unread-section.ts';

/** An own KPI is nothing to change; a first draft is not told of it. */
const own = { draft: 'off', review: 'hint', approved: 'hint' } as const;

export default defineRule({
  code: 'KPI302',
  name: 'unknown-kpi',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown KPI', zh: '未识别的指标' },
  why: {
    en: 'Own KPIs are welcome. For a KPI outside the catalogue, unit, direction and usual range are unknown, so it is not checked.',
    zh: '可以用自定义指标；目录不认识的指标没有单位、方向与常见范围，不作判断。',
  },
  message: {
    en: '`{key}` is not a known KPI. Did you mean {suggestion}?',
    zh: '`{key}` 不是已知指标，是否指 {suggestion}？',
  },
  variants: {
    there: {
      en: '`{key}` is not a known KPI. {suggestion} is spelled nearly the same and is in the plan already.',
      zh: '`{key}` 不是已知指标，写法相近的 {suggestion} 已在计划中。',
    },
    ask: {
      en: '`{key}` is your own KPI and is not judged. Does it mean {suggestion}?',
      zh: '`{key}` 是自定义指标，未作判断。它指 {suggestion} 吗？',
    },
    unlike: {
      en: '`{key}` is your own KPI and is not judged. `unit` and `measure` tell others how it is counted.',
      zh: '`{key}` 是自定义指标，未作判断；写明 `unit` 与 `measure`，别人才知道口径。',
    },
  },
  yieldsTo: { file: ['REF704'], field: ['STR004'], entry: ['STR005', 'STR007'] },
  check({ plan, catalog, coverage, report }) {
    for (const kpi of plan.kpis) {
      if (kpi.id !== undefined || kpi.better) continue;
      const ref = kpi.kpi ?? { text: kpi.key, span: kpi.keySpan, path: kpi.path };
      const { certain, maybe: others } = meant(catalog, 'kpi', ref.text);
      // A word of the catalogue that does not fit the figures is the writer's own.
      const isWord = find(catalog, 'kpi', ref.text, coverage.models) !== undefined;
      // One letter makes another abbreviation: `cNPS` beside `eNPS`.
      const isBrief = /^\w{1,4}$/.test(ref.text) && !ref.text.includes('_');
      const suggested = isWord || isBrief ? undefined : certain;
      const maybe = isWord && certain !== undefined ? [certain] : others;
      if ((kpi.unit && !kpi.kpi) || (kpi.partOf !== undefined && suggested === undefined)) continue;
      const there = suggested !== undefined && plan.kpis.some((one) => one.id === suggested);
      const ids = suggested === undefined ? maybe : [suggested];
      if (suggested === undefined && isJudged(catalog, kpi)) continue;
      report({
        span: ref.span,
        path: ref.path,
        ...(suggested === undefined
          ? { variant: ids.length > 0 ? 'ask' : 'unlike', severity: own }
          : there && { variant: 'there', severity: own }),
        // In a form of its author's own the names are so too.
        ...(isOwnForm(plan) && { severity: 'hint' as const }),
        data: {
          key: ref.text,
          suggestion: orTexts(ids.map((id) => nameWithId(catalog, 'kpis', id))),
        },
        about: {
          kpi: kpi.key,
          field: [ref.path, [...kpi.path, 'unit'], [...kpi.path, 'kpi']].map((at) => at.join('.')),
        },
        fixes: () => [
          ...(there ? [] : ids.flatMap((id) => renameFixes(plan, kpi, id))),
          ...suggestion(
            { en: 'Keep it as an own KPI: add `unit`', zh: '保留为自定义指标：补 `unit`' },
            ownKpi(plan, kpi),
          ),
        ],
      });
    }
  },
});

/** Whether its name says which way is better: “rework cost”, “返修成本”. */
function isJudged(catalog: Catalog, kpi: KpiEntry): boolean {
  const { direction, baseline, target } = valuesOf(catalog, kpi);
  return direction !== undefined && baseline !== undefined && target !== undefined;
}

/** Replaces the name, including references to the key. */
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

/** The unit of the target, else a placeholder to fill in. */
function ownKpi(plan: Plan, kpi: KpiEntry) {
  return addKpiField(plan, kpi, 'unit', kpi.target?.value?.unitText ?? 'TODO');
}
