import type { Finding } from '../rules/finding.ts';
import type { Silenced } from './silence.ts';

/**
 * Number of earlier findings by rule and address: `KPI303 kpis.gmv` to a count. Lines do not
 * matter.
 */
export type Baseline = ReadonlyMap<string, number>;

/** The content of a baseline file: by plan, then by rule and address. */
export interface BaselineFile {
  readonly version: 1;
  readonly plans: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const noBaseline = { en: 'already in the baseline', zh: '原有' };

/** Removes the findings in the baseline; new ones stay. */
export function baselined(
  findings: readonly Finding[],
  baseline: Baseline | undefined,
): { readonly kept: readonly Finding[]; readonly known: readonly Silenced[] } {
  if (!baseline || baseline.size === 0) return { kept: findings, known: [] };
  const left = new Map(baseline);
  const kept: Finding[] = [];
  const known: Silenced[] = [];
  for (const finding of findings) {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      known.push({ finding, by: 'baseline', reason: noBaseline.en });
    } else kept.push(finding);
  }
  return { kept, known };
}

/** The baseline for the present findings of a plan. */
export function baselineOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of findings.map(keyOf).sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Parses a baseline file; undefined for anything else. */
export function readBaseline(text: string): BaselineFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (
      typeof value !== 'object' ||
      value === null ||
      !('plans' in value) ||
      typeof value.plans !== 'object' ||
      value.plans === null
    )
      return undefined;
    const plans: Record<string, Record<string, number>> = {};
    for (const [file, counts] of Object.entries(value.plans)) {
      if (typeof counts !== 'object' || counts === null) continue;
      plans[file] = Object.fromEntries(
        Object.entries(counts).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number',
        ),
      );
    }
    return { version: 1, plans };
  } catch {
    return undefined;
  }
}

function keyOf({ rule, path }: Finding): string {
  return `${rule} ${path.join('.')}`;
}
