import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'CFG954',
  name: 'unmatched-pattern',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['config'],
  title: { en: 'Pattern that matches no plan', zh: '通配模式没有匹配任何计划' },
  why: {
    en: 'These settings apply to no file: a folder was renamed, or the pattern is misspelt.',
    zh: '为这些文件所做的设置没有生效：文件夹已改名，或模式写错。',
  },
  message: {
    en: 'No plan matches `{pattern}`. Patterns are relative to this file; `**` stands for any folders.',
    zh: '没有计划与 `{pattern}` 匹配。模式相对本文件，`**` 表示任意层文件夹。',
  },
  check({ config, report }) {
    for (const { text, span } of config?.unmatched ?? [])
      report({ span, path: [], data: { pattern: text } });
  },
});
