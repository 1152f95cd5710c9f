import { recordShape } from '../../model/shape.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import type { Lang } from '../../text/language.ts';
import { codeBlock, inlineCode, list, paragraphs } from '../markdown.ts';

const words = {
  title: { en: 'The format of plans', zh: '计划的格式' },
  required: { en: 'required', zh: '必填' },
  values: { en: 'one of', zh: '可取' },
};

/** Every field of a plan, section by section, as Markdown. */
export function formatPage(lang: Lang): string {
  const order = ['plan'];
  for (const id of order)
    for (const field of recordShape(id).fields.values())
      for (const below of recordsIn(field)) if (!order.includes(below)) order.push(below);
  return paragraphs([
    `# ${words.title[lang]}`,
    ...order.flatMap((id) => {
      const { name, fields } = recordShape(id);
      return [`## ${name[lang]}`, ...[...fields.values()].map((field) => part(field, lang))];
    }),
  ]);
}

function part(field: FieldShape, lang: Lang): string {
  const { name, doc, required, example } = field;
  const values = field.type === 'enum' ? (field.values ?? []).map(inlineCode) : [];
  const mark = required ? ` (${words.required[lang]})` : '';
  const text = [
    `${inlineCode(name)}${mark}: ${doc[lang]}`,
    values.length > 0 ? `${words.values[lang]} ${list(values, lang)}` : '',
    example === undefined ? '' : `\n${codeBlock(example, 'yaml')}`,
  ];
  return text.filter((one) => one !== '').join(' ');
}

/** The records that a value can be written as. */
function recordsIn(type: ValueType): readonly string[] {
  if (type.type === 'list' || type.type === 'one-or-list' || type.type === 'map')
    return recordsIn(type.of);
  return type.type === 'record' || type.type === 'entry' ? [type.record] : [];
}
