import type { Plan } from '../../model/plan.ts';
import type { FieldShape } from '../../model/shape-types.ts';
import { addToMap } from '../../syntax/edit-add.ts';
import type { MapNode } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { addTitle, addTopField, suggestion } from '../support/fixes.ts';
import { hasUnread } from '../support/unread-section.ts';

export default defineRule({
  code: 'STR003',
  name: 'missing-field',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config'],
  title: { en: 'Required field missing', zh: '缺少必填字段' },
  why: {
    en: 'A few fields decide how everything else is read.',
    zh: '少数字段决定其余内容如何读取。',
  },
  message: {
    en: '`{field}` is missing. Without it the plan cannot be checked: {why}.',
    zh: '缺少 `{field}`。没有它就无法检查：{why}。',
  },
  // A required field under a misspelt name is not missing: only its name is wrong.
  yieldsTo: { field: ['STR004'] },
  check({ plan, structure, report }) {
    for (const issue of structure) {
      if (issue.kind !== 'missing') continue;
      const { field, path } = issue;
      report({
        span:
          path.length === 1 && !plan.root?.entries.some(({ key }) => key.text === field.name)
            ? plan.anchor
            : issue.span,
        path,
        // The title or the fiscal year says it: everybody knows which time the plan covers.
        ...(field.name === 'period' &&
          (isTimeKnown(plan) || plan.status === 'draft') && { severity: 'hint' as const }),
        ...((hasUnread(plan, field.name) || isSecond(plan, field.name)) && {
          severity: 'hint' as const,
        }),
        data: { field: field.name, why: field.why ?? field.doc },
        about: { field: path.join('.') },
        fixes: () => suggestion(addTitle(`\`${field.name}\``), edits(plan, issue.map, field)),
      });
    }
  },
});

/** In a draft without a model that is asked for, and the title and the levers come later. */
function isSecond({ status, models }: Plan, name: string): boolean {
  return status === 'draft' && models.length === 0 && (name === 'title' || name === 'levers');
}

function isTimeKnown({ calendar }: Plan): boolean {
  return calendar.start !== undefined;
}

/**
 * The field with the format's example as its value, at the top of the file or inside the record.
 */
function edits(plan: Plan, map: MapNode | undefined, field: FieldShape): TextEdit[] {
  const [first = '', ...below] = (field.example ?? `${field.name}: TODO`).split('\n');
  const inline = field.name === 'reason' ? 'TODO' : first.slice(field.name.length + 1).trim();
  const fields = below.map((line) => {
    const [key = '', ...value] = line.trim().split(': ');
    return { key, inline: value.join(': ') };
  });
  const entry = { key: field.name, ...(fields.length > 0 ? { fields } : { inline }) };
  if (map && map !== plan.root) return addToMap(plan.syntax.text, map, entry);
  return addTopField(plan, entry);
}
