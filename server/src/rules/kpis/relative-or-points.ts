import { pointsUnit } from '../../model/grammar/units.ts';
import { plainNumber } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { isPossible, kpiName, type Values, valuesOf } from '../support/kpi-values.ts';

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
          relative: results ? percent(results.relative) : '',
          points: results ? percent(results.points) : '',
        },
        about: { kpi: kpi.key },
        fixes: () => (results ? fixesFor(plan, values, results, onlyPoints) : []),
      });
    }
  },
});

/** What the change may come to; a reading that is impossible is no offer. */
interface Results {
  readonly relative: number;
  readonly points: number;
}

function resultsOf({ baseline, relative }: Values): Results | undefined {
  const change = relative?.value?.number;
  if (!baseline || change === undefined) return undefined;
  return { relative: baseline.number * (1 + change / 100), points: baseline.number + change };
}

function percent(value: number): string {
  return `${plainNumber(value)}%`;
}

function fixesFor(
  plan: Plan,
  { known, relative: field }: Values,
  results: Results,
  onlyPoints: boolean,
): Fix[] {
  const offer = (value: number, title: Text): Fix[] =>
    field && known && isPossible(known, value)
      ? suggestion(title, editPart(plan, field, percent(value)))
      : [];
  const [relative, points] = [percent(results.relative), percent(results.points)];
  return [
    ...(onlyPoints
      ? []
      : offer(results.relative, { en: `${relative} (relative)`, zh: `${relative}（相对提升）` })),
    ...offer(results.points, { en: `${points} (points)`, zh: `${points}（百分点）` }),
  ];
}
