/** A text without the marks of Markdown; the address of a link stays. */
export function plain(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/!?\[([^\][]{0,200})\]\(([^()\s]{1,500})\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,300})\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]{1,300})\*(?![\w*])/g, '$1')
    .replace(/`([^`]{1,200})`/g, '$1')
    .trim();
}
