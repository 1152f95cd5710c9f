import type { Period } from '../../model/grammar/period-type.ts';
import { editPart } from '../../model/places.ts';
import type { ReadField } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { defineRule, type Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'TIM403',
  name: 'ends-before-start',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Ends before it starts', zh: '结束早于开始' },
  why: {
    en: 'The two ends were swapped, or one of them has the wrong year.',
    zh: '多半是两端写反，或其中一端年份有误。',
  },
  message: {
    en: '{id}: {end} is before {start}.',
    zh: '“{id}”的结束 {end} 早于开始 {start}。',
  },
  yieldsTo: { entry: ['STR007'] },
  check({ plan, report }) {
    say(plan.period, { en: 'Period of the plan', zh: '计划期' }, {});
    for (const one of plan.initiatives) say(one.when, one.key, { initiative: one.key });

    function say(
      field: ReadField<Period> | undefined,
      id: string | Text,
      about: Report['about'],
    ): void {
      const period = field?.value;
      if (!field || !period || period.start <= period.end) return;
      const swapped = `${period.to.text}..${period.from.text}`;
      report({
        span: field.span,
        path: field.path,
        data: { id, start: period.from.text, end: period.to.text },
        about,
        fixes: () =>
          suggestion(
            { en: `Swap: \`${swapped}\``, zh: `交换：\`${swapped}\`` },
            editPart(plan, field, swapped),
          ),
      });
    }
  },
});
