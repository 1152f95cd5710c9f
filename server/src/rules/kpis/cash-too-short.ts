import { builtinReading } from '../../catalog/reading.ts';
import { defineRule } from '../rule.ts';
import { hasGate } from '../support/any-gate.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI331',
  name: 'cash-too-short',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'The money ends too soon', zh: '钱不够用到头' },
  why: {
    en: 'A plan ends on the day the money ends. Raising more takes half a year or longer.',
    zh: '钱花完那天，计划就结束了；再融一轮往往要半年以上。',
  },
  message: {
    en: '{text} Plan the financing, or a gate at which the spending stops.',
    zh: '{text}请写明融资安排，或设一个停止投入的关口。',
  },
  yieldsTo: explainLosses,
  check(context) {
    const { plan, coverage } = context;
    const isPlanned =
      hasGate(plan, coverage) ||
      builtinReading().emptyMeans.some((id) => coverage.anywhere.has(id));
    // Money that ends within the plan is a question even where more is to be raised.
    reportLosses(
      context,
      ({ group, kind }) => group === 'cash' && (kind === 'error' || !isPlanned),
    );
  },
});
