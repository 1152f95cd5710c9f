import { defineRule } from '../rule.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { declared, isMetByForm } from '../support/trends.ts';

export default defineRule({
  code: 'TRD906',
  name: 'channels-without-joined-data',
  severity: 'warning',
  tier: 1,
  origin: 'source',
  title: { en: 'Omnichannel without joined data', zh: '全渠道却没有打通数据' },
  why: {
    en: 'The trend depends on one record per customer; without it no channel recognises them.',
    zh: '该趋势的前提是统一的顾客档案，否则每个渠道面对的都是生人。',
  },
  message: {
    en: 'Several channels, but no shared customer record: no channel recognises a customer of another. The trend depends on joined member and purchase data.',
    zh: '有多个渠道却没有统一的顾客档案，顾客换个渠道就成生人；全渠道的前提是会员与消费数据打通。',
  },
  yieldsTo: {
    field: ['STR003', 'STR005'],
    trend: ['TRD902'],
    lever: ['LEV101', 'LEV106', 'REF701'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    for (const { trend, at } of declared(plan, catalog)) {
      const { restsOn } = trend;
      if (isMetByForm(coverage, trend.id)) continue;
      if (restsOn === undefined || coverage.hasAdvised('trend', trend.id, restsOn)) continue;
      report({
        span: at.span,
        path: at.path,
        about: { trend: trend.id, lever: restsOn, field: 'levers' },
        fixes: () =>
          addLeverFixes(
            plan,
            catalog,
            restsOn,
            (catalog.levers.get(restsOn)?.mechanisms ?? []).slice(0, 2),
          ),
      });
    }
  },
});
