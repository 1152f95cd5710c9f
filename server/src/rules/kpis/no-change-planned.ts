import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { equal } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import { joinSpans } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'KPI313',
  name: 'no-change-planned',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 3,
  origin: 'sense',
  title: { en: 'No change planned', zh: '目标等于现状' },
  why: {
    en: 'A target equal to the present number means holding it, and should say so.',
    zh: '目标等于现状就是要守住，应写明。',
  },
  message: {
    en: '{kpi} stays at {value}. If holding it is the goal, write `max` or `min`.',
    zh: '“{kpi}”停留在 {value}。若意在保持，请用 `max` 或 `min`。',
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const { direction, baseline, target } = valuesOf(catalog, kpi);
      if (
        !baseline ||
        !target ||
        target.quantity.bound ||
        target.range ||
        kpi.better === 'steady' ||
        kpi.why ||
        !equal(baseline.number, target.number)
      )
        continue;
      const bound =
        direction && direction !== 'context' ? (direction === 'higher' ? 'min' : 'max') : undefined;
      report({
        span: joinSpans(baseline.field.span, target.field.span),
        path: kpi.path,
        data: { kpi: kpiName(catalog, kpi), value: target.field.text },
        about: { kpi: kpi.key },
        fixes: () => {
          // With a negative number a minimum may be understood as its opposite.
          if (bound === undefined || target.worked || target.number < 0) return [];
          const text = `${bound} ${target.field.text}`;
          return suggestion(
            { en: `Write \`${text}\``, zh: `写成 \`${text}\`` },
            editPart(plan, target.field, text),
          );
        },
      });
    }
  },
});
