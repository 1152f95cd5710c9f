import type { Catalog } from '../../catalog/catalog.ts';
import type { Kpi } from '../../catalog/types.ts';
import { isPossible, kpiName, rangeText } from '../../model/kpi-texts.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { rewritten } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { scaleFactor } from '../support/money.ts';
import { isGathered } from '../support/unread-section.ts';

export default defineRule({
  code: 'KPI308',
  name: 'impossible-value',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Impossible value', zh: '不可能的数值' },
  why: {
    en: 'A number outside the possible range is a typo or has the wrong unit.',
    zh: '超出可能范围的数值，不是笔误就是单位写错。',
  },
  message: {
    en: '{kpi} cannot be {value} (possible: {range}).',
    zh: '“{kpi}”不可能为 {value}（可能范围：{range}）。',
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI310', 'KPI311'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const { known, baseline, target, checkpoints, mixed } = valuesOf(catalog, kpi);
      // In an account costs have a minus.
      if (!known || mixed || isAccount(kpi)) continue;
      for (const level of [baseline, target, ...checkpoints.map((point) => point.level)]) {
        if (!level || endsOf(level).every((end) => isPossible(known, end))) continue;
        if (level === target && isReduction(known, level)) continue;
        report({
          span: level.field.span,
          path: level.field.path,
          data: {
            kpi: kpiName(catalog, kpi),
            value: level.field.text,
            range: rangeText(catalog, known.hard, known.unit),
          },
          about: { kpi: kpi.key },
          fixes: () => slipFix(plan, catalog, known, level),
        });
      }
    }
  },
});

/** `operating costs: -85M` is by how much they are to fall. */
function isReduction({ hard, direction }: Kpi, { quantity }: Level): boolean {
  return quantity.sign === '-' && hard[0] === 0 && direction === 'lower';
}

/** The numbers of a value: both ends of a range. */
function endsOf({ number, range }: Level): number[] {
  return range ? [range.low, range.high] : [number];
}

/** A number with a misplaced decimal point: a tenth or a hundredth of it would be usual. */
function slipFix(
  plan: Plan,
  catalog: Catalog,
  known: Kpi,
  { quantity, number, field }: Level,
): Fix[] {
  const [low, high] = known.soft;
  const part = [10, 100].find(
    (by) => (low ?? Number.NaN) <= number / by && number / by <= (high ?? Number.NaN),
  );
  if (part === undefined || known.hard[1] === null) return [];
  const text = rewritten(
    quantity,
    quantity.number / part,
    scaleFactor(catalog.measures, quantity.scale),
  );
  return suggestion(
    { en: `Write \`${text}\``, zh: `改为 \`${text}\`` },
    editPart(plan, field, text),
  );
}

/** Whether a KPI was read from a row of figures that says costs with a minus. */
function isAccount(kpi: KpiEntry): boolean {
  const isBelow = (field: KpiEntry['target']): boolean => (field?.value?.number ?? 0) < 0;
  return isGathered(kpi) && isBelow(kpi.baseline) && isBelow(kpi.target);
}
