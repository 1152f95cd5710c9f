import type { Plan } from '../../model/plan.ts';
import { typeAt } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { isEmpty, type MapEntry, type MapNode, type Node } from '../../syntax/tree.ts';
import { defineRule, type Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'STR010',
  name: 'empty-section',
  severity: 'hint',
  tier: 3,
  origin: 'sense',
  title: { en: 'Empty section or list', zh: '空的部分' },
  why: {
    en: 'An empty section looks as if something was forgotten.',
    zh: '空着的部分看起来像是忘了填写。',
  },
  message: {
    en: '`{path}` is empty - fill it or remove it.',
    zh: '`{path}` 为空，请补充或删除。',
  },
  yieldsTo: { field: ['KPI301', 'STR005', 'STR013'], entry: ['LEV101', 'LEV102', 'WRD001'] },
  check({ plan, report }) {
    if (plan.root) walk(plan, plan.root, [], report);
  },
});

/** Sections and lists; an empty text is only a field that is not typed yet. */
const collections: ReadonlySet<ValueType['type']> = new Set([
  'list',
  'one-or-list',
  'map',
  'record',
]);

function walk(plan: Plan, map: MapNode, path: string[], report: (report: Report) => void): void {
  for (const entry of map.entries) {
    // An empty `levers` and empty lists inside a lever are reported by the rules on levers.
    if (path.length === 0 && entry.key.text === 'levers') continue;
    const { value } = entry;
    path.push(entry.key.text);
    if (isNothing(value)) say(plan, map, entry, [...path], report);
    else if (value.kind === 'map') walk(plan, value, path, report);
    path.pop();
  }
}

function isNothing(value: Node): boolean {
  return value.kind === 'scalar' ? value.isNull : isEmpty(value);
}

function say(
  plan: Plan,
  map: MapNode,
  entry: MapEntry,
  path: readonly string[],
  report: (report: Report) => void,
): void {
  const type = typeAt(path);
  if (!type || !collections.has(type.type)) return;
  report({
    span: entry.key.span,
    path,
    data: { path: path.join('.') },
    about: { field: path.join('.') },
    fixes: () =>
      suggestion(
        { en: `Remove \`${entry.key.text}\``, zh: `删除 \`${entry.key.text}\`` },
        removeEntry(plan.syntax.text, map, entry),
      ),
  });
}
