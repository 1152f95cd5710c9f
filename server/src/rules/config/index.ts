import type { Rule } from '../rule.ts';
import keyLanguage from './key-language.ts';
import otherCatalogVersion from './other-catalog-version.ts';
import unknownConfiguredRule from './unknown-configured-rule.ts';
import unmatchedPattern from './unmatched-pattern.ts';
import unusableConfiguredFile from './unusable-configured-file.ts';

/** Rules about configuration files. A new rule is a file and a line here. */
export const configRules: readonly Rule[] = [
  unknownConfiguredRule,
  unusableConfiguredFile,
  otherCatalogVersion,
  unmatchedPattern,
  keyLanguage,
];
