import { replaceScalar } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';
import { endText } from '../support/time.ts';

export default defineRule({
  code: 'TIM413',
  name: 'plan-is-over',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'The plan is over', zh: '计划期已过' },
  why: {
    en: 'What was planned for a time that has passed is a record, not a plan: readers take its dates and targets for current.',
    zh: '计划期已过的内容只是记录，读者却会把其中的日期与目标当作现行的。',
  },
  message: {
    en: 'The plan ended {end}. Write what came of it, and `status: retired` when it is closed.',
    zh: '计划已于 {end} 到期。请写下结果；已收尾的写 `status: retired`。',
  },
  yieldsTo: { field: ['TIM401'] },
  check({ plan, tracking, today, report }) {
    const end = plan.period?.value?.end;
    if (today === undefined || end === undefined || end >= today) return;
    // What came of it stands in the plan, or in the file of figures beside it.
    const isTracked =
      plan.kpis.some((kpi) => entryOf(kpi.record, 'actuals') !== undefined) ||
      (tracking?.lines.length ?? 0) > 0;
    if (plan.status === 'retired' || isTracked) return;
    const status = plan.root && entryOf(plan.root, 'status')?.value;
    report({
      span: plan.period?.span ?? plan.anchor,
      path: ['period'],
      data: { end: endText(end) },
      about: { field: 'period' },
      fixes: () =>
        suggestion(
          { en: 'Close the plan: `status: retired`', zh: '结束计划：`status: retired`' },
          status?.kind === 'scalar'
            ? [replaceScalar(status, 'retired')]
            : addTopField(plan, { key: 'status', inline: 'retired' }),
        ),
    });
  },
});
