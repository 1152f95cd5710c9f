import type { Rule } from '../rule.ts';
import expiredIgnore from './expired-ignore.ts';
import ignoreWithoutReason from './ignore-without-reason.ts';
import unknownIgnoredRule from './unknown-ignored-rule.ts';
import unusedIgnore from './unused-ignore.ts';

/** Rules about silenced findings. A new rule is a file and a line here. */
export const ignoringRules: readonly Rule[] = [
  unusedIgnore,
  expiredIgnore,
  ignoreWithoutReason,
  unknownIgnoredRule,
];
