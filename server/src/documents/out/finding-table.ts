import { pageWords } from '../../report/page/words.ts';
import type { FindingRow } from '../../report/types.ts';
import type { Lang } from '../../text/language.ts';
import type { BlockTable } from './blocks.ts';

/** What a finding says, without the marks of code: its readers write no plans. */
export function findingText({ message }: FindingRow, lang: Lang): string {
  return message[lang].replaceAll('`', '');
}

/** Findings as a table. */
export function findingTable(findings: readonly FindingRow[], lang: Lang): BlockTable {
  return {
    caption: `${pageWords.findings[lang]} (${findings.length})`,
    heads: [pageWords.severity[lang], pageWords.rule[lang], pageWords.message[lang]],
    rows: findings.map((one) => [
      pageWords.severities[one.severity][lang],
      one.rule,
      findingText(one, lang),
    ]),
  };
}
