import { yamlText } from '../../syntax/edit.ts';

/** A place to fill in, with a default. */
export interface Stop {
  readonly stop: number;
  readonly text: string;
}

/** A text with places to fill in; what it says without YAML's quotes and escapes. */
export type Template = string | readonly (string | Stop)[];

/** What stands around what is written, where the format wants more than the cursor's place has. */
export interface Around {
  /** It goes on the next line, further in. */
  readonly below?: boolean;
  /** It is an item of its own. */
  readonly dash?: boolean;
  /** It is put into brackets. */
  readonly brackets?: '[]' | '{}' | '[{}]';
}

/** What a choice writes, told by what it means: quotes, indentation and line breaks follow from the place. */
export type Writing = (
  | {
      readonly as: 'value';
      readonly text: Template;
      /** It begins after this many characters of what is typed. */
      readonly from?: number;
    }
  | {
      readonly as: 'key';
      readonly key: Template;
      /** What follows the key, with its colon, as a snippet; lines are indented by two blanks for each level. */
      readonly after: string;
    }
) & { readonly around?: Around };

/** A value without places to fill in. */
export function value(text: Template): Writing {
  return { as: 'value', text };
}

/** A snippet's text for a place to fill in. */
export function stopText(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

/** Text that shall not be read as a tab stop. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a template says. */
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

/** What a template says, between quotes that are there. */
export function insideQuotes(template: Template, quote: Quote): string {
  return snippetOf(template, escapes[quote]);
}

/** A template as a YAML value, in double quotes where it needs them. */
export function scalarSnippet(template: Template, flow: boolean, always = false): string {
  const plain = plainText(template).trim();
  const quote: Quote = always || yamlText(plain, flow) !== plain ? '"' : '';
  return `${quote}${insideQuotes(template, quote)}${quote}`;
}
