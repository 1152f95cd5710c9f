import { findRule } from '../../rules/index.ts';
import { visible } from '../../rules/message.ts';
import { indexLines } from '../../text/lines.ts';
import { cliWords } from '../words.ts';
import type { FileResult } from './counts.ts';
import { live } from './json-text.ts';
import { portablePath, regionOf } from './place.ts';

/**
 * Findings as a JUnit report: a suite for each plan, a case for each finding. Errors are failures; everything else passes and
 * says what it has to say. A plan without findings is one case that passes.
 */
export function junitOutput(results: readonly FileResult[]): string {
  const failures = (list: readonly FileResult[]): number =>
    list.reduce(
      (sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'error').length,
      0,
    );
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="planwright" tests="${tests}" failures="${failures(results)}" errors="0" time="0">`,
    ...results.flatMap((result) => suite(result, failures([result]))),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(result: FileResult, failures: number): string[] {
  const { file, text, lang, findings } = result;
  const name = attribute(portablePath(file));
  const lines = indexLines(text);
  const cases = findings.map(({ rule, severity, span, message, path }) => {
    const { startLine, startColumn } = regionOf(lines, span);
    const title = attribute(
      `${rule} ${findRule(rule)?.title[lang] ?? ''} (${visible(path.join('.'))})`,
    );
    const place = `${portablePath(file)}:${startLine}:${startColumn}`;
    const body = `${cliWords.severities[severity][lang]} ${rule}: ${message[lang]}\n${place}`;
    const inner =
      severity === 'error'
        ? `<failure message="${attribute(message[lang])}" type="${rule}">${content(body)}</failure>`
        : `<system-out>${content(body)}</system-out>`;
    return `    <testcase name="${title}" classname="${name}" time="0">${inner}</testcase>`;
  });
  const clean = `    <testcase name="${attribute(cliWords.clean[lang])}" classname="${name}" time="0"/>`;
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" skipped="0" time="0">`,
    ...(cases.length > 0 ? cases : [clean]),
    '  </testsuite>',
  ];
}

/**
 * Characters that XML 1.0 has no way to write, and halves of pairs, become the sign for an unknown one; those that a terminal would act on
 * are written by their number.
 */
function content(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replace(live, (sign) => `&#${sign.charCodeAt(0)};`);
}

function attribute(text: string): string {
  return content(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
