import { builtinCatalog } from '../../catalog/catalog.ts';
import { find, suggest } from '../../catalog/lookup.ts';
import { type DescribedKind, describe } from '../../features/describe.ts';
import { explainRules } from '../../features/explain-rule.ts';
import type { Terminal } from '../terminal.ts';

const kinds: readonly DescribedKind[] = [
  'model',
  'lever',
  'mechanism',
  'kpi',
  'trend',
  'case',
  'evidence',
];

/** Explains a rule or an entry of the catalogue by id, name or alias in either language. Exit code 2 for an unknown word. */
export function explainCommand(word: string, terminal: Terminal): number {
  const { lang } = terminal;
  const rules = explainRules(word, lang);
  const catalog = builtinCatalog();
  const found = kinds.flatMap((kind) => {
    const match = find(catalog, kind, word);
    return match ? [{ kind, match }] : [];
  });
  const exact = found.filter(({ match }) => match.via === 'id');
  const texts = (exact.length > 0 ? exact : found).flatMap(
    ({ kind, match }) => describe(catalog, kind, match.id, { lang }) ?? [],
  );
  const all = [...(rules === undefined ? [] : [rules]), ...new Set(texts)];
  if (all.length > 0) {
    terminal.write(`${all.map(plain).join('\n\n')}\n`);
    return 0;
  }
  const near = kinds.map((kind) => suggest(catalog, kind, word)).find((id) => id !== undefined);
  terminal.error(
    lang === 'zh'
      ? `没有名为“${word}”的规则或目录条目${near ? `，是否指 ${near}？` : '。'}\n`
      : `Nothing is called “${word}”.${near ? ` Did you mean ${near}?` : ''}\n`,
  );
  return 2;
}

/** Markdown without its marks, for a terminal. */
function plain(markdown: string): string {
  return markdown
    .replace(/^```\w*\n?|```$/gm, '')
    .replace(/(?<!\\)\*\*?((?:\\.|[^*\\])*)\*\*?/g, '$1')
    .replace(/(?<=[^·] )`([\p{L}\d/.-]+)`(?=[,、\n]|$)/gmu, '($1)')
    .replace(/(?<!\\)`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|~&$])/g, '$1')
    .replaceAll('： ', '：')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' ? '\n' : '',
    );
}
