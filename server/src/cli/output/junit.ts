import { findRule } from '../../rules/index.ts';
import { indexLines } from '../../text/lines.ts';
import { visible } from '../../text/message.ts';
import { cliWords } from '../words.ts';
import type { FileResult } from './counts.ts';
import { regionOf, sharedPaths } from './place.ts';
import { attribute, content } from './xml.ts';

/**
 * Findings as a JUnit report: a suite for each plan, a case for each finding. Errors are failures;
 * everything else passes and carries its message. A plan without findings is one passing case.
 */
export function junitOutput(results: readonly FileResult[]): string {
  const failures = (list: readonly FileResult[]): number =>
    list.reduce(
      (sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'error').length,
      0,
    );
  const tests = results.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const sharedPath = sharedPaths();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="planwright" tests="${tests}" failures="${failures(results)}" errors="0" time="0">`,
    ...results.flatMap((result) => suite(result, sharedPath(result.file).path, failures([result]))),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(result: FileResult, file: string, failures: number): string[] {
  const { text, lang, findings } = result;
  const name = attribute(file);
  const unique = uniqueNames();
  const lines = indexLines(text);
  const cases = findings.map(({ rule, severity, span, message, path }) => {
    const { startLine, startColumn } = regionOf(lines, span);
    const title = attribute(
      unique(`${rule} ${findRule(rule)?.title[lang] ?? ''} (${visible(path.join('.'))})`),
    );
    const place = `${file}:${startLine}:${startColumn}`;
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

/** Numbers cases of the same name: services keep only one of each name. */
function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let unique = name;
    for (let count = 2; given.has(unique); count++) unique = `${name} #${count}`;
    given.add(unique);
    return unique;
  };
}
