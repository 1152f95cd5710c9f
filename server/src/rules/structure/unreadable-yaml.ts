import { lineAt } from '../../text/lines.ts';
import { fillMessage } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { safe, suggestion } from '../support/fixes.ts';
import { problemTexts } from './problem-texts.ts';

export default defineRule({
  code: 'STR001',
  name: 'unreadable-yaml',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config', 'catalog'],
  title: { en: 'YAML cannot be read', zh: 'YAML 无法解析' },
  why: {
    en: 'A broken line cannot be checked, and other tools will refuse the whole file.',
    zh: '读不通的内容无法检查，其他工具也会拒绝整个文件。',
  },
  message: {
    en: 'Line {line} cannot be read: {reason}. {hint}',
    zh: '第 {line} 行无法解析：{reason}。{hint}',
  },
  survivesStop: true,
  check({ plan, report }) {
    const { problems } = plan.syntax;
    for (const problem of problems) {
      const texts = problemTexts[problem.code];
      const data = { found: problem.found };
      report({
        span: problem.span,
        path: [],
        data: {
          line: lineAt(plan.syntax.lines, problem.span.start) + 1,
          reason: fillMessage(texts.reason, data),
          hint: fillMessage(texts.hint, data),
        },
        fixes: () => (problem.code === 'tab-indent' ? safe : suggestion)(fixTitle, problem.fix),
      });
    }
  },
});

const fixTitle = { en: 'Fix the line', zh: '修正此行' };
