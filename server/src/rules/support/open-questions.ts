// What matters most in a plan, and the KPIs that would show it, where they say nothing yet.
import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type MeasuredBy, type Theme } from '../../catalog/reading.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { KpiEntry, Plan, TextField } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { costlyPlace } from './costly.ts';
import { measures, themesOf } from './measured.ts';
import { isOpen, shows } from './watching.ts';

/** Something that matters, and the KPIs that would show it, all of them open. */
export interface Question {
  readonly about: Text;
  readonly span: Span;
  readonly open: readonly KpiEntry[];
}

/** What the plan's themes and costs ask for first. */
export function openQuestions(plan: Plan, catalog: Catalog, coverage: Coverage): Question[] {
  return [...ofThemes(plan), ...ofCosts(plan, catalog, coverage)];
}

/** Themes of goals and risks. */
function ofThemes(plan: Plan): Question[] {
  const seen = new Set<Theme>();
  return [...goalsOf(plan), ...risksOf(plan)].flatMap(({ text, span }) =>
    themesOf(text).flatMap((theme) => {
      if (seen.has(theme)) return [];
      const open = openFor(plan, theme).filter((kpi) => shows(kpi, theme, text));
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
