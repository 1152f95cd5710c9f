import type { Catalog } from '../../catalog/catalog.ts';
import { leversOfKpi } from '../../catalog/kpi-links.ts';
import { basisOf, dimensionName, modelName, namesOf } from '../../catalog/names.ts';
import { keysOf } from '../../model/coverage.ts';
import { sectionSpan } from '../../model/places.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'KPI318',
  name: 'main-dimension-not-measured',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 3,
  origin: 'sense',
  title: { en: "The model's main dimension is not measured", zh: '模式的主维度没有指标' },
  why: {
    en: 'Each model depends mainly on connection, efficiency or experience; the KPIs should measure that one first.',
    zh: '每种模式主要靠连接、效率或体验之一，指标首先要看它。',
  },
  message: {
    en: '{model} depends on {dimension} ({basis}), but no KPI measures it. Candidates: {kpis}.',
    zh: '{model} 的重点在{dimension}（{basis}），却没有相应指标，可选：{kpis}。',
  },
  yieldsTo: { file: ['KPI301', 'KPI302', 'REF704'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const model = catalog.models.get(coverage.models[0] ?? '');
    if (!model || plan.kpis.length === 0) return;
    const { dominant } = model.emphasis;
    const measured = plan.kpis.some((kpi) =>
      leversMeasured(catalog, kpi).some((id) => carries(catalog, id, dominant)),
    );
    if (measured) return;
    const keys = new Set(keysOf(catalog, model.id).map((key) => key.lever));
    const fitting = [...catalog.kpis.values()].filter(
      (kpi) =>
        kpi.primaryModels.includes(model.id) &&
        kpi.levers.some((id) => carries(catalog, id, dominant)),
    );
    const ofKeys = fitting.filter((kpi) =>
      kpi.levers.some((id) => keys.has(id) && carries(catalog, id, dominant)),
    );
    const candidates = [...new Set([...ofKeys, ...fitting])].map((kpi) => kpi.id);
    if (candidates.length === 0) return;
    report({
      span: sectionSpan(plan, 'kpis'),
      path: ['kpis'],
      data: {
        model: modelName(catalog, model.id),
        dimension: dimensionName(catalog, dominant),
        basis: basisOf(model),
        kpis: namesOf(catalog, 'kpis', candidates, 3),
      },
      fixes: () => candidates.slice(0, 3).flatMap((id) => addKpiFix(plan, catalog, id)),
    });
  },
});

/** Levers that a KPI measures: by the plan, else by the catalogue. */
function leversMeasured(catalog: Catalog, kpi: KpiEntry): string[] {
  if (kpi.levers.length > 0) return kpi.levers.flatMap((ref) => ref.id ?? []);
  return kpi.id === undefined ? [] : leversOfKpi(catalog, kpi.id).map((lever) => lever.id);
}

/** Whether a lever mainly serves the dimension. */
function carries(catalog: Catalog, lever: string, dimension: string): boolean {
  const weights: Readonly<Record<string, number>> = catalog.levers.get(lever)?.weights ?? {};
  return (weights[dimension] ?? 0) >= 2;
}
