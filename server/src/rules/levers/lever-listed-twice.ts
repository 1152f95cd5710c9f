import { defineRule } from '../rule.ts';
import { mergeLeverFix } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'LEV109',
  name: 'lever-listed-twice',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'One lever listed twice', zh: '同一杠杆列了两次' },
  why: {
    en: 'Two entries for one lever hide half of it from every reader and every check.',
    zh: '同一杠杆写两条，读者和检查都只能看到一半。',
  },
  message: {
    en: '`{a}` and `{b}` are the same lever. Keep one entry.',
    zh: '`{a}` 与 `{b}` 是同一杠杆，请合并。',
  },
  // A retired name next to the new one: the retired name is the root cause.
  yieldsTo: { entry: ['REF708'] },
  check({ plan, coverage, report }) {
    for (const entry of plan.levers) {
      const first = entry.id === undefined ? undefined : coverage.listed.get(entry.id);
      if (!first || first === entry || entry.as) continue;
      // Two own names are two things, although the catalogue has one word for them.
      if (![first, entry].every(({ via }) => via === 'id' || via === 'name')) continue;
      report({
        span: entry.keySpan,
        path: entry.path,
        data: { a: first.key, b: entry.key },
        about: { lever: entry.key, field: entry.path.join('.') },
        related: [{ span: first.keySpan, message: { en: 'The first entry', zh: '第一条' } }],
        fixes: () => mergeLeverFix(plan, first, entry),
      });
    }
  },
});
