import type { Severity } from '../rules/rule.ts';
import type { Baseline } from '../silence/baseline.ts';
import type { Lang } from '../text/language.ts';

export type Profile = 'essential' | 'standard' | 'full';

/** What is in force for one plan. */
export interface Settings {
  /** The highest tier of rules that is active. */
  readonly tier: 1 | 2 | 3;
  /** Rules whose severity differs from their default. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly language?: Lang;
  /** The language of field names; undefined for any. */
  readonly keys?: Lang;
  readonly baseline?: Baseline;
}

export const standardSettings: Settings = { tier: 3, severities: new Map() };

/** The highest tier a profile shows. */
export function tierOf(profile: Profile): 1 | 2 | 3 {
  return profile === 'essential' ? 1 : profile === 'standard' ? 2 : 3;
}
