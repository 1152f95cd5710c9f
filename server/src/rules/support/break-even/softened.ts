import type { Threshold } from '../../../catalog/reading.ts';

/** Whether a figure is beyond a threshold. */
export function isBeyond(one: Threshold, figure: number, cases: readonly string[]): boolean {
  const { below, above, atMost, belowNeed, case: named } = one;
  return (
    (named !== undefined && cases.includes(named)) ||
    (below !== undefined && figure < below) ||
    (belowNeed !== undefined && figure < belowNeed) ||
    (above !== undefined && figure > above) ||
    (atMost !== undefined && figure <= atMost)
  );
}

const levels = ['error', 'warning', 'info'] as const;

/** A severity that is lower by some steps; undefined below the last. */
export function softened(level: Threshold['level'], by: number): Threshold['level'] | undefined {
  return levels[levels.indexOf(level) + by];
}
