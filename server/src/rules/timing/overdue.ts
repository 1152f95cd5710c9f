import type { Initiative, Plan } from '../../model/plan.ts';
import { replaceScalar } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { isOver, whenOf } from '../support/time.ts';

export default defineRule({
  code: 'TIM410',
  name: 'overdue',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Overdue', zh: '已过期' },
  why: {
    en: 'A plan that is not kept up to date stops being the plan.',
    zh: '不随进展更新的计划，慢慢就没人照着做了。',
  },
  message: {
    en: '{id} was due to end {end}. Mark it done, or move it.',
    zh: '“{id}”本应在 {end} 完成，请标记完成或调整。',
  },
  yieldsTo: { initiative: ['TIM402'] },
  check({ plan, today, report }) {
    if (today === undefined) return;
    // Of a plan that is over that is said once.
    const end = plan.period?.value?.end;
    if (end !== undefined && end < today) return;
    const isKept = isTracked(plan);
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      if (!one.when || !when || when.end >= today || isOver(one)) continue;
      report({
        span: one.when.span,
        path: one.when.path,
        ...(!isKept && { severity: 'hint' as const }),
        data: { id: one.key, end: when.to.text },
        about: { initiative: one.key },
        fixes: () => suggestion({ en: 'Mark it done', zh: '标记为完成' }, markDone(plan, one)),
      });
    }
  },
});

/** Whether somebody writes down how far the work is; a plan without that is as it was written. */
function isTracked({ initiatives, kpis }: Plan): boolean {
  return initiatives.some(({ status }) => status) || kpis.some(({ actuals }) => actuals.length > 0);
}

function markDone(plan: Plan, one: Initiative): TextEdit[] | undefined {
  const status = entryOf(one.record, 'status')?.value;
  if (status?.kind === 'scalar' && !status.isNull) return [replaceScalar(status, 'done')];
  return addField(plan, one, 'status', 'done');
}
