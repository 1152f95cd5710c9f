import { suggest } from '../../catalog/lookup.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'TRD901',
  name: 'unknown-trend',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Unknown trend', zh: '未识别的趋势' },
  why: {
    en: 'Only known trends bring their checks and cases with them.',
    zh: '只有可识别的趋势才会带来相应的检查与案例。',
  },
  message: {
    en: '`{trend}` is not one of {list}.',
    zh: '`{trend}` 不在可选趋势 {list} 中。',
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, catalog, report }) {
    for (const ref of plan.trends) {
      if (ref.id !== undefined) continue;
      const suggested = suggest(catalog, 'trend', ref.text);
      report({
        span: ref.span,
        path: ref.path,
        data: { trend: ref.text, list: [...catalog.trends.keys()] },
        fixes: () => (suggested === undefined ? [] : replaceFix(plan, ref, suggested)),
      });
    }
  },
});
