import type { Plan } from '../../model/plan.ts';
import { recordShape } from '../../model/shape.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR018',
  name: 'version-left-out',
  severity: 'hint',
  tier: 1,
  origin: 'sense',
  title: { en: 'Version omitted', zh: '没有写版本' },
  why: {
    en: 'With `plan: 1` on the first line every tool recognises the file as a plan, whatever its name.',
    zh: '首行写上 `plan: 1`，无论文件叫什么，所有工具都知道它是一份计划。',
  },
  message: {
    en: 'Read as version 1 of the plan format. Add `plan: 1` on the first line.',
    zh: '已按计划格式第 1 版读取；可在首行写明 `plan: 1`。',
  },
  check({ plan, report }) {
    if (plan.version || plan.syntax.problems.length > 0 || !saysWhatPlansSay(plan)) return;
    report({
      span: plan.anchor,
      path: ['plan'],
      // `plan: Growth 2027` has the key already.
      fixes: () =>
        hasKey(plan)
          ? []
          : suggestion(
              { en: 'Insert `plan: 1`', zh: '插入 `plan: 1`' },
              addTopField(plan, { key: 'plan', inline: '1' }),
            ),
    });
  },
});

function hasKey({ root, syntax }: Plan): boolean {
  return (root?.entries ?? []).some(
    ({ key }) => syntax.text.slice(key.span.start, key.span.end) === 'plan',
  );
}

/** Whether a file has a top-level field of plans. */
export function saysWhatPlansSay({ root }: Plan): boolean {
  const { fields } = recordShape('plan');
  return root?.entries.some(({ key }) => fields.has(key.text)) ?? false;
}
