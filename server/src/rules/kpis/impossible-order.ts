import type { Catalog } from '../../catalog/catalog.ts';
import { builtinReading, type Ordering } from '../../catalog/reading.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { kpisOf } from '../../model/kpis-of.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'KPI320',
  name: 'impossible-order',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'A part above its whole', zh: '部分大于整体' },
  why: {
    en: 'Some numbers can never exceed others: net sales are never above gross sales.',
    zh: '有些数字不可能大于另一些：成交额不会小于由它扣减得来的收入。',
  },
  message: {
    en: '{lower} {a} > {upper} {b}: {why}. Which of the two is wrong?',
    zh: '{lower} {a} > {upper} {b}：{why}。哪一个数口径不同？',
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'] },
  check({ plan, catalog, report }) {
    for (const ordering of builtinReading().orderings) {
      const [low, high] = [ordering.lower, ordering.upper].map((id) => onlyOne(plan, id));
      if (!low || !high || isQuiet(ordering, low, high)) continue;
      const broken = above(catalog, ordering, low, high);
      if (!broken) continue;
      const { a, b } = broken;
      report({
        span: a.field.span,
        path: a.field.path,
        severity: ordering.level,
        data: {
          lower: kpiName(catalog, low),
          upper: kpiName(catalog, high),
          a: a.field.text,
          b: b.field.text,
          why: ordering.why,
        },
        about: { kpi: [low.key, high.key] },
        related: [{ span: b.field.span, message: { en: 'The other number', zh: '另一个数' } }],
      });
    }
  },
});

/** The entry of a KPI, if there is exactly one. */
function onlyOne(plan: Plan, id: string): KpiEntry | undefined {
  const [kpi, ...others] = kpisOf(plan, id);
  return others.length === 0 ? kpi : undefined;
}

/** The numbers may have another scope or another meaning. */
function isQuiet({ silentWhen = [] }: Ordering, low: KpiEntry, high: KpiEntry): boolean {
  if ((low.scope?.text ?? '') !== (high.scope?.text ?? '')) return true;
  const explained = low.measure ?? high.measure ?? low.why ?? high.why;
  return silentWhen.length > 0 && explained !== undefined;
}

/** Pairs of baselines or targets in the wrong order. */
function above(
  catalog: Catalog,
  { slack }: Ordering,
  low: KpiEntry,
  high: KpiEntry,
): { readonly a: Level; readonly b: Level } | undefined {
  const [from, to] = [valuesOf(catalog, low), valuesOf(catalog, high)];
  for (const side of ['baseline', 'target'] as const) {
    const [a, b] = [from[side], to[side]];
    if (!a || !b || a.quantity.bound || b.quantity.bound) continue;
    if (a.quantity.currency !== b.quantity.currency) continue;
    if (a.number > b.number + Math.abs(b.number) * slack + 1e-9) return { a, b };
  }
  return undefined;
}
