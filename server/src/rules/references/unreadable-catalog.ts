import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'REF704',
  name: 'unreadable-catalog',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  title: { en: 'Company catalogue not readable', zh: '企业目录无法读取' },
  why: {
    en: 'Names from the company catalogue stay unknown without it.',
    zh: '企业目录读不到，其中定义的名称就都无法识别。',
  },
  message: {
    en: 'Catalogue {path} {problem}. Unknown names below may come from it.',
    zh: '企业目录 {path} {problem}，下文的未识别名称可能来自其中。',
  },
  check({ plan, catalogProblems, report }) {
    for (const { path, problem } of catalogProblems) {
      const field = plan.catalogs.find((one) => one.text === path);
      report({ span: field?.span ?? plan.anchor, path: ['catalog'], data: { path, problem } });
    }
  },
});
