// The year of the dates that a message shows as an example.
import { dateOf } from '../../model/grammar/day.ts';
import type { Plan } from '../../model/plan.ts';

/** The year of a plan that says none anywhere. */
const usual = 2027;

/** The year in which a plan begins, else the one that it names most often. */
export function exampleYear({ calendar, syntax }: Plan): number {
  if (calendar.start !== undefined) return dateOf(calendar.start).year;
  const counts = new Map<number, number>();
  const said = syntax.text.replace(/#.*$/gmu, '');
  for (const [text] of said.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]?\d|\s?%)/gu))
    counts.set(Number(text), (counts.get(Number(text)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? usual;
}
