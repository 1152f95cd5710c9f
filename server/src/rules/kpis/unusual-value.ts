import { kpiName, rangeText } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { exceeds } from '../../model/numbers.ts';
import { defineRule } from '../rule.ts';
import { openFieldFix } from '../support/kpi-fixes.ts';

export default defineRule({
  code: 'KPI309',
  name: 'unusual-value',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Unusual value', zh: '少见的数值' },
  why: {
    en: 'A number far outside the usual range often has another base.',
    zh: '远离常见范围的数值往往是口径不同。',
  },
  message: {
    en: '{kpi} at {value} would be rare (usual: {usual}). Check base and scope, or add a `measure`.',
    zh: '“{kpi}”达到 {value} 很少见（通常 {usual}）。请核对口径，或补充 `measure`。',
  },
  yieldsTo: {
    kpi: ['KPI302', 'KPI304', 'KPI307', 'KPI308', 'KPI310', 'KPI311', 'KPI313', 'KPI319'],
  },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const { known, target, mixed } = valuesOf(catalog, kpi);
      if (!known || !target || mixed || kpi.measure || kpi.why) continue;
      const margin = plan.status === 'draft' ? ofDrafts : 0;
      const [low, high] = known.soft;
      if (
        !(low !== null && exceeds(low, widened(target.number, margin))) &&
        !(high !== null && exceeds(widened(target.number, -margin), high))
      )
        continue;
      report({
        span: target.field.span,
        path: target.field.path,
        data: {
          kpi: kpiName(catalog, kpi),
          value: target.field.text,
          usual: rangeText(catalog, known.soft, known.unit),
        },
        about: { kpi: kpi.key },
        fixes: () => openFieldFix(plan, kpi, 'measure'),
      });
    }
  },
});

/** In a draft what is a tenth beyond the usual range is no rarity yet. */
const ofDrafts = 0.1;

function widened(number: number, by: number): number {
  return number + Math.abs(number) * by;
}
