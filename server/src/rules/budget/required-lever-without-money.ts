import { modelName, nameOf } from '../../catalog/names.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { hasEffort } from '../support/money.ts';

export default defineRule({
  code: 'BUD504',
  name: 'required-lever-without-money',
  severity: 'warning',
  tier: 2,
  origin: 'source',
  title: { en: 'Required lever gets nothing', zh: '必备杠杆没有投入' },
  why: {
    en: 'What the model depends on is not free: somebody works on it, or it does not happen.',
    zh: '模式赖以成立的要点不会凭空出现，要么有人做，要么没有。',
  },
  message: {
    en: '{lever} is one of the {n} keys of {model}, but its initiatives have no budget and no staff time.',
    zh: '“{lever}”是 {model} 的 {n} 个要点之一，却没有经费也没有人力。',
  },
  yieldsTo: { lever: ['LEV101', 'LEV102', 'LEV109', 'BUD502'], entry: ['STR007'] },
  check({ plan, catalog, coverage, report }) {
    // Where few initiatives have an amount, BUD502 asks for all of them.
    const paid = plan.initiatives.filter((one) => one.budget?.value);
    if (paid.length * 2 < plan.initiatives.length) return;
    const seen = new Set<string>();
    for (const { key, lever, primary } of coverage.keys) {
      const { entry, initiatives } = lever;
      if (!entry || lever.waived || initiatives.length === 0 || seen.has(key.lever)) continue;
      seen.add(key.lever);
      if (
        hasEffort(entry, initiatives) ||
        initiatives.some(({ budget }) => budget && !budget.value)
      )
        continue;
      report({
        span: entry.keySpan,
        path: entry.path,
        data: {
          lever: nameOf(catalog, 'levers', key.lever),
          model: modelName(catalog, key.model),
          n: catalog.models.get(key.model)?.keys.length ?? 3,
        },
        softer: !primary,
        about: { lever: key.lever, initiative: initiatives.map((one) => one.key) },
        related: initiatives.map((one) => ({
          span: one.budget?.span ?? one.keySpan,
          message: { en: `${one.key} has nothing`, zh: `${one.key} 没有投入` },
        })),
        fixes: () => initiatives.slice(0, 1).flatMap((one) => staffTime(plan, one)),
      });
    }
  },
});

function staffTime(plan: Plan, one: Initiative): Fix[] {
  const edits = one.budget
    ? editPart(plan, one.budget, 'internal')
    : addField(plan, one, 'budget', 'internal');
  return suggestion({ en: `${one.key} needs staff time only`, zh: `${one.key} 只用人力` }, edits);
}
