import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'CFG952',
  name: 'unusable-configured-file',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['config'],
  title: { en: 'Configured file cannot be used', zh: '配置引用的文件无法使用' },
  why: {
    en: 'Plans are checked without the content of this file.',
    zh: '缺少该文件的内容，计划只能按其余设置检查。',
  },
  message: {
    en: 'The file {path} {problem}.',
    zh: '文件 {path} {problem}。',
  },
  check({ config, report }) {
    for (const { at, problem } of config?.fileProblems ?? [])
      report({ span: at.span, path: [], data: { path: at.text, problem } });
  },
});
