import { addressesOf } from '../../model/addresses.ts';
import type { Plan } from '../../model/plan.ts';
import { fieldAt, wordsOf } from '../../model/shape.ts';
import type { ParentPlan } from '../../rules/rule.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { same } from '../../text/language.ts';
import { hasChineseKeys } from './field-choices.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';
import { valueChoice } from './plan-choices.ts';

/** What a decision may affect: the entries of the plan, by section in the language of the keys. */
export function addressChoices(plan: Plan, context: CompletionContext): Choice[] {
  const isChinese = hasChineseKeys(context);
  const choices = addressesOf(plan).map((address, index): Choice => {
    const dot = address.indexOf('.');
    const field = fieldAt([address.slice(0, dot)]);
    const word = isChinese && field ? wordsOf(field)[0] : undefined;
    const label = word === undefined ? address : word + address.slice(dot);
    return { ...valueChoice(label, index), filter: filterText(label, same(address)) };
  });
  return choices.filter(({ label }) => !label.endsWith('.'));
}

/** The goals of the plan above, which a goal may serve. */
export function parentGoalChoices(parent: ParentPlan | undefined): Choice[] {
  if (!parent || 'problem' in parent) return [];
  return parent.goals.ids.map((id, index) => ({
    ...valueChoice(`above/${id}`, index),
    filter: filterText(`above/${id}`, same(id)),
  }));
}
