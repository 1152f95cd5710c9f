import { yamlText } from '../../syntax/edit.ts';

/** A placeholder with a default. */
export interface Stop {
  readonly stop: number;
  readonly text: string;
}

/** A text with placeholders, without YAML quotes and escapes. */
export type Template = string | readonly (string | Stop)[];

/**
 * What has to be added around the insertion, where the format requires more than the cursor's place
 * has.
 */
export interface Around {
  /** On the next line, indented. */
  readonly below?: boolean;
  /** As an item of a block list. */
  readonly dash?: boolean;
  /** In brackets. */
  readonly brackets?: '[]' | '{}' | '[{}]';
}

/**
 * What a choice inserts, by its meaning; quotes, indentation and line breaks depend on the place.
 */
export type Writing = (
  | {
      readonly as: 'value';
      readonly text: Template;
      /** Offset from the start of the typed text. */
      readonly from?: number;
    }
  | {
      readonly as: 'key';
      readonly key: Template;
      /**
       * The text after the key, including the colon, as a snippet; lines are indented by two spaces
       * per level.
       */
      readonly after: string;
    }
) & { readonly around?: Around };

/** A value without placeholders. */
export function value(text: Template): Writing {
  return { as: 'value', text };
}

/** A placeholder in snippet syntax. */
export function stopText(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

/** Escapes text that must not be read as a tab stop. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The plain text of a template. */
export function plainText(template: Template): string {
  return typeof template === 'string'
    ? template
    : template.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** A template as a snippet, its text quoted. */
function snippetOf(template: Template, quoting: (text: string) => string): string {
  return (typeof template === 'string' ? [template] : template)
    .map((part) =>
      typeof part === 'string' ? literal(quoting(part)) : stopText(part.stop, quoting(part.text)),
    )
    .join('');
}

const escapes = {
  '"': (text: string): string => JSON.stringify(text).slice(1, -1),
  "'": (text: string): string => text.replaceAll("'", "''"),
  '': (text: string): string => text,
} as const;

export type Quote = keyof typeof escapes;

/** A template as a snippet between existing quotes. */
export function insideQuotes(template: Template, quote: Quote): string {
  return snippetOf(template, escapes[quote]);
}

/** A template as a YAML value, in double quotes where it needs them. */
export function scalarSnippet(template: Template, flow: boolean, always = false): string {
  const plain = plainText(template).trim();
  const quote: Quote = always || yamlText(plain, flow) !== plain ? '"' : '';
  return `${quote}${insideQuotes(template, quote)}${quote}`;
}
