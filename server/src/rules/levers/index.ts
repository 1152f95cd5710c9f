import type { Rule } from '../rule.ts';
import aliasInsteadOfId from './alias-instead-of-id.ts';
import invalidWaiver from './invalid-waiver.ts';
import leverListedTwice from './lever-listed-twice.ts';
import leverOnlyInProse from './lever-only-in-prose.ts';
import leverWithoutContent from './lever-without-content.ts';
import leverWithoutInitiative from './lever-without-initiative.ts';
import leverWithoutKpi from './lever-without-kpi.ts';
import missingRecommendedLever from './missing-recommended-lever.ts';
import missingRequiredLever from './missing-required-lever.ts';
import unknownLever from './unknown-lever.ts';
import weakWaiver from './weak-waiver.ts';

/** Rules about levers. A new rule is a file and a line here. */
export const leversRules: readonly Rule[] = [
  missingRequiredLever,
  leverWithoutContent,
  leverWithoutInitiative,
  leverWithoutKpi,
  missingRecommendedLever,
  unknownLever,
  invalidWaiver,
  leverOnlyInProse,
  leverListedTwice,
  aliasInsteadOfId,
  weakWaiver,
];
