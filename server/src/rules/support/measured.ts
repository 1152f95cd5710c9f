import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type MeasuredBy, type Theme } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry, Plan, TextField } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import { kept } from '../../text/kept.ts';
import { isPlaceholder } from './words.ts';

/**
 * Whether a plan has a KPI, a figure of its economics or a key result for something: by the
 * catalogue, or by a word in the name of an own KPI.
 */
export function isMeasured(plan: Plan, by: MeasuredBy): boolean {
  const results = plan.goals.flatMap((goal) => goal.results);
  // `三年目标: {2027: {净利: 2亿}}`
  const inGoals = plan.goals.flatMap(({ goal, key, record }) =>
    goal || !record ? [] : [key, ...record.entries.map((entry) => entry.key.text)],
  );
  return (
    [...plan.kpis, ...plan.economics].some((entry) => measures(entry, by)) ||
    results.some(({ text }) => isNamedSo(by, text)) ||
    inGoals.some((key) => isNamedSo(by, key))
  );
}

/**
 * Whether one of them has a figure, or is asked for one: `cash flow: negative` shows nothing of how
 * long the money lasts.
 */
export function hasFigure({ kpis, economics, goals }: Plan, by: MeasuredBy): boolean {
  const isFigure = ({ text }: TextField): boolean => /\d/.test(text) || isPlaceholder(text);
  return (
    [...kpis, ...economics].some((entry) => {
      const said = [entry.baseline, entry.target, unmeasuredOf(entry)].flatMap((one) => one ?? []);
      return measures(entry, by) && (said.length === 0 || said.some(isFigure));
    }) || goals.some(({ results }) => results.some(({ text }) => isNamedSo(by, text)))
  );
}

function unmeasuredOf(entry: KpiEntry | EconomicsEntry): TextField | undefined {
  return 'unmeasured' in entry ? entry.unmeasured : undefined;
}

/** Whether a KPI or a figure is one for something. */
export function measures(entry: KpiEntry | EconomicsEntry, by: MeasuredBy): boolean {
  return idsOf(entry).some((id) => by.kpis.includes(id)) || isNamedSo(by, entry.key);
}

function idsOf(entry: KpiEntry | EconomicsEntry): readonly string[] {
  return [entry.id ?? [], 'partOf' in entry ? (entry.partOf ?? []) : []].flat();
}

function isNamedSo({ kpiWords }: MeasuredBy, key: string): boolean {
  return wordsIn(kpiWords, bothNumbers(key)).length > 0;
}

/** `incidents` is an `incident` as well. */
const bothNumbers = kept((key) => {
  const folded = normalise(key);
  return `${folded} ${folded.replace(/([a-z]{3})s\b/g, '$1')}`;
});

/** The themes that a text speaks of. */
export const themesOf = kept((text): readonly Theme[] => {
  const folded = normalise(text);
  return builtinReading().themes.filter(({ words }) => wordsIn(words, folded).length > 0);
});

/** Three KPIs to suggest: none of size; of the first five, those of the plan's models first. */
export function usualKpis(catalog: Catalog, models: readonly string[], by: MeasuredBy): string[] {
  const kpis = by.kpis.filter((id) => !catalog.kpis.get(id)?.vanity);
  const isUsual = (id: string): boolean =>
    catalog.kpis.get(id)?.primaryModels.some((one) => models.includes(one)) ?? false;
  const [first, second, third] = [...kpis.slice(0, 5)].sort(
    (a, b) => Number(isUsual(b)) - Number(isUsual(a)),
  );
  return [first, second, third].flatMap((id) => id ?? []);
}
