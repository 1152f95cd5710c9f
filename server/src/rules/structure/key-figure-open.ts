import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type MeasuredBy, type Theme } from '../../catalog/reading.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { KpiEntry, Plan, TextField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { costlyPlace } from '../support/costly.ts';
import { measures, themesOf } from '../support/measured.ts';

/** Maximum number of questions in one plan. */
const most = 2;

export default defineRule({
  code: 'STR024',
  name: 'key-figure-open',
  severity: { draft: 'info', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Key figure is open', zh: '关键指标还是空的' },
  why: {
    en: 'What the plan itself calls its goal or its danger, or what says whether its money pays, is the first figure to have: where it stands today, and where it has to be.',
    zh: '计划自己写成目标或风险的事，还有说明钱花得值不值的数，要最先有：今天多少，要到多少。',
  },
  message: {
    en: '“{kpi}” is the KPI for “{about}”, and it has neither a figure for today nor a target. Measure this one first.',
    zh: '“{about}”要看的就是“{kpi}”，它却既没有现值也没有目标。先把这个数测出来。',
  },
  yieldsTo: { file: ['KPI301', 'REF704'], kpi: ['KPI319'], entry: ['STR005', 'STR007'] },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { about, span, open } of [
      ...named(plan),
      ...ofThemes(plan),
      ...ofCosts(plan, catalog, coverage),
    ]) {
      const [first, ...others] = open;
      if (!first || seen.size >= most || seen.has(first.key)) continue;
      seen.add(first.key);
      report({
        span: first.keySpan,
        path: first.path,
        data: { kpi: first.key, about },
        about: { kpi: first.key },
        related: [
          { span, message: { en: 'What it is for', zh: '它要说明的事' } },
          ...others.map(({ keySpan }) => ({
            span: keySpan,
            message: { en: 'Open as well', zh: '同样没有数' },
          })),
        ],
      });
    }
  },
});

/** Something that matters, and the KPIs that would show it, all of them open. */
interface Question {
  readonly about: Text;
  readonly span: Span;
  readonly open: readonly KpiEntry[];
}

/** Goals that name KPIs. */
function named({ goals, kpis }: Plan): Question[] {
  return goals.flatMap(({ goal, kpis: refs }) => {
    const own = kpis.filter(({ key }) => refs.some(({ id }) => id === key));
    if (!goal || own.length === 0 || !own.every(isOpen)) return [];
    return { about: same(goal.text), span: goal.span, open: own };
  });
}

/** Themes of goals and risks. */
function ofThemes(plan: Plan): Question[] {
  const seen = new Set<Theme>();
  return [...goalsOf(plan), ...risksOf(plan)].flatMap(({ text, span }) =>
    themesOf(text).flatMap((theme) => {
      if (seen.has(theme)) return [];
      const open = openFor(plan, theme);
      if (open.length > 0) seen.add(theme);
      return { about: same(text), span, open };
    }),
  );
}

/** Work that costs money before it earns any. */
function ofCosts(plan: Plan, catalog: Catalog, coverage: Coverage): Question[] {
  return builtinReading().costlyMeans.flatMap((cost) => {
    const place = costlyPlace(plan, catalog, coverage, cost);
    return place?.path[0] === 'initiatives'
      ? { about: place.means, span: place.span, open: openFor(plan, cost) }
      : [];
  });
}

function goalsOf({ goals }: Plan): TextField[] {
  return goals.flatMap(({ goal, kpis }) => (goal && kpis.length === 0 ? [goal] : []));
}

/** Risks that no trigger watches. */
function risksOf({ risks }: Plan): TextField[] {
  return risks.flatMap(({ risk, trigger }) => (risk && !trigger ? [risk] : []));
}

/** The KPIs for something, where none of them and no figure of the economics says anything yet. */
function openFor({ kpis, economics }: Plan, by: MeasuredBy): readonly KpiEntry[] {
  const own = kpis.filter((kpi) => measures(kpi, by));
  const isKnown = economics.some((figure) => measures(figure, by));
  return isKnown || !own.every(isOpen) ? [] : own;
}

/** No digit stands in it: `tbd`, `待定 -> 提高`. */
function isOpen({ line, baseline, target }: KpiEntry): boolean {
  return ![line, baseline, target].some(
    (field) => field && /\d|[一二三四五六七八九十]成/.test(field.text),
  );
}
