import { defineRule } from '../rule.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI332',
  name: 'hollow-growth',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Growth that is given back', zh: '增长又还回去了' },
  why: {
    en: 'What grows on one line of the accounts can be lost on another: in refunds, in stock, in unpaid invoices, in old stores.',
    zh: '账上这一行的增长，可能在另一行丢掉：退款、库存、欠款，或老店的销售。',
  },
  message: {
    en: '{text} Lower the one, or say what keeps it in check.',
    zh: '{text}请把它压下来，或写明用什么控制。',
  },
  yieldsTo: explainLosses,
  check(context) {
    reportLosses(context, ({ group }) => group === 'growth');
  },
});
