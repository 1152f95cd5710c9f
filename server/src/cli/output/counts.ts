import type { Understood } from '../../model/understood.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';

/** A checked file, as the outputs need it. */
export interface FileResult {
  readonly file: string;
  readonly text: string;
  readonly models: readonly string[];
  readonly status: string;
  readonly lang: Lang;
  readonly findings: readonly Finding[];
  /** How much of a plan could be judged; other files have none. */
  readonly understood?: Understood;
}

/** False for a configuration or a file of figures that is shown beside the plans. */
export function isPlan({ status }: FileResult): boolean {
  return status !== 'config' && status !== 'figures';
}

/** Counts of findings by severity. */
export function countsOf(results: readonly FileResult[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of results) for (const { severity } of findings) counts[severity]++;
  return counts;
}
