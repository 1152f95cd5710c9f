import type { Lang, Text } from './language.ts';

/** Values for the placeholders of a message. Lists are joined as each language joins them. */
export type Fill = string | number | Text | readonly (string | Text)[];

/** Longest message, in characters; longer ones are cut at the end with an ellipsis. */
const longest = 600;
/** Longest piece of the plan's own text inside a message. */
const longestQuote = 120;
/** Control and bidirectional characters: they could hide or reorder what a message says. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Fills the `{placeholders}` of a message in both languages. Text of the plan is made visible and short first.
 * A placeholder without a fill stays as it is; a test fails when one does.
 */
export function fillMessage(message: Text, data: Readonly<Record<string, Fill>> = {}): Text {
  return { en: fill(message.en, data, 'en'), zh: fill(message.zh, data, 'zh') };
}

function fill(template: string, data: Readonly<Record<string, Fill>>, lang: Lang): string {
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? whole : resolve(value, lang);
  });
  // A placeholder in Chinese text stands between blanks for Latin names; beside a Chinese name the blanks go.
  const spaced =
    lang === 'zh' ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : text;
  // Names and examples that are put in as ready texts may hold words of the plan as well.
  const seen = visibleLines(spaced);
  return seen.length > longest ? `${seen.slice(0, longest - 1)}…` : seen;
}

function resolve(value: Fill, lang: Lang): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return shown(value);
  if ('en' in value) return value[lang];
  return joined(
    value.map((one) => (typeof one === 'string' ? shown(one) : one[lang])),
    lang,
  );
}

/** A list as the language writes it. */
export function joined(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}

/** A text with nothing invisible in it: control and bidirectional characters are spelt out. */
export function visible(text: string): string {
  return text.replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text of several lines with nothing else invisible in it. */
export function visibleLines(text: string): string {
  return text.replace(hidden, (character) => (character === '\n' ? character : visible(character)));
}

/** The plan's own text, fit to stand in a message: one line, short, nothing invisible. */
export function shown(text: string): string {
  const line = visible(text.slice(0, 4 * longestQuote).replace(/\s*\n\s*/g, ' '));
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}

/** Longest title of a change that is offered. */
const longestTitle = 200;

/** The title of a change in both languages: nothing invisible in it, and of a length that a menu can show. */
export function titleText({ en, zh }: Text): Text {
  return { en: title(en), zh: title(zh) };
}

function title(text: string): string {
  const line = visibleLines(text.slice(0, 2 * longestTitle));
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

/** Two texts one after the other. */
export function joinText(texts: readonly Text[], between: Text): Text {
  return {
    en: texts.map((text) => text.en).join(between.en),
    zh: texts.map((text) => text.zh).join(between.zh),
  };
}

/** The names as one text in each language, joined as a list. */
export function listText(texts: readonly Text[]): Text {
  return joinText(texts, { en: ', ', zh: '、' });
}
