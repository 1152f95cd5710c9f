// What the author calls an entry, in place of the id that is made of it.
import { writtenName } from '../model/own-names.ts';
import type { Plan } from '../model/plan.ts';
import type { Fill } from '../text/message.ts';
import { startOf } from '../text/start.ts';

/** Maximum length of a name in a sentence. */
const longest = 60;

/** The names that ids are made of: `Launch Italy` for `Launch-Italy`. */
export function writtenNames(plan: Plan): ReadonlyMap<string, string> {
  const sections = [
    plan.levers,
    plan.kpis,
    plan.initiatives,
    plan.risks,
    plan.assumptions,
    plan.goals,
  ];
  const names = new Map<string, string>();
  for (const section of sections)
    for (const one of section) {
      const name = writtenName(one);
      if (name !== one.key) names.set(one.key, startOf(name, longest));
    }
  return names;
}

/** The values of a message, with names in place of ids. */
export function inWrittenWords(
  data: Readonly<Record<string, Fill>> | undefined,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, Fill>> | undefined {
  if (!data || names.size === 0) return data;
  const named = <T extends Fill>(value: T): T | string => {
    const text = typeof value === 'string' ? value : keyOf(value);
    return text === undefined ? value : (names.get(text) ?? value);
  };
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one: Fill) => named(one)) : named(value),
    ]),
  ) as Readonly<Record<string, Fill>>;
}

/** A text that is the same in both languages. */
function keyOf(value: Fill): string | undefined {
  return typeof value === 'object' && 'en' in value && value.en === value.zh ? value.en : undefined;
}
