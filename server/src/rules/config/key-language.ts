import { childType, fieldNamed, planType, recordOf, wordsOf } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { MapEntry, Node } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'CFG955',
  name: 'key-language',
  severity: 'hint',
  tier: 3,
  origin: 'sense',
  title: { en: 'Field name in another language', zh: '字段名语言不一' },
  why: {
    en: 'Field names in one language are easier to search for and to compare over many plans.',
    zh: '字段名统一语言，多份计划之间才便于搜索与比较。',
  },
  message: {
    en: '`{key}` is read as `{field}`; the configuration asks for `{wanted}`.',
    zh: '`{key}` 读作 `{field}`；配置要求写 `{wanted}`。',
  },
  yieldsTo: { field: ['STR006'] },
  check({ plan, keys, report }) {
    if (!keys || !plan.root) return;
    for (const { entry, path, type } of fieldsIn(plan.root, planType, [])) {
      const written = plan.syntax.text.slice(entry.key.span.start, entry.key.span.end);
      const wanted = keys === 'en' ? type.name : wordsOf(type)[0];
      const isOther = keys === 'en' ? written !== type.name : written === type.name;
      if (wanted === undefined || !isOther || /^["']/.test(written)) continue;
      report({
        span: entry.key.span,
        path,
        data: { key: written, field: type.name, wanted },
        about: { field: path.join('.') },
        fixes: () => replaceFix(plan, { span: entry.key.span, text: written }, wanted),
      });
    }
  },
});

interface FoundField {
  readonly entry: MapEntry;
  readonly path: readonly string[];
  readonly type: NonNullable<ReturnType<typeof fieldNamed>>;
}

/** Every field of a record that is written, from the top down. */
function fieldsIn(node: Node, type: ValueType, path: readonly string[]): FoundField[] {
  if (node.kind === 'scalar') return [];
  const inside = type.type === 'one-or-list' || type.type === 'list' ? type.of : type;
  if (node.kind === 'list') return node.items.flatMap((item) => fieldsIn(item, inside, path));
  return node.entries.flatMap((entry): FoundField[] => {
    const at = [...path, entry.key.text];
    const field = inside.type === 'map' ? undefined : fieldNamed(recordOf(inside), entry.key.text);
    const below = childType(inside, entry.key.text);
    return [
      ...(field && entry.key.span.end > entry.key.span.start
        ? [{ entry, path: at, type: field }]
        : []),
      ...(below ? fieldsIn(entry.value, below, at) : []),
    ];
  });
}
