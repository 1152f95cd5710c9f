import { isPossible, kpiName } from '../../model/kpi-texts.ts';
import { type Values, valuesOf } from '../../model/kpi-values.ts';
import { plainNumber } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'KPI311',
  name: 'relative-or-points',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Relative or points?', zh: '相对提升还是百分点' },
  why: {
    en: 'A percent change of a percentage has two very different readings.',
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
  },
  yieldsTo: { kpi: ['KPI302'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const values = valuesOf(catalog, kpi);
      const field = values.relative;
      if (!field?.value) continue;
      const results = resultsOf(values);
      report({
        span: field.span,
        path: field.path,
        ...(!results && { variant: 'bare' }),
        data: {
          kpi: kpiName(catalog, kpi),
          change: field.text,
          baseline: values.baseline?.field.text ?? '',
          relative: results ? percent(results.relative) : '',
          points: results ? percent(results.points) : '',
        },
        about: { kpi: kpi.key },
        fixes: () => (results ? fixesFor(plan, values, results) : []),
      });
    }
  },
});

/** The possible results of the change; impossible ones are not offered. */
interface Results {
  readonly relative: readonly number[];
  readonly points: readonly number[];
}

function resultsOf({ baseline, relative }: Values): Results | undefined {
  const change = relative?.value;
  if (!baseline || !change) return undefined;
  const by = change.range ? [change.range.low, change.range.high] : [change.number];
  return {
    relative: by.map((one) => baseline.number * (1 + one / 100)),
    points: by.map((one) => baseline.number + one),
  };
}

/** `31.2%`, or both ends of a range. */
function percent(values: readonly number[]): string {
  return values.map((value) => `${plainNumber(value)}%`).join('-');
}

function fixesFor(plan: Plan, { known, relative: field }: Values, results: Results): Fix[] {
  const offer = (values: readonly number[], title: Text): Fix[] => {
    const limit = field?.value?.bound === undefined ? '' : `${field.value.bound} `;
    return field && values.every((value) => !known || isPossible(known, value))
      ? suggestion(title, editPart(plan, field, `${limit}${percent(values)}`))
      : [];
  };
  const [relative, points] = [percent(results.relative), percent(results.points)];
  return [
    ...offer(results.relative, { en: `${relative} (relative)`, zh: `${relative}（相对提升）` }),
    ...offer(results.points, { en: `${points} (points)`, zh: `${points}（百分点）` }),
  ];
}
