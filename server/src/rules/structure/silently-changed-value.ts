import { planType, typeAt } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { Node, ScalarNode } from '../../syntax/tree.ts';
import { type LineIndex, lineAt, lineSpan } from '../../text/lines.ts';
import { defineRule, type Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { quoteTitle, reportFigure, reportTexts, type SplitText } from './report-split.ts';
import { type SplitValue, splitItems, splitValues } from './split-values.ts';

export default defineRule({
  code: 'STR008',
  name: 'silently-changed-value',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  documents: ['plan', 'config', 'catalog'],
  title: { en: 'YAML changed the value silently', zh: '取值被 YAML 悄悄改变' },
  why: {
    en: 'What YAML drops or splits is lost without an error; quotes keep the text together.',
    zh: 'YAML 丢弃或拆开的内容没有任何报错；加引号即可保持完整。',
  },
  message: {
    en: 'YAML reads this as `{read}`; the part `{lost}` is lost. Put the text in quotes.',
    zh: 'YAML 读到的是 `{read}`，后面的 `{lost}` 丢失。请给整段加引号。',
  },
  variants: {
    several: {
      en: 'YAML reads this as `{read}`; the part `{lost}` is lost. {count} texts are cut like this: put them in quotes.',
      zh: 'YAML 读到的是 `{read}`，后面的 `{lost}` 丢失。这样被截断的文字共 {count} 处，请都加上引号。',
    },
  },
  check({ plan, format, report }) {
    const { text, lines } = plan.syntax;
    const sentences: SplitText[] = [];
    if (plan.root) walk(plan.root, { path: [], format, text, lines, sentences, report });
    reportTexts(sentences, text, report, format === planType);
  },
});

/** The state of the walk. The path is mutable, so findings get a copy. */
interface Walk {
  readonly path: string[];
  readonly format: ValueType;
  readonly text: string;
  readonly lines: LineIndex;
  /** The texts that are split so far. */
  readonly sentences: SplitText[];
  readonly report: (report: Report) => void;
}

function walk(node: Node, at: Walk): void {
  if (node.kind === 'scalar') {
    lostComment(node, at);
    return;
  }
  if (node.kind === 'list') {
    // In a list of numbers commas are separators: `[0,100]`.
    const type = typeAt(at.path, at.format);
    if (node.flow && !(type?.type === 'list' && type.of.type === 'number'))
      for (const one of splitItems(node.items, at.text)) reportSplit(one, at);
    for (const item of node.items) walk(item, at);
    return;
  }
  if (node.flow) for (const one of splitValues(node.entries, at)) reportSplit(one, at);
  for (const entry of node.entries) {
    at.path.push(entry.key.text);
    walk(entry.value, at);
    at.path.pop();
  }
}

/** `title: Plan #2`: one space and a `#` before a word is meant as text; `# comment` is not. */
function lostComment(node: ScalarNode, { path, format, text, lines, report }: Walk): void {
  if (node.style !== 'plain' || node.isNull || text.charCodeAt(node.span.end + 1) !== 35) return;
  const type = typeAt(path, format)?.type;
  if (type !== 'text' && type !== 'person' && type !== 'entry') return;
  const lost = text.slice(node.span.end, lineSpan(lines, lineAt(lines, node.span.end)).end);
  if (!/^ #[^\s#]/.test(lost) || text.slice(node.span.start, node.span.end).includes('\n')) return;
  const whole = { start: node.span.start, end: node.span.end + lost.trimEnd().length };
  const newText = JSON.stringify(text.slice(whole.start, whole.end));
  report({
    span: whole,
    path: [...path],
    data: { read: node.text, lost: lost.trim() },
    fixes: () => suggestion(quoteTitle, [{ span: whole, newText }]),
  });
}

/** A figure is reported by itself; texts come together, in one finding. */
function reportSplit(split: SplitValue, { path, text, sentences, report }: Walk): void {
  const one = { split, path: [...path] };
  if (!reportFigure(one, text, report)) sentences.push(one);
}
