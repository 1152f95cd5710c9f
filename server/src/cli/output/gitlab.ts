import { createHash } from 'node:crypto';
import type { Severity } from '../../rules/rule.ts';
import { indexLines } from '../../text/lines.ts';
import { shown } from '../../text/message.ts';
import type { FileResult } from './counts.ts';
import { jsonText } from './json-text.ts';
import { regionOf, sharedPaths } from './place.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/**
 * Findings as a Code Quality report of GitLab: a list of issues, each with a fingerprint that does
 * not depend on line numbers.
 */
export function gitlabOutput(results: readonly FileResult[]): string {
  const sharedPath = sharedPaths();
  const issues = results.flatMap(({ file, text, lang, findings }) => {
    const lines = indexLines(text);
    const { path } = sharedPath(file);
    const seen = new Map<string, number>();
    return findings.map(({ rule, severity, span, path: at, message }) => {
      const address = JSON.stringify([rule, at, path]);
      const before = seen.get(address) ?? 0;
      seen.set(address, before + 1);
      const { startLine, endLine } = regionOf(lines, span);
      return {
        description: `${rule}: ${shown(message[lang])}`,
        check_name: rule,
        fingerprint: createHash('sha256').update(`${address} ${before}`).digest('hex'),
        severity: severities[severity],
        location: { path, lines: { begin: startLine, end: endLine } },
      };
    });
  });
  return jsonText(issues);
}
