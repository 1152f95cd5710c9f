import { kpiName } from '../../model/kpi-texts.ts';
import { editPart } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { boundsOf, endText } from '../support/time.ts';

/** The days of a year. */
const year = 366;

export default defineRule({
  code: 'TIM404',
  name: 'due-outside-period',
  severity: { draft: 'hint', review: 'warning', approved: 'warning' },
  tier: 1,
  origin: 'sense',
  title: { en: 'KPI due outside the plan period', zh: '指标期限超出计划期' },
  why: {
    en: 'A result that is due after the end of the plan cannot be compared with the plan.',
    zh: '计划结束之后才到期的结果，无法用来评判本计划。',
  },
  message: {
    en: '{kpi} is due {due}; the plan covers {period}.',
    zh: '“{kpi}”期限为 {due}，计划期为 {period}。',
  },
  yieldsTo: { kpi: ['KPI319'] },
  check({ plan, catalog, report }) {
    const period = plan.period?.value;
    const bounds = boundsOf(plan);
    if (!period || !bounds) return;
    for (const kpi of plan.kpis) {
      const due = kpi.due?.value;
      if (!kpi.due || !due || (due.end >= bounds.start && due.end <= bounds.end)) continue;
      // Where nobody has said when the fiscal year ends, it may end with the plan.
      const isUnsaid = plan.calendar.fiscalMonth === undefined;
      if (isUnsaid && /^FY/i.test(due.text) && Math.abs(due.end - bounds.end) < year) continue;
      const field = kpi.due;
      const text = endText(period.end);
      report({
        span: field.span,
        path: field.path,
        data: { kpi: kpiName(catalog, kpi), due: due.text, period: period.text },
        about: { kpi: kpi.key },
        fixes: () =>
          suggestion(
            { en: `Due \`${text}\``, zh: `期限改为 \`${text}\`` },
            editPart(plan, field, text),
          ),
      });
    }
  },
});
