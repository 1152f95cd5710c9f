import { nodeAt } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import type { StructureIssue } from '../../model/structure-issue.ts';
import { yamlText } from '../../syntax/edit.ts';
import { replaceByMap } from '../../syntax/edit-add.ts';
import { entryOf, type Node } from '../../syntax/tree.ts';
import { same, type Text } from '../../text/language.ts';
import type { Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

/** The name of a type in a sentence. */
export function expectedForm(type: ValueType): Text {
  switch (type.type) {
    case 'list':
      return { en: 'a list', zh: '列表' };
    case 'one-or-list':
      return { en: 'one value or a list', zh: '一个值或列表' };
    case 'map':
    case 'record':
      return { en: 'a map of `key: value` lines', zh: '“键: 值”形式的映射' };
    case 'entry':
      return type.short.some((short) => short.type === 'list')
        ? { en: 'a list or a map of `key: value` lines', zh: '列表或“键: 值”形式的映射' }
        : { en: 'a text or a map of `key: value` lines', zh: '文字或“键: 值”形式的映射' };
    case 'enum':
      return {
        en: `one of ${(type.values ?? []).join(', ')}`,
        zh: `${(type.values ?? []).join('、')} 之一`,
      };
    case 'boolean':
      return { en: 'true or false', zh: 'true 或 false' };
    case 'number':
    case 'percent':
      return { en: 'a number', zh: '数字' };
    default:
      return { en: 'a text', zh: '文字' };
  }
}

/** The description of a node in a sentence; a short scalar is quoted. */
export function foundForm(node: Node): Text {
  if (node.kind === 'list') return { en: 'a list', zh: '列表' };
  if (node.kind === 'map') return { en: 'a map', zh: '映射' };
  const text = node.text.length > 40 ? `${node.text.slice(0, 39)}…` : node.text;
  return { en: `“${text}”`, zh: `“${text}”` };
}

/** A spelling that works. */
export function exampleOf(field: FieldShape | undefined, type: ValueType): Text {
  if (field?.example !== undefined) return same(field.example.replace(/\n\s*/g, ' … '));
  if (type.type === 'enum') return same(`${field?.name ?? 'field'}: ${type.values?.[0] ?? ''}`);
  return same(`${field?.name ?? 'id'}: …`);
}

/**
 * The unambiguous conversions: one value into a list, a list of names into a map with empty
 * entries.
 */
export function convert(
  plan: Plan,
  { type, node, path }: Extract<StructureIssue, { readonly kind: 'form' }>,
): Fix[] {
  if (type.type === 'list' && node.kind === 'scalar' && !node.text.includes('\n')) {
    const items = node.text.split(/[,，、]/).map((part) => yamlText(part.trim(), true));
    const newText = `[${items.join(', ')}]`;
    return suggestion({ en: `Write it as a list: ${newText}`, zh: `写成列表：${newText}` }, [
      { span: node.span, newText },
    ]);
  }
  if (type.type !== 'map' || node.kind !== 'list' || !node.flow) return [];
  const names = node.items.flatMap((item) => (item.kind === 'scalar' ? item.text : []));
  const { text } = plan.syntax;
  const entry = entryOf(nodeAt(plan, path.slice(0, -1)), path.at(-1) ?? '');
  // Comments between the names would have no line of their own.
  const isBare = !text.slice(node.span.start, node.span.end).includes('#');
  if (names.length < node.items.length || !entry || !isBare) return [];
  return suggestion(
    { en: 'Write each name as a separate key', zh: '把每个名称写成单独的键' },
    replaceByMap(
      plan.syntax,
      entry,
      names.map((key) => ({ key })),
    ),
  );
}
