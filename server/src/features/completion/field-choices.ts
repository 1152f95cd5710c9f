import { wordsOf } from '../../model/shape.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { words } from '../words.ts';
import { filterText } from './filter-text.ts';
import type { Choice } from './item.ts';

/** The missing fields of a record, required ones first, in the language of the keys around. */
export function fieldChoices(
  fields: Iterable<FieldShape>,
  context: Pick<CompletionContext, 'present' | 'flow' | 'path'>,
): Choice[] {
  const { present, flow } = context;
  const isChinese = hasChineseKeys(context);
  const named = [...fields].map((field) => {
    const words = wordsOf(field);
    const label = (isChinese ? words[0] : undefined) ?? field.name;
    return { field, label, words: [field.name, ...words] };
  });
  return named
    .filter((one) => !one.words.some((word) => present.includes(word)))
    .map(({ field, label }, index) => ({
      label,
      kind: 'field',
      detail: field.doc,
      ...(field.required && { remark: words.required }),
      filter: filterText(label, undefined, {
        en: [field.name],
        zh: [...(field.aka ?? []), field.doc.zh],
      }),
      rank: (field.required ? 0 : field.recommended ? 100 : 200) + index,
      write: { as: 'key', key: label, after: afterField(field, flow) },
      about: { doc: field.doc, ...(field.example !== undefined && { example: field.example }) },
      again: opensChoices(field),
    }));
}

/** Whether a word has Chinese characters. */
export function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** The section is named in Chinese, or at the top most of the keys are. */
export function hasChineseKeys({
  path,
  present,
}: Pick<CompletionContext, 'path' | 'present'>): boolean {
  const [section] = path;
  return section === undefined ? present.filter(isHan).length * 2 > present.length : isHan(section);
}

function afterField(field: FieldShape, flow: boolean): string {
  if (field.type === 'list') return ': [$1]';
  if (field.type === 'version') return ': 1';
  const block = field.type === 'map' || field.type === 'record';
  if (!block) return ': ';
  return flow ? ': {$1}' : ':\n  $1';
}

/** Whether values for the field can be offered right away. */
function opensChoices(type: ValueType): boolean {
  return [
    'enum',
    'ref',
    'date',
    'period',
    'person',
    'list',
    'one-or-list',
    'map',
    'record',
  ].includes(type.type);
}
