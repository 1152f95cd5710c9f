import { indexLines } from '../../text/lines.ts';
import { visible } from '../../text/message.ts';
import { cliWords } from '../words.ts';
import type { FileResult } from './counts.ts';
import { regionOf } from './place.ts';

/**
 * Findings one per line, `file:line:column: severity RULE message`, as compilers print them: for
 * `grep` and editors.
 */
export function unixOutput(results: readonly FileResult[], hints: boolean): string {
  return results
    .flatMap(({ file, text, lang, findings }) => {
      const lines = indexLines(text);
      const visibleFindings = findings.filter(({ severity }) => hints || severity !== 'hint');
      return visibleFindings.map(({ rule, severity, span, message }) => {
        const { startLine, startColumn } = regionOf(lines, span);
        const what = `${cliWords.severities[severity][lang]} ${rule}`;
        return `${visible(file)}:${startLine}:${startColumn}: ${what} ${visible(message[lang])}\n`;
      });
    })
    .join('');
}
