import type { KpiEntry } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';

/** From how many entries on it is asked once for all of them. */
const many = 3;

/**
 * Of what is missing at many entries, only the first is reported, with the number of the others:
 * the same question again and again helps nobody.
 * @returns the entries to report, and the end of the message
 */
export function askedOnce<T>(entries: readonly T[]): {
  readonly asked: readonly T[];
  readonly more: Text;
} {
  if (entries.length < many) return { asked: entries, more: { en: '', zh: '' } };
  const others = entries.length - 1;
  return {
    asked: entries.slice(0, 1),
    more: { en: ` The same is true of ${others} more.`, zh: `另有 ${others} 项也是如此。` },
  };
}

/**
 * Whether a line of a KPI is one number and nothing else: where it stands, or where it shall be.
 */
export function isLoneNumber(kpi: KpiEntry): boolean {
  const { line, target, baseline, unmeasured, due, owner } = kpi;
  if (!line || !target?.value || baseline || unmeasured || due || owner) return false;
  return !/->|→/.test(line.text) && !target.value.bound && !target.value.change;
}
