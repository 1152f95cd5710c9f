import type { LeverEntry, Plan } from '../../model/plan.ts';
import { addItem, removeEntry } from '../../syntax/edit.ts';
import { entryOf, type Node } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

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
  check({ plan, coverage, report }) {
    for (const entry of plan.levers) {
      const first = entry.id === undefined ? undefined : coverage.listed.get(entry.id);
      if (!first || first === entry) continue;
      report({
        span: entry.keySpan,
        path: entry.path,
        data: { a: first.key, b: entry.key },
        about: { lever: entry.key, field: entry.path.join('.') },
        related: [{ span: first.keySpan, message: { en: 'The first entry', zh: '第一条' } }],
        fixes: () => suggestion({ en: `Merge into \`${first.key}\``, zh: `合并到 \`${first.key}\`` }, merge(plan, first, entry)),
      });
    }
  },
});

/** Moves the mechanisms of the second entry to the first, when the second holds nothing else. */
function merge(plan: Plan, first: LeverEntry, second: LeverEntry): TextEdit[] | undefined {
  const levers = plan.root && entryOf(plan.root, 'levers')?.value;
  const target = listOf(first);
  const plain = second.entry.value.kind === 'list' || (second.record?.entries.length === 1 && second.mechanisms.length > 0);
  if (levers?.kind !== 'map' || target?.kind !== 'list' || target.items.length === 0 || !plain) return undefined;
  const known = new Set(first.mechanisms.map((ref) => ref.id ?? ref.text));
  const extra = second.mechanisms
    .filter((ref) => !known.has(ref.id ?? ref.text))
    .map((ref) => plan.syntax.text.slice(ref.span.start, ref.span.end));
  return [
    ...(extra.length > 0 ? addItem(plan.syntax.text, target, extra.join(', ')) : []),
    ...removeEntry(plan.syntax.text, levers, second.entry),
  ];
}

function listOf(entry: LeverEntry): Node | undefined {
  return entry.entry.value.kind === 'list' ? entry.entry.value : entryOf(entry.record, 'mechanisms')?.value;
}
