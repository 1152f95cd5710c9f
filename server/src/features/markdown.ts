import type { Lang } from '../text/language.ts';
import { visible, visibleLines } from '../text/message.ts';

/**
 * The user's words escaped for Markdown: nothing in them can become a link, an image, HTML or a
 * code fence.
 */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]()<>#+\-.!|~&$]/g, '\\$&');
}

/** A short word as inline code, whatever backticks it contains. */
export function inlineCode(text: string): string {
  const clean = visible(text.replace(/[\r\n]+/g, ' '));
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${clean}\`` : `${fence} ${clean} ${fence}`;
}

/** A link to a page of the web. */
export function link(words: string, url: string): string {
  return `[${escapeMarkdown(words)}](${url.replace(/[()<>\s]/g, encodeURIComponent)})`;
}

/** Lines in a code block whose fence is longer than any in the text. */
export function codeBlock(text: string, language: string): string {
  const clean = visibleLines(text);
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** Paragraphs with a blank line between them; empty ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Names joined as the language joins them. */
export function list(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}
