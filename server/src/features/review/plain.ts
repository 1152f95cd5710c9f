import { escapeMarkdown } from '../markdown.ts';

/**
 * Words of a plan as plain text in a comment on a pull request: no markup, no links, and no
 * mentions by `@name` or `#1`. An invisible word joiner after `@` and `#` is enough on every
 * platform.
 */
export function plainMarkdown(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\d*\\[.()+!-])|\\([.()+!-])/gm, (_, kept = '', symbol = '') => kept + symbol)
    .replace(/@(?=[\p{L}\p{N}_-])/gu, '@\u2060')
    .replace(/\b(https?|ftp|mailto|www)(?=\\?[:.])/gi, '$1\u2060')
    .replace(/\b(GH|gh)\\?-(?=\d)/g, '$1\u2060-');
}
