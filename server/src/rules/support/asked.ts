import type { KpiEntry } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { startOf } from '../../text/start.ts';

/** From how many entries on it is asked once for all of them. */
const many = 3;

/** Maximum number of others that are named, and of characters of a name. */
const [mostNames, longestName] = [3, 40];

/**
 * Of what is missing at many entries, only the first is reported, with the others by name: the same
 * question again and again helps nobody.
 * @param nameOf the name of an entry as the author knows it; without it they are only counted
 * @param from from how many entries on it is asked once
 * @returns the entries to report, and the end of the message
 */
export function askedOnce<T>(
  entries: readonly T[],
  nameOf?: (entry: T) => string,
  from = many,
): {
  readonly asked: readonly T[];
  readonly more: Text;
} {
  if (entries.length < from) return { asked: entries, more: { en: '', zh: '' } };
  const [, ...others] = entries;
  return { asked: entries.slice(0, 1), more: nameOf ? named(others.map(nameOf)) : counted(others) };
}

function counted({ length }: readonly unknown[]): Text {
  return { en: ` The same is true of ${length} more.`, zh: `另有 ${length} 项也是如此。` };
}

/** `a`, `b` and 2 more. */
function named(names: readonly string[]): Text {
  const shown = names.slice(0, mostNames).map((name) => `“${startOf(name, longestName)}”`);
  const left = names.length - shown.length;
  if (left > 0)
    return {
      en: ` The same is true of ${shown.join(', ')} and ${left} more.`,
      zh: `${shown.join('')}等另外 ${names.length} 项也是如此。`,
    };
  const [last = '', ...before] = [...shown].reverse();
  const list = before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last;
  return { en: ` The same is true of ${list}.`, zh: `${shown.join('')}也是如此。` };
}

/**
 * Whether a line of a KPI is one number and nothing else: where it stands, or where it shall be.
 */
export function isLoneNumber(kpi: KpiEntry): boolean {
  const { line, target, baseline, unmeasured, due, owner } = kpi;
  if (!line || !target?.value || baseline || unmeasured || due || owner) return false;
  return !/->|→/.test(line.text) && !target.value.bound && !target.value.change;
}
