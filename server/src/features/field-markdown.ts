import type { FieldShape } from '../model/shape-types.ts';
import type { Lang } from '../text/language.ts';
import type { HoverDetail } from './describe/part.ts';
import { inlineCode, paragraphs } from './markdown.ts';
import { words } from './words.ts';

/** A field of the format as Markdown. */
export function fieldMarkdown(field: FieldShape, lang: Lang, detail: HoverDetail = 'full'): string {
  const rank = field.required ? words.required : field.recommended ? words.recommended : undefined;
  const values = field.type === 'enum' ? (field.values ?? []).map(inlineCode).join(' ') : undefined;
  return paragraphs([
    `${inlineCode(field.name)}${rank ? ` · *${rank[lang]}*` : ''}`,
    field.doc[lang],
    values,
    field.example && detail === 'full' ? `\`\`\`yaml\n${field.example}\n\`\`\`` : undefined,
  ]);
}
