import { defineRule } from '../rule.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI323',
  name: 'thin-unit-economics',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Thin economics of a sale or customer', zh: '单均或客均收益太薄' },
  why: {
    en: 'A margin as thin as this is gone with the first price cut, return or rise in the cost of traffic.',
    zh: '利润这么薄，一次降价、一批退货或流量涨价就没了。',
  },
  message: { en: 'This hardly pays. {text}', zh: '赚得太薄。{text}' },
  yieldsTo: explainLosses,
  check(context) {
    reportLosses(context, ({ group, kind }) => group === 'unit' && kind === 'info');
  },
});
