import type { Lang, Text } from './language.ts';

/** Values for the placeholders of a message. Lists are joined as each language joins them. */
export type Fill = string | number | Text | readonly (string | Text)[];

/** Maximum length of a message in characters; longer ones end with an ellipsis. */
const longest = 600;
/** Maximum length of a quotation from the plan inside a message. */
const longestQuote = 120;
/** Maximum length of a text of the plan in a report. */
const longestText = 2000;
/** Control and bidirectional characters, which could hide or reorder parts of a message. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Fills the `{placeholders}` of a message in both languages. Text of the plan is escaped and
 * shortened first. A placeholder without a fill stays as it is; a test fails when one does.
 */
export function fillMessage(message: Text, data: Readonly<Record<string, Fill>> = {}): Text {
  return { en: fill(message.en, data, 'en'), zh: fill(message.zh, data, 'zh') };
}

/**
 * The same, where few are ever read: each language is filled in when it is read first.
 * @param data does not change any more
 */
export function filledWhenRead(message: Text, data: Readonly<Record<string, Fill>> = {}): Text {
  const made: { en?: string; zh?: string } = {};
  return {
    get en() {
      made.en ??= fill(message.en, data, 'en');
      return made.en;
    },
    get zh() {
      made.zh ??= fill(message.zh, data, 'zh');
      return made.zh;
    },
  };
}

function fill(template: string, data: Readonly<Record<string, Fill>>, lang: Lang): string {
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? whole : resolve(value, lang);
  });
  // Placeholders in Chinese text have spaces around them for Latin names; they are removed next to
  // a Chinese name.
  const spaced =
    lang === 'zh' ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : text;
  // Names and examples that are inserted as finished texts may contain words of the plan, too.
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

/** A text that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A list, joined as the language does it. */
export function joined(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}

/** A text without invisible characters: control and bidirectional characters are escaped. */
export function visible(text: string): string {
  return text.replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.replace(hidden, (character) => (character === '\n' ? character : visible(character)));
}

/** The plan's own text for a message: one line, short, no invisible characters. */
export function shown(text: string): string {
  return oneLine(text, longestQuote);
}

/** The plan's own text for a report: the same, but as a rule with all its words. */
export function shownWhole(text: string): string {
  return oneLine(text, longestText);
}

function oneLine(text: string, most: number): string {
  const line = visible(text.slice(0, 4 * most).replace(/\s*\n\s*/g, ' '));
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Maximum length of the title of a code action. */
const longestTitle = 200;

/**
 * The title of a code action in both languages, without invisible characters and short enough for a
 * menu.
 */
export function titleText({ en, zh }: Text): Text {
  return { en: title(en), zh: title(zh) };
}

function title(text: string): string {
  const line = visibleLines(text.slice(0, 2 * longestTitle));
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

/** The concatenation of two texts. */
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
