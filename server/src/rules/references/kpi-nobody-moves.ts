import { leversOfKpi } from '../../catalog/kpi-links.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'REF706',
  name: 'kpi-nobody-moves',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'KPI nobody moves', zh: '没有人推动的指标' },
  why: {
    en: 'A number without an initiative or a lever will not change by itself.',
    zh: '没有任何举措或杠杆推动的指标不会自己变化。',
  },
  message: {
    en: '{kpi} is not linked to any lever or initiative. What will move it?',
    zh: '“{kpi}”没有任何举措或杠杆推动，靠什么变化？',
  },
  yieldsTo: {
    file: ['REF704'],
    field: ['STR003'],
    kpi: ['KPI302', 'KPI319'],
    lever: ['LEV101', 'LEV106', 'REF701'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const { sizeKpis } = builtinReading();
    const used = new Set(
      [...plan.levers, ...plan.initiatives]
        .flatMap((entry) => entry.kpis)
        .flatMap((ref) => ref.id ?? []),
    );
    for (const kpi of plan.kpis) {
      const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
      // All the work is for sales and customers.
      if (!known || known.outcome || sizeKpis.includes(known.id) || used.has(kpi.key)) continue;
      const levers =
        kpi.levers.length > 0
          ? kpi.levers.flatMap((ref) => ref.id ?? [])
          : leversOfKpi(catalog, known.id).map((lever) => lever.id);
      if (levers.some((id) => coverage.listed.has(id))) continue;
      // A dropped lever whose initiatives remain explains the orphan; one that never existed does
      // not.
      const served = levers.filter(
        (id) =>
          coverage.lever(id).initiatives.length > 0 ||
          plan.risks.some((risk) => risk.lever?.id === id),
      );
      report({
        span: kpi.keySpan,
        path: kpi.path,
        data: { kpi: kpiName(catalog, kpi) },
        about: { kpi: kpi.key, lever: served },
        fixes: () => plan.initiatives.slice(0, 5).flatMap((one) => link(plan, one, kpi.key)),
      });
    }
  },
});

function link(plan: Plan, initiative: Initiative, kpi: string): Fix[] {
  const title = {
    en: `The initiative ${initiative.key} moves it`,
    zh: `由举措 ${initiative.key} 推动`,
  };
  const list = entryOf(initiative.record, 'kpis')?.value;
  if (list?.kind === 'list') return suggestion(title, addItems(plan.syntax.text, list, [kpi]));
  return suggestion(title, addField(plan, initiative, 'kpis', `[${kpi}]`));
}
