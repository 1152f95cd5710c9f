import { actualsRules } from './actuals/index.ts';
import { budgetRules } from './budget/index.ts';
import { configRules } from './config/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { fitRules } from './fit/index.ts';
import { groups } from './groups.ts';
import { ignoringRules } from './ignoring/index.ts';
import { kpisRules } from './kpis/index.ts';
import { leversRules } from './levers/index.ts';
import { mechanismsRules } from './mechanisms/index.ts';
import { referencesRules } from './references/index.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure/index.ts';
import { timingRules } from './timing/index.ts';
import { trendsRules } from './trends/index.ts';
import { wordingRules } from './wording/index.ts';

/** All rules, in the order of their codes' groups. */
export const allRules: readonly Rule[] = [
  ...structureRules,
  ...leversRules,
  ...mechanismsRules,
  ...kpisRules,
  ...timingRules,
  ...budgetRules,
  ...evidenceRules,
  ...referencesRules,
  ...configRules,
  ...fitRules,
  ...trendsRules,
  ...actualsRules,
  ...wordingRules,
  ...ignoringRules,
];

/** A rule by code (`LEV101`) or readable name, in any case. */
export function findRule(word: string): Rule | undefined {
  const wanted = word.trim().toLowerCase();
  return allRules.find((rule) => rule.code.toLowerCase() === wanted || rule.name === wanted);
}

/**
 * Resolves a word that names rules: to the code of one rule, by code or readable name, or to the
 * letters of a group (`LEV`); in any case. All codes that start with it are meant.
 */
export function ruleName(word: string): string | undefined {
  const group = word.trim().toUpperCase();
  return Object.hasOwn(groups, group) ? group : findRule(word)?.code;
}

/** The rules that a word names: one, all of a group, or none. */
export function rulesNamed(word: string): readonly Rule[] {
  const name = ruleName(word);
  return name === undefined ? [] : allRules.filter(({ code }) => code.startsWith(name));
}

/** Every word that names rules. */
export const ruleWords: readonly string[] = [
  ...allRules.flatMap(({ code, name }) => [code, name]),
  ...Object.keys(groups),
];
