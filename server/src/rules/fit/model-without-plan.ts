import { modelName, nameOf } from '../../catalog/names.ts';
import type { OperatingKey } from '../../catalog/types.ts';
import { keysOf } from '../../model/coverage.ts';
import type { Plan, Ref } from '../../model/plan.ts';
import { removeItem } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'FIT805',
  name: 'model-without-plan',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Model listed, nothing planned for it', zh: '列了模式却没有安排' },
  why: {
    en: 'A listed model without initiatives promises something that nobody is doing.',
    zh: '列了模式却没有相应工作，等于承诺了没人在做的事。',
  },
  message: {
    en: '{model} is listed as a model, but none of its keys is planned. Drop it, or plan {keys}.',
    zh: '列出了 {model}，但它的要点一个都没有安排，请删除或补充 {keys}。',
  },
  yieldsTo: { field: ['STR003', 'STR005'] },
  check({ plan, catalog, coverage, report }) {
    const first = coverage.models[0];
    if (!plan.top.has('levers')) return;
    const isShown = (keys: readonly OperatingKey[]): boolean =>
      coverage.keys.some(
        ({ key, state }) => keys.includes(key) && (state === 'met' || state === 'waived'),
      );
    const shared = new Set(keysOf(catalog, first ?? '').map((key) => key.lever));
    for (const model of coverage.models.slice(1)) {
      const own = keysOf(catalog, model).filter((key) => !shared.has(key.lever));
      const at = plan.models.find((ref) => ref.id === model);
      if (!at || own.length === 0 || isShown(own)) continue;
      report({
        span: at.span,
        path: at.path,
        data: {
          model: modelName(catalog, model),
          keys: own.map((key) => nameOf(catalog, 'levers', key.lever)),
        },
        about: { model, field: 'levers' },
        fixes: () => [
          ...dropFix(plan, at),
          ...own
            .slice(0, 1)
            .flatMap((key) =>
              addLeverFixes(plan, catalog, key.lever, key.core.slice(0, 2)).slice(0, 1),
            ),
        ],
      });
    }
  },
});

function dropFix(plan: Plan, at: Ref): Fix[] {
  const list = plan.root && entryOf(plan.root, 'model')?.value;
  const item =
    list?.kind === 'list' ? list.items.find((one) => one.span.start === at.span.start) : undefined;
  if (list?.kind !== 'list' || !item) return [];
  return suggestion(
    { en: `Drop the model ${at.text}`, zh: `去掉模式 ${at.text}` },
    removeItem(plan.syntax.text, list, item),
  );
}
