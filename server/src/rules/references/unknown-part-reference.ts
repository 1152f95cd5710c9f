import { refsTo } from '../../model/references.ts';
import { defineRule } from '../rule.ts';
import { reportUnknown } from './unknown-names.ts';

export default defineRule({
  code: 'REF710',
  name: 'unknown-part-reference',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unknown phase, segment or channel', zh: '引用了不存在的阶段、人群或渠道' },
  why: {
    en: 'Work for a phase, segment or channel that the plan does not list is missing from its picture.',
    zh: '举措所属的阶段、人群或渠道不在计划里，汇总时就会漏掉。',
  },
  message: {
    en: '`{section}` has no `{ref}`. Did you mean `{suggestion}`?',
    zh: '`{section}` 中没有 `{ref}`，是否指 `{suggestion}`？',
  },
  variants: {
    unlike: {
      en: '`{section}` has no `{ref}`. Add it there, or use one that is listed.',
      zh: '`{section}` 中没有 `{ref}`，请在其中补上，或改用已列出的名称。',
    },
  },
  yieldsTo: { field: ['STR005'] },
  check({ plan, report }) {
    for (const [kind, section] of [
      ['phase', 'phases'],
      ['segment', 'segments'],
      ['channel', 'channels'],
    ] as const) {
      const keys = plan[section].map(({ key }) => key);
      // A plan without the section names them for its readers only.
      if (keys.length > 0) reportUnknown(plan, report, refsTo(plan, kind), keys, { section });
    }
  },
});
