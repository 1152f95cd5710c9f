import type { Lang, Text } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import type { JsonSchema } from './json-schema.ts';
import { AssistError, type AssistInput } from './tool.ts';

/** A field of an input. */
export interface Field extends Pick<JsonSchema, 'type' | 'enum' | 'minimum' | 'maximum' | 'items'> {
  readonly about?: Text;
  readonly required?: true;
}

/** The fields of an input by name. */
export type Fields = Readonly<Partial<Record<keyof AssistInput, Field>>>;

/** The schema of an input, described in a language. */
export function inputSchema(fields: Fields, lang: Lang): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { about, required: _, ...rest }]) => [
        name,
        { ...rest, ...(about && { description: about[lang] }) },
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The schema of an answer: its fields by type, all of them but the optional ones required. */
export function outputSchema(
  types: Readonly<Record<string, 'string' | 'integer' | 'boolean' | 'object' | 'array'>>,
  optional: readonly string[] = [],
): JsonSchema {
  const all = { ...types, next: 'string' as const };
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(all).map(([name, type]) => [name, { type }])),
    required: Object.keys(types).filter((name) => !optional.includes(name)),
  };
}

/** Maximum number of entries of a list in an input. */
const mostEntries = 50;

/**
 * What a caller gave, checked.
 * @throws AssistError that names the field and says what it takes
 */
export function readInput(schema: JsonSchema, given: unknown): AssistInput {
  const { properties = {}, required = [] } = schema;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong('arguments', { en: 'an object', zh: '一个对象' }, Object.keys(properties));
  const values: Readonly<Record<string, unknown>> = { ...given };
  for (const name of required)
    if (values[name] === undefined)
      throw new AssistError({
        en: `\`${name}\` is missing. It takes ${takes(properties[name]).en}.`,
        zh: `缺少 \`${name}\`，应为${takes(properties[name]).zh}。`,
      });
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!field) throw unknown(name, Object.keys(properties));
    if (!fits(field, value)) throw wrong(name, takes(field));
  }
  return values as AssistInput;
}

function unknown(name: string, known: readonly string[]): AssistError {
  return new AssistError({
    en: `There is no field \`${shown(name)}\`. The fields are ${known.join(', ')}.`,
    zh: `没有字段 \`${shown(name)}\`。可用的字段：${known.join('、')}。`,
  });
}

function wrong(name: string, what: Text, known: readonly string[] = []): AssistError {
  const more =
    known.length > 0 ? { en: ` with ${known.join(', ')}`, zh: `：${known.join('、')}` } : undefined;
  return new AssistError({
    en: `\`${name}\` takes ${what.en}${more?.en ?? ''}.`,
    zh: `\`${name}\` 应为${what.zh}${more?.zh ?? ''}。`,
  });
}

function fits(field: JsonSchema, value: unknown): boolean {
  if (field.enum) return typeof value === 'string' && field.enum.includes(value);
  if (field.type === 'string') return typeof value === 'string' && value.trim() !== '';
  if (field.type === 'boolean') return typeof value === 'boolean';
  if (field.type === 'integer') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = field;
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  }
  const { items } = field;
  return (
    Array.isArray(value) &&
    value.length <= mostEntries &&
    value.every((one) => items === undefined || fits(items, one))
  );
}

function takes(field: JsonSchema | undefined): Text {
  if (field?.enum)
    return { en: `one of ${field.enum.join(', ')}`, zh: `以下之一：${field.enum.join('、')}` };
  if (field?.type === 'integer')
    return {
      en: `a whole number from ${field.minimum} to ${field.maximum}`,
      zh: `${field.minimum} 到 ${field.maximum} 的整数`,
    };
  if (field?.type === 'array')
    return {
      en: `a list of at most ${mostEntries} texts, none of them empty`,
      zh: `不超过 ${mostEntries} 项的文本列表，且各项不为空`,
    };
  if (field?.type === 'boolean') return { en: 'true or false', zh: ' true 或 false' };
  return { en: 'a text that is not empty', zh: '非空文本' };
}
