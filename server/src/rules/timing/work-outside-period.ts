import type { Period } from '../../model/grammar/period-type.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { boundsOf, endText, periodText, startText, whenOf } from '../support/time.ts';

export default defineRule({
  code: 'TIM402',
  name: 'work-outside-period',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Work outside the plan period', zh: '举措超出计划期' },
  why: {
    en: 'Work outside the period is not part of any budget or review of this plan.',
    zh: '超出计划期的工作既不在预算内，也不在本计划的评审内。',
  },
  message: {
    en: '{id} runs {when}, the plan {period}. Extend the period, or limit the initiative to it.',
    zh: '“{id}”为 {when}，超出计划期 {period}。请调整其一。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM403'] },
  check({ plan, report }) {
    const period = plan.period?.value;
    const bounds = boundsOf(plan);
    if (!period || !bounds) return;
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      if (one.status?.text === 'done' || one.status?.text === 'stopped') continue;
      if (!one.when || !when || (when.start >= bounds.start && when.end <= bounds.end)) continue;
      report({
        span: one.when.span,
        path: one.when.path,
        // Work that begins before the plan or goes on after it is usual.
        ...(when.start <= period.end && when.end >= period.start && { severity: 'hint' as const }),
        data: { id: one.key, when: when.text, period: period.text },
        about: { initiative: one.key },
        fixes: () => [...clip(plan, one, when, period), ...widen(plan, when, period)],
      });
    }
  },
});

function clip(plan: Plan, { when: field }: Initiative, when: Period, period: Period): Fix[] {
  if (!field || when.start > period.end || when.end < period.start) return [];
  const from = when.start < period.start ? startText(period.start) : when.from.text;
  const to = when.end > period.end ? endText(period.end) : when.to.text;
  const text = from === to ? from : `${from}..${to}`;
  return suggestion(
    { en: `Limit it to the period: \`${text}\``, zh: `截至计划期边界：\`${text}\`` },
    editPart(plan, field, text),
  );
}

function widen(plan: Plan, when: Period, period: Period): Fix[] {
  const text = periodText(Math.min(when.start, period.start), Math.max(when.end, period.end));
  const edits = plan.period && editPart(plan, plan.period, text);
  return suggestion({ en: `Extend the plan to \`${text}\``, zh: `计划期改为 \`${text}\`` }, edits);
}
