import { findRule } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import { indexLines } from '../../text/lines.ts';
import { visibleLines } from '../../text/message.ts';
import type { FileResult } from './counts.ts';
import { regionOf, sharedPaths } from './place.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Findings as workflow commands, one line each: GitHub shows them beside the lines of a pull
 * request.
 */
export function githubOutput(results: readonly FileResult[]): string {
  const sharedPath = sharedPaths();
  return results
    .flatMap(({ file, text, lang, findings }) => {
      const lines = indexLines(text);
      const name = sharedPath(file).path;
      return findings.map(({ rule, name: ruleName, severity, span, message }) => {
        const { startLine, startColumn, endLine, endColumn } = regionOf(lines, span);
        const properties = {
          file: name,
          line: startLine,
          col: startColumn,
          endLine,
          endColumn,
          title: `${rule} ${findRule(rule)?.title[lang] ?? ruleName}`,
        };
        const list = Object.entries(properties).map(
          ([key, value]) => `${key}=${escapeProperty(String(value))}`,
        );
        return `::${commands[severity]} ${list.join(',')}::${escapeMessage(message[lang])}\n`;
      });
    })
    .join('');
}

/** A line break would end the command, and what follows could be read as another command. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(visibleLines(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
