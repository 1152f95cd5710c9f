import { planType } from '../../model/shape.ts';
import type { SyntaxProblem } from '../../syntax/problem.ts';
import { lineAt } from '../../text/lines.ts';
import { fillMessage } from '../../text/message.ts';
import type { TextEdit } from '../../text/span.ts';
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
  variants: {
    several: {
      en: 'Line {line} cannot be read: {reason}. {hint} So it is with lines {others}; the rest of the plan is checked.',
      zh: '第 {line} 行无法解析：{reason}。{hint}第 {others} 行也是如此，计划的其余内容照常检查。',
    },
  },
  survivesStop: true,
  check({ plan, format, report }) {
    const { problems } = plan.syntax;
    const lines = problems.map(({ span }) => lineAt(plan.syntax.lines, span.start) + 1);
    // In a draft the first such line names the others.
    const isOnce = format === planType && plan.status === 'draft' && problems.length > 1;
    for (const [index, problem] of problems.entries()) {
      const texts = problemTexts[problem.code];
      const data = { found: problem.found };
      const isFirst = isOnce && index === 0;
      report({
        span: problem.span,
        path: [],
        ...(isFirst && { variant: 'several' }),
        ...(isOnce && index > 0 && { severity: 'hint' as const }),
        data: {
          line: lines[index] ?? 1,
          reason: fillMessage(texts.reason, data),
          hint: fillMessage(texts.hint, data),
          others: lines.slice(1, 1 + mostLines).join(', '),
        },
        fixes: () => [
          ...(problem.code === 'tab-indent' ? safe : suggestion)(fixTitle, problem.fix),
          ...(isFirst ? suggestion(fixAllTitle, fixOfAll(problems)) : []),
        ],
      });
    }
  },
});

/** Maximum number of lines that a message names. */
const mostLines = 8;

const fixTitle = { en: 'Fix the line', zh: '修正此行' };
const fixAllTitle = { en: 'Fix all such lines', zh: '修正所有这样的行' };

/** The fixes of all lines, where each has one and none touches another. */
function fixOfAll(problems: readonly SyntaxProblem[]): readonly TextEdit[] | undefined {
  if (problems.some(({ fix }) => !fix)) return undefined;
  const edits = problems.flatMap(({ fix = [] }) => fix).sort((a, b) => a.span.start - b.span.start);
  const isApart = edits.every(
    ({ span }, index) => index === 0 || (edits[index - 1]?.span.end ?? 0) <= span.start,
  );
  return isApart ? edits : undefined;
}
