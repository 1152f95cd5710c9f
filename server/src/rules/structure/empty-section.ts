import type { Plan } from '../../model/plan.ts';
import { childType, planType, type ValueType } from '../../model/shape.ts';
import { removeEntry } from '../../syntax/edit.ts';
import { isEmpty, type MapNode } from '../../syntax/tree.ts';
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
    en: 'An empty section reads like something forgotten.',
    zh: '空着的部分看起来像是忘了填写。',
  },
  message: {
    en: '`{path}` is empty - fill it or remove it.',
    zh: '`{path}` 为空，请补充或删除。',
  },
  yieldsTo: { field: ['KPI301', 'STR005', 'STR013'], entry: ['LEV101', 'LEV102', 'WRD001'] },
  local: true,
  check({ plan, report }) {
    if (plan.root) walk(plan, plan.root, planType, [], report);
  },
});

/** Sections and lists; an empty text is only a field not typed yet. */
const collections: ReadonlySet<ValueType['type']> = new Set(['list', 'one-or-list', 'map', 'record']);

function walk(plan: Plan, map: MapNode, type: ValueType, path: readonly string[], report: (report: Report) => void): void {
  for (const entry of map.entries) {
    const inner = childType(type, entry.key.text);
    // An empty `levers` and empty lists inside a lever are reported by the rules on levers.
    if (!inner || (path.length === 0 && entry.key.text === 'levers')) continue;
    const { value } = entry;
    if (isEmpty(value) && collections.has(inner.type) && (value.kind !== 'scalar' || value.isNull)) {
      const at = [...path, entry.key.text];
      report({
        span: entry.key.span,
        path: at,
        data: { path: at.join('.') },
        about: { field: at.join('.') },
        fixes: () =>
          suggestion(
            { en: `Remove \`${entry.key.text}\``, zh: `删除 \`${entry.key.text}\`` },
            removeEntry(plan.syntax.text, map, entry),
          ),
      });
    } else if (value.kind === 'map') walk(plan, value, inner, [...path, entry.key.text], report);
  }
}
