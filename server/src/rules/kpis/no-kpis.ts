import type { Catalog } from '../../catalog/catalog.ts';
import { kpisOfLever } from '../../catalog/kpi-links.ts';
import { modelName, namesOf } from '../../catalog/names.ts';
import type { Kpi } from '../../catalog/types.ts';
import { keysOf } from '../../model/coverage.ts';
import { sectionSpan } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { addToSection, suggestion } from '../support/fixes.ts';
import { openLine } from '../support/kpi-fixes.ts';
import { hasUnread } from '../support/unread-section.ts';

export default defineRule({
  code: 'KPI301',
  name: 'no-kpis',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'No KPIs', zh: '没有指标' },
  why: {
    en: 'Without a number nobody can say at the end of the period whether the plan has worked.',
    zh: '没有指标，期末就没人能说清计划是否见效。',
  },
  message: {
    en: 'The plan has no KPI. For {model} start with {primary}.',
    zh: '计划没有指标。{model} 可先设：{primary}。',
  },
  variants: {
    plain: {
      en: 'The plan has no KPI. Start with two or three.',
      zh: '计划没有指标，请先设两三个。',
    },
  },
  yieldsTo: { field: ['STR004', 'STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    // Key results in words measure the plan, though they are not judged.
    if (plan.kpis.length > 0 || plan.goals.some(({ results }) => results.length > 0)) return;
    const model = coverage.models[0];
    const primary = model === undefined ? [] : primaryKpis(catalog, model);
    report({
      span: sectionSpan(plan, 'kpis'),
      path: ['kpis'],
      ...(hasUnread(plan, 'kpis') && { severity: 'hint' as const }),
      ...(primary.length === 0 && { variant: 'plain' }),
      data: {
        model: modelName(catalog, model ?? ''),
        primary: namesOf(catalog, 'kpis', primary, 3),
      },
      about: { field: 'kpis' },
      fixes: () => {
        if (primary.length === 0) return [];
        const text = openLine(plan);
        const entries = primary.slice(0, 3).map((key) => ({ key, text }));
        const title = {
          en: 'Add the main KPIs of the model to fill in',
          zh: '添加该模式的主要指标，待填写',
        };
        return suggestion(title, addToSection(plan, 'kpis', ...entries));
      },
    });
  },
});

/**
 * The KPIs of a model: the usual one of each operating key, then the others that name the model.
 */
function primaryKpis(catalog: Catalog, model: string): string[] {
  const models = [model, catalog.models.get(model)?.basedOn];
  const isPrimary = (kpi: Kpi): boolean => kpi.primaryModels.some((id) => models.includes(id));
  const ofKeys = keysOf(catalog, model).flatMap(({ lever }) => {
    const usual = kpisOfLever(catalog, lever);
    return usual.find(isPrimary) ?? usual[0] ?? [];
  });
  return [...new Set([...ofKeys, ...[...catalog.kpis.values()].filter(isPrimary)])].map(
    (kpi) => kpi.id,
  );
}
