import { allRules } from '../../rules/index.ts';
import type { PlanDocument } from '../document.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';

/** Rules by code: those with a finding in this plan first. */
export function ruleChoices(document?: PlanDocument): Choice[] {
  const here = new Set(document?.checked.findings.map(({ rule }) => rule));
  return allRules.map((rule, index) => ({
    ...valueChoice(rule.code, here.has(rule.code) ? index : index + allRules.length, rule.title),
    filter: `${rule.code} ${rule.name} ${rule.title.zh} ${rule.title.en}`,
    about: { doc: rule.why },
  }));
}
