import { nearest } from '../../catalog/lookup.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

/** How a goal of the parent plan is named. */
const above = 'above/';

export default defineRule({
  code: 'REF712',
  name: 'unknown-parent-goal',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown goal of the parent plan', zh: '上级计划没有该目标' },
  why: {
    en: 'A goal that serves nothing in the parent plan is work that nobody above has asked for.',
    zh: '目标在上级计划里找不到对应，就没有人真正要求它。',
  },
  message: {
    en: 'The parent plan has no goal `{ref}`. Did you mean `{suggestion}`?',
    zh: '上级计划没有目标 `{ref}`，是否指 `{suggestion}`？',
  },
  variants: {
    unlike: {
      en: 'The parent plan has no goal `{ref}`. Name one of its goals as `above/<goal>`.',
      zh: '上级计划没有目标 `{ref}`，请用 `above/<目标>` 写明其中一个。',
    },
    alone: {
      en: '`{ref}` is a goal of a parent plan, but `part_of` does not say which plan that is.',
      zh: '`{ref}` 指上级计划的目标，但没有用 `part_of` 写明是哪份计划。',
    },
  },
  yieldsTo: { file: ['REF711'] },
  check({ plan, parent, report }) {
    for (const { serves } of plan.goals) {
      if (!serves) continue;
      const { text, span, path } = serves;
      const name = text.startsWith(above) ? text.slice(above.length) : text;
      if (!plan.partOf) {
        if (name !== text) report({ span, path, variant: 'alone', data: { ref: text } });
        continue;
      }
      if (!parent || 'problem' in parent) continue;
      const { ids, texts } = parent.goals;
      if (ids.includes(name) || texts.includes(name)) continue;
      const suggested = nearest(name, ids);
      report({
        span,
        path,
        ...(suggested === undefined && { variant: 'unlike' }),
        data: { ref: text, suggestion: above + (suggested ?? '') },
        fixes: () => (suggested === undefined ? [] : replaceFix(plan, serves, above + suggested)),
      });
    }
  },
});
