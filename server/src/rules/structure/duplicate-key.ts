import { inBrackets, removeEntry } from '../../syntax/edit.ts';
import { addItems } from '../../syntax/edit-add.ts';
import type { MapEntry, MapNode, Node } from '../../syntax/tree.ts';
import { lineAt } from '../../text/lines.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR006',
  name: 'duplicate-key',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config'],
  title: { en: 'Same key twice', zh: '键重复' },
  why: {
    en: 'Of two entries with the same key only one would count, and nobody sees which.',
    zh: '同一个键写两次时只有一处生效，读者看不出是哪一处。',
  },
  message: {
    en: '`{key}` appears twice (lines {first} and {second}). Only the last one would count - merge them.',
    zh: '`{key}` 出现两次（第 {first} 行与第 {second} 行），只有后者会生效，请合并。',
  },
  stopsFile: true,
  check({ plan, structure, report }) {
    const twice = structure.flatMap((issue) => (issue.kind === 'duplicate' ? [issue] : []));
    if (twice.length === 0) return;
    const lines = plan.syntax.lines;
    for (const issue of twice) {
      const first = lineAt(lines, issue.first.key.span.start) + 1;
      report({
        span: issue.span,
        path: issue.path,
        data: { key: issue.key, first, second: lineAt(lines, issue.span.start) + 1 },
        related: [{ span: issue.first.key.span, message: { en: 'The first one', zh: '第一处' } }],
        fixes: () => merge(plan.syntax.text, plan.root, issue.first, issue.second),
      });
    }
  },
});

/**
 * Merges two lists: the items of the second are appended to the first. Anything else is left to the
 * user.
 */
function merge(text: string, root: Node | undefined, first: MapEntry, second: MapEntry): Fix[] {
  const map = root && parentOf(root, second);
  const [a, b] = [first.value, second.value];
  if (!map || a.kind !== 'list' || b.kind !== 'list' || a.items.length === 0) return [];
  const known = new Set(a.items.map((item) => (item.kind === 'scalar' ? item.text : '')));
  const extra = b.items.flatMap((item) =>
    item.kind === 'scalar' && !known.has(item.text) ? inBrackets(text, item) : [],
  );
  if (b.items.some((item) => item.kind !== 'scalar')) return [];
  const added = addItems(text, a, extra);
  return suggestion({ en: 'Merge the two lists', zh: '合并两个列表' }, [
    ...added,
    ...removeEntry(text, map, second),
  ]);
}

function parentOf(node: Node, entry: MapEntry): MapNode | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'map' && node.entries.includes(entry)) return node;
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found =
      child.span.start <= entry.span.start && entry.span.end <= child.span.end
        ? parentOf(child, entry)
        : undefined;
    if (found) return found;
  }
  return undefined;
}
