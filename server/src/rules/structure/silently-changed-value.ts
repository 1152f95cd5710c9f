import { typeAt } from '../../model/shape.ts';
import { endOfLine } from '../../syntax/edit.ts';
import type { MapEntry, Node, ScalarNode } from '../../syntax/tree.ts';
import { Piece, Stretch } from '../../text/span.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR008',
  name: 'silently-changed-value',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'YAML changed the value silently', zh: '取值被 YAML 悄悄改变' },
  why: {
    en: 'What YAML drops or splits is gone without an error; quotes keep the text whole.',
    zh: 'YAML 丢弃或拆开的内容没有任何报错；加引号即可保持完整。',
  },
  message: {
    en: 'YAML reads this as `{read}`; the part `{lost}` is lost. Put the text in quotes.',
    zh: 'YAML 读到的是 `{read}`，后面的 `{lost}` 丢失。请给整段加引号。',
  },
  local: true,
  check({ plan, report }) {
    const { text } = plan.syntax;
    if (plan.root) walk(plan.root, [], text, report);
  },
});

const quoteTitle = { en: 'Put the text in quotes', zh: '给整段加引号' };

function walk(node: Node, path: readonly string[], text: string, report: (report: Report) => void): void {
  if (node.kind === 'scalar') {
    lostComment(node, path, text, report);
    return;
  }
  if (node.kind === 'list') {
    if (node.flow) splitItems(node.items, path, text, report);
    for (const item of node.items) walk(item, path, text, report);
    return;
  }
  if (node.flow) splitNumber(node.entries, path, text, report);
  for (const entry of node.entries) walk(entry.value, [...path, entry.key.text], text, report);
}

/** `title: Plan #2`: one blank and a sign glued to a word is meant as text; `# comment` is not. */
function lostComment(node: ScalarNode, path: readonly string[], text: string, report: (report: Report) => void): void {
  const type = typeAt(path)?.type;
  if (node.style !== 'plain' || node.isNull || (type !== 'text' && type !== 'person' && type !== 'entry')) return;
  const lost = text.slice(node.span.end, endOfLine(text, node.span.end));
  if (!/^ #[^\s#]/.test(lost) || text.slice(node.span.start, node.span.end).includes('\n')) return;
  const whole = new Piece(node.span, 0, node.span.end - node.span.start + lost.trimEnd().length);
  const newText = JSON.stringify(text.slice(whole.start, whole.end));
  report({
    span: whole,
    path,
    data: { read: node.text, lost: lost.trim() },
    fixes: () => suggestion(quoteTitle, [{ span: whole, newText }]),
  });
}

/** `{target: 12,000}`: the comma splits the number. */
function splitNumber(
  entries: readonly MapEntry[],
  path: readonly string[],
  text: string,
  report: (report: Report) => void,
): void {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (!before || !/^\d{3}$/.test(entry.key.text) || entry.value.kind !== 'scalar' || !entry.value.isNull) continue;
    if (
      before.value.kind !== 'scalar' ||
      !/\d$/.test(before.value.text) ||
      text.slice(before.span.end, entry.key.span.start) !== ','
    )
      continue;
    splitReport(before.value, entry.key, [...path, entry.key.text], text, report);
  }
}

function splitItems(items: readonly Node[], path: readonly string[], text: string, report: (report: Report) => void): void {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (item.kind !== 'scalar' || before?.kind !== 'scalar' || !/^\d{3}\b/.test(item.text) || !/\d$/.test(before.text)) continue;
    if (text.slice(before.span.end, item.span.start) === ',') splitReport(before, item, path, text, report);
  }
}

function splitReport(
  before: ScalarNode,
  behind: ScalarNode,
  path: readonly string[],
  text: string,
  report: (report: Report) => void,
): void {
  const span = new Stretch(before.span, behind.span);
  const newText = text.slice(span.start, span.end).replace(',', '');
  const fixes = (): Fix[] => suggestion({ en: `Write ${newText}`, zh: `写成 ${newText}` }, [{ span, newText }]);
  report({ span, path, data: { read: before.text, lost: `,${behind.text}` }, about: { field: path.join('.') }, fixes });
}
