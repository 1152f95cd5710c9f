import type { Lang, Text } from '../../text/language.ts';
import { escapeMarkdown } from '../markdown.ts';

/** `name: text`, with the colon of the language. */
export function withColon(name: string, text: string, lang: Lang): string {
  return lang === 'zh' ? `${name}：${text}` : `${name}: ${text}`;
}

/** `name - text`; in Chinese with a colon. */
export function withDash(name: string, text: string, lang: Lang): string {
  return lang === 'zh' ? `${name}：${text}` : `${name} - ${text}`;
}

/** A text in the brackets of the language; in English after a space. */
export function inBrackets(text: string, lang: Lang): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

/** Texts that may hold commas themselves, joined by semicolons. */
export function joined(texts: readonly Text[] | undefined, lang: Lang): string {
  return (texts ?? []).map((text) => escapeMarkdown(text[lang])).join(lang === 'zh' ? '；' : '; ');
}
