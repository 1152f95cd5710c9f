import { allRules } from '../../rules/index.ts';
import type { PlanDocument } from '../document.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';

/** Rules by code: those with a finding in this plan first. */
export function ruleChoices(document?: PlanDocument): Choice[] {
  const here = new Set(document?.checked.findings.map(({ rule }) => rule));
  return allRules.map((rule, index) => ({
    ...valueChoice(rule.code, here.has(rule.code) ? index : index + allRules.length, rule.title),
    filter: filterText(rule.code, rule.title, { en: [rule.name], zh: [] }),
    about: { doc: rule.why },
  }));
}
