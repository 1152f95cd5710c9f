import { namesIn } from '../../model/references.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'REF709',
  name: 'ambiguous-reference',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Name fits two entries', zh: '名称对应多个条目' },
  why: {
    en: 'A reference that may mean two entries is ambiguous, and nobody can follow it.',
    zh: '一个名称对应两个条目时，谁也不知道指哪一个。',
  },
  message: {
    en: '“{name}” may be {ids}. Use the id of the one you mean.',
    zh: '“{name}”可能指 {ids}，请用标识写明是哪一个。',
  },
  check({ plan, report }) {
    for (const ref of namesIn(plan)) {
      const { ambiguous } = ref;
      if (!ambiguous) continue;
      report({
        span: ref.span,
        path: ref.path,
        data: { name: ref.text, ids: ambiguous },
        about: { field: ref.path.join('.') },
        fixes: () => ambiguous.flatMap((id) => replaceFix(plan, ref, id)),
      });
    }
  },
});
