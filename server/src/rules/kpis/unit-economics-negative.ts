import { defineRule } from '../rule.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI322',
  name: 'unit-economics-negative',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Every sale or customer makes a loss', zh: '每单或每客都在亏' },
  why: {
    en: 'More of what loses money loses more money. Growth waits until one sale, or one customer, pays for itself.',
    zh: '亏钱的生意做得越大亏得越多；先让一单、一客能回本，再谈增长。',
  },
  message: { en: 'This does not pay. {text}', zh: '算不过账。{text}' },
  yieldsTo: explainLosses,
  check(context) {
    reportLosses(context, ({ group, kind }) => group === 'unit' && kind !== 'info');
  },
});
