import { longestText } from '../in/readable.ts';

/** A text without the marks of Markdown; the address of a link stays. */
export function plain(text: string): string {
  if (text.length > longestText) return text.trim();
  return text
    .replace(/!?\[([^\][]{0,200})\]\(([^()\s]{1,500})\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,300})\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]{1,300})\*(?![\w*])/g, '$1')
    .replace(/`([^`]{1,200})`/g, '$1')
    .trim();
}
