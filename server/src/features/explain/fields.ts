import { recordShape, records } from '../../model/shape.ts';
import type { FieldShape } from '../../model/shape-types.ts';
import type { Lang } from '../../text/language.ts';
import { fieldMarkdown } from '../field-markdown.ts';
import { escapeMarkdown, list, paragraphs } from '../markdown.ts';

const planFields = recordShape('plan').fields;

/** A field with the records that have it. */
interface FoundField {
  readonly field: FieldShape;
  readonly records: string[];
}

/**
 * The fields of the three formats that a word names, by their key or an alias; the same field of
 * several records once.
 * @returns Markdown, undefined where no field has the name
 */
export function explainFields(word: string, lang: Lang): string | undefined {
  const wanted = word.trim().toLowerCase();
  const exact = fieldsWith(({ name }) => name.toLowerCase() === wanted, lang);
  const found =
    exact.length > 0
      ? exact
      : fieldsWith(({ aka = [] }) => aka.some((other) => other.toLowerCase() === wanted), lang);
  if (found.length === 0) return undefined;
  return paragraphs(
    found.map(({ field, records: of }) => {
      const where = lang === 'zh' ? `用于：${list(of, lang)}` : `In: ${list(of, lang)}`;
      return paragraphs([fieldMarkdown(field, lang), `*${escapeMarkdown(where)}*`]);
    }),
  );
}

/** Every key of the three formats, for suggestions. */
export function fieldNames(): string[] {
  return [...new Set([...records.values()].flatMap(({ fields }) => [...fields.keys()]))];
}

/** Every key of the three formats and its other spellings, in both languages. */
export function fieldWords(): string[] {
  const fields = [...records.values()].flatMap((record) => [...record.fields.values()]);
  return [...new Set(fields.flatMap(({ name, aka = [] }) => [name, ...aka]))];
}

function fieldsWith(fits: (field: FieldShape) => boolean, lang: Lang): FoundField[] {
  const found = new Map<string, FoundField>();
  for (const { name, fields } of records.values())
    for (const field of fields.values()) {
      if (!fits(field)) continue;
      const key = `${field.name} ${field.doc.en}`;
      const known = found.get(key) ?? { field, records: [] };
      known.records.push(name[lang]);
      found.set(key, known);
    }
  // A plan's own sections come before fields of entries and of other files.
  const isTop = ({ field }: FoundField): boolean => planFields.get(field.name) === field;
  const all = [...found.values()];
  return [...all.filter(isTop), ...all.filter((one) => !isTop(one))];
}
