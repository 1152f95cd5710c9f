import type { Words } from '../../catalog/basics.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import type { Trend } from '../../catalog/types.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Plan, Ref } from '../../model/plan.ts';

/** The known trends that a plan declares, each once, with its place. */
export function declared(
  plan: Plan,
  catalog: Catalog,
): { readonly trend: Trend; readonly at: Ref }[] {
  const seen = new Set<string>();
  return plan.trends.flatMap((at) => {
    const trend = at.id === undefined ? undefined : catalog.trends.get(at.id);
    if (!trend || seen.has(trend.id)) return [];
    seen.add(trend.id);
    return [{ trend, at }];
  });
}

/** Whether the business form meets a trend by itself. */
export function isMetByForm({ forms }: Coverage, trend: string): boolean {
  return forms.sure.some((form) => form.trends?.[trend] !== undefined);
}

/** Whether something is already live: it is in a `have` list. */
export function isLive({ path }: Ref): boolean {
  return path.at(-1) === 'have';
}

/** Whether an initiative, a lever or its means are of a trend, by the words of its trade. */
export function isWorkedOn({ initiatives, levers }: Plan, trend: string): boolean {
  const texts = [
    ...initiatives.flatMap(({ key, name, mechanisms }) => [
      key,
      name?.text ?? '',
      ...mechanisms.map(({ text }) => text),
    ]),
    ...levers.flatMap(({ key, mechanisms }) => [key, ...mechanisms.map(({ text }) => text)]),
  ];
  const words = wordsOf(trend);
  return words !== undefined && texts.some((text) => wordsIn(words, normalise(text)).length > 0);
}

/** Whether a name has one of the words of a trend. */
export function isOfTrend(trend: string, text: string): boolean {
  const words = wordsOf(trend);
  return words !== undefined && wordsIn(words, normalise(text)).length > 0;
}

function wordsOf(trend: string): Words | undefined {
  return builtinReading().trendWords.find((one) => one.trend === trend)?.words;
}
