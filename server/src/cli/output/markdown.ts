import { plainMarkdown } from '../../features/review/plain.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines } from '../../text/lines.ts';
import { cliWords, summaryText } from '../words.ts';
import { countsOf, type FileResult } from './counts.ts';
import { regionOf } from './place.ts';

const head = {
  en: '| where | | rule | |\n|---|---|---|---|',
  zh: '| 位置 | | 规则 | |\n|---|---|---|---|',
} as const;

/** Findings as Markdown tables, for a job summary or a wiki. Words of a plan are escaped. */
export function markdownOutput(results: readonly FileResult[], lang: Lang): string {
  const parts = results.flatMap((result) => {
    if (result.findings.length === 0) return [];
    const lines = indexLines(result.text);
    const rows = result.findings.map(({ rule, severity, span, message }) => {
      const { startLine, startColumn } = regionOf(lines, span);
      return `| ${startLine}:${startColumn} | ${cliWords.severities[severity][lang]} | \`${rule}\` | ${plainMarkdown(message[result.lang])} |`;
    });
    return [`### ${plainMarkdown(result.file)}`, `${head[lang]}\n${rows.join('\n')}`];
  });
  const clean = results.filter(({ findings }) => findings.length === 0).length;
  return `${[...parts, plainMarkdown(summaryText(results.length, countsOf(results), clean)[lang])].join('\n\n')}\n`;
}
