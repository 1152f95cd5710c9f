import { groups } from '../../rules/groups.ts';
import { allRules } from '../../rules/index.ts';
import type { PlanDocument } from '../document.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';

const wholeGroup = { en: 'All rules of this group.', zh: '该组的全部规则。' };

/** Rules by code, those with a finding in this plan first, then the groups. */
export function ruleChoices(document?: PlanDocument): Choice[] {
  const here = new Set(document?.checked.findings.map(({ rule }) => rule));
  const single = allRules.map((rule, index) => ({
    ...valueChoice(rule.code, here.has(rule.code) ? index : index + allRules.length, rule.title),
    filter: filterText(rule.code, rule.title, { en: [rule.name], zh: [] }),
    about: { doc: rule.why },
  }));
  const grouped = Object.entries(groups).map(([letters, title], index) => ({
    ...valueChoice(letters, index + 2 * allRules.length, title),
    filter: `${letters} ${title.zh} ${title.en}`,
    about: { doc: wholeGroup },
  }));
  return [...single, ...grouped];
}
