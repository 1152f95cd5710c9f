import { pointsUnit } from '../../model/grammar/units.ts';
import type { Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { kpiName, type Values, valuesOf } from '../support/kpi-values.ts';
import { plainNumber } from '../support/numbers.ts';
import { editPart } from '../support/places.ts';

export default defineRule({
  code: 'KPI311',
  name: 'relative-or-points',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Relative or points?', zh: '相对提升还是百分点' },
  why: {
    en: 'A change in percent of a percentage has two readings, and they lie far apart.',
    zh: '对百分比再说“提升百分之几”有两种读法，相差很大。',
  },
  message: {
    en: '{change} on {kpi}: from {baseline} that is {relative} (relative) or {points} (points). Write the resulting value.',
    zh: '“{kpi}”的 {change}：从 {baseline} 起，按相对值为 {relative}，按百分点为 {points}。请直接写结果值。',
  },
  variants: {
    bare: {
      en: '{change} on {kpi}: relative, or percentage points? Write the resulting value.',
      zh: '“{kpi}”的 {change}：是相对提升还是百分点？请直接写结果值。',
    },
    points: {
      en: '{kpi} has a change as its target ({change}). From {baseline} that is {points} - write the resulting value.',
      zh: '“{kpi}”的目标写成了变化量（{change}），从 {baseline} 起为 {points}，请直接写结果值。',
    },
  },
  yieldsTo: { kpi: ['KPI302'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const values = valuesOf(catalog, kpi);
      const field = values.relative;
      if (!field?.value) continue;
      const results = resultsOf(values);
      const onlyPoints = field.value.units.includes(pointsUnit);
      report({
        span: field.span,
        path: field.path,
        ...(results ? onlyPoints && { variant: 'points' } : { variant: 'bare' }),
        data: {
          kpi: kpiName(catalog, kpi),
          change: field.text,
          baseline: values.baseline?.field.text ?? '',
          relative: results?.relative ?? '',
          points: results?.points ?? '',
        },
        about: { kpi: kpi.key },
        fixes: () => (results ? fixesFor(plan, field, results, onlyPoints) : []),
      });
    }
  },
});

function resultsOf({ baseline, relative }: Values): { readonly relative: string; readonly points: string } | undefined {
  const change = relative?.value?.number;
  if (!baseline || change === undefined) return undefined;
  const show = (value: number): string => `${plainNumber(value)}%`;
  return { relative: show(baseline.number * (1 + change / 100)), points: show(baseline.number + change) };
}

function fixesFor(
  plan: Plan,
  field: NonNullable<Values['relative']>,
  { relative, points }: { readonly relative: string; readonly points: string },
  onlyPoints: boolean,
): Fix[] {
  return [
    ...(onlyPoints
      ? []
      : suggestion({ en: `${relative} (relative)`, zh: `${relative}（相对提升）` }, editPart(plan, field, relative))),
    ...suggestion({ en: `${points} (points)`, zh: `${points}（百分点）` }, editPart(plan, field, points)),
  ];
}
