import { builtinCatalog } from '../../catalog/catalog.ts';
import { type Explanation, explain, nearestWords } from '../../features/explain/explain.ts';
import { jsonText } from '../output/json-text.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Explains a rule, an entry of the catalogue, a field of a format, or a list of them. Exit code 2
 * for unknown words.
 * @param format `pretty`, `json` or `markdown`
 */
export function explainCommand(words: string, format: string, terminal: Terminal): number {
  const { lang } = terminal;
  const catalog = builtinCatalog();
  const pages = explain(catalog, words, lang);
  if (pages.length > 0) {
    terminal.write(`${output(pages, format)}\n`);
    return 0;
  }
  const near = nearestWords(catalog, words);
  terminal.error(unknown(words, near, lang));
  return 2;
}

function output(pages: readonly Explanation[], format: string): string {
  if (format === 'json') return jsonText({ version: 1, pages }).trimEnd();
  const texts = pages.map(({ markdown }) => markdown);
  return (format === 'markdown' ? texts : texts.map(plain)).join('\n\n');
}

function unknown(words: string, near: readonly string[], lang: Terminal['lang']): string {
  if (lang === 'zh')
    return `没有名为“${words}”的规则、目录条目或字段${near.length > 0 ? `，是否指 ${near.join('、')}？` : '。'}\n`;
  return `Nothing is called “${words}”.${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}\n`;
}

/** Markdown without its markup, for a terminal. */
function plain(markdown: string): string {
  return markdown
    .replace(/^```\w*\n?|```$/gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/g, '$1 <$2>')
    .replace(/(?<!\\)\*\*?((?:\\.|[^*\\])*)\*\*?/g, '$1')
    .replace(/(?<=[^·] )`([\p{L}\d/.-]+)`(?=[,、\n]|$)/gmu, '($1)')
    .replace(/(?<!\\)`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|~&$])/g, '$1')
    .replaceAll('： ', '：')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' ? '\n' : '',
    );
}
