import type { Rule } from '../rule.ts';
import guaranteedOutcome from './guaranteed-outcome.ts';
import languageDiffers from './language-differs.ts';
import oneThingSeveralNames from './one-thing-several-names.ts';
import placeholderLeft from './placeholder-left.ts';
import superlativeClaim from './superlative-claim.ts';
import unmeasurableGoal from './unmeasurable-goal.ts';
import wordsInsteadOfMechanism from './words-instead-of-mechanism.ts';

/** Rules about wording. A new rule is a file and a line here. */
export const wordingRules: readonly Rule[] = [
  wordsInsteadOfMechanism,
  unmeasurableGoal,
  placeholderLeft,
  superlativeClaim,
  oneThingSeveralNames,
  languageDiffers,
  guaranteedOutcome,
];
