import type { Severity } from '../../rules/rule.ts';
import { indexLines } from '../../text/lines.ts';
import type { FileResult } from './counts.ts';
import { regionOf, sharedPaths } from './place.ts';
import { attribute } from './xml.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** Findings as a Checkstyle report, which Jenkins, reviewdog and others read. */
export function checkstyleOutput(results: readonly FileResult[]): string {
  const sharedPath = sharedPaths();
  const files = results.flatMap(({ file, text, lang, findings }) => {
    const lines = indexLines(text);
    return [
      `  <file name="${attribute(sharedPath(file).path)}">`,
      ...findings.map(({ rule, severity, span, message }) => {
        const { startLine, startColumn } = regionOf(lines, span);
        return `    <error line="${startLine}" column="${startColumn}" severity="${severities[severity]}" message="${attribute(message[lang])}" source="planwright.${rule}"/>`;
      }),
      '  </file>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files,
    '</checkstyle>',
    '',
  ].join('\n');
}
