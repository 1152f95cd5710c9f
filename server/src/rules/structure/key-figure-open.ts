import type { Theme } from '../../catalog/reading.ts';
import type { KpiEntry, Plan, TextField } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { measures, themesOf } from '../support/measured.ts';

/** Maximum number of questions in one plan. */
const most = 2;

export default defineRule({
  code: 'STR024',
  name: 'key-figure-open',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Key figure of a goal or risk is open', zh: '目标或风险的关键指标还是空的' },
  why: {
    en: 'What the plan itself calls its goal or its danger is the first figure to have: where it stands today, and where it has to be.',
    zh: '计划自己写成目标或风险的事，它的数要最先有：今天多少，要到多少。',
  },
  message: {
    en: '“{kpi}” is the KPI for “{about}”, and it has neither a figure for today nor a target. Measure this one first.',
    zh: '“{about}”要看的就是“{kpi}”，它却既没有现值也没有目标。先把这个数测出来。',
  },
  yieldsTo: { file: ['KPI301', 'REF704'], kpi: ['KPI319'], entry: ['STR005', 'STR007'] },
  asksForMore: 'first',
  check({ plan, report }) {
    const seen = new Set<string>();
    const openOf = new Map<Theme, readonly KpiEntry[]>();
    for (const about of [...goalsOf(plan), ...risksOf(plan)])
      for (const theme of themesOf(about.text)) {
        const all = openOf.get(theme) ?? openFor(plan, theme);
        openOf.set(theme, all);
        const [open, ...others] = all;
        if (!open || seen.size >= most || seen.has(theme.id) || seen.has(open.key)) continue;
        seen.add(theme.id);
        seen.add(open.key);
        report({
          span: open.keySpan,
          path: open.path,
          data: { kpi: open.key, about: about.text },
          about: { kpi: open.key },
          related: [
            { span: about.span, message: { en: 'What it is for', zh: '它要说明的事' } },
            ...others.map(({ keySpan }) => ({
              span: keySpan,
              message: { en: 'Open as well', zh: '同样没有数' },
            })),
          ],
        });
      }
  },
});

function goalsOf({ goals }: Plan): TextField[] {
  return goals.flatMap(({ goal, kpis }) => (goal && kpis.length === 0 ? [goal] : []));
}

/** Risks that no trigger watches. */
function risksOf({ risks }: Plan): TextField[] {
  return risks.flatMap(({ risk, trigger }) => (risk && !trigger ? [risk] : []));
}

/** The KPIs for a theme, where none of them and no figure of the economics says anything yet. */
function openFor({ kpis, economics }: Plan, theme: Theme): readonly KpiEntry[] {
  const own = kpis.filter((kpi) => measures(kpi, theme));
  const isKnown = economics.some((figure) => measures(figure, theme));
  return isKnown || !own.every(isOpen) ? [] : own;
}

/** No digit stands in it: `tbd`, `待定 -> 提高`. */
function isOpen({ line, baseline, target }: KpiEntry): boolean {
  return ![line, baseline, target].some(
    (field) => field && /\d|[一二三四五六七八九十]成/.test(field.text),
  );
}
