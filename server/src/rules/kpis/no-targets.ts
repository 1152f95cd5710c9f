import { sectionSpan } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { openTargets } from '../support/open-targets.ts';

export default defineRule({
  code: 'KPI328',
  name: 'no-targets',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Most KPIs have no target', zh: '多数指标没有目标' },
  why: {
    en: 'KPIs without targets describe a business; they do not say what the plan is to change.',
    zh: '没有目标的指标只是在描述生意，没说计划要改变什么。',
  },
  message: {
    en: '{n} of {all} KPIs have no target ({kpis}). At the end nobody can say whether the plan worked.',
    zh: '{all} 个指标里有 {n} 个没有目标（{kpis}），到期末谁也说不清计划成没成。',
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, report }) {
    const open = openTargets(plan);
    if (open.length === 0) return;
    report({
      span: sectionSpan(plan, 'kpis'),
      path: ['kpis'],
      data: {
        n: String(open.length),
        all: String(plan.kpis.length),
        kpis: open.slice(0, 4).map(({ key }) => key),
      },
      about: { field: 'kpis' },
      related: open.map(({ keySpan }) => ({
        span: keySpan,
        message: { en: 'No target', zh: '没有目标' },
      })),
    });
  },
});
