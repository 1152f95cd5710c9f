import { live } from './json-text.ts';

/**
 * Characters that XML 1.0 cannot contain, and lone surrogates, become the replacement character;
 * those that a terminal would act on are written as character references.
 */
export function content(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(
      /[&<>]/g,
      (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character,
    )
    .replace(live, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text as the value of an attribute. */
export function attribute(text: string): string {
  return content(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
