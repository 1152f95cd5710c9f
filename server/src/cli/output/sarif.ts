import { explainRule, ruleAddress } from '../../features/explain-rule.ts';
import { groups } from '../../rules/groups.ts';
import { allRules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';
import { version } from '../../version.ts';
import { jsonText } from './json-text.ts';
import { sharedPaths } from './place.ts';
import { levels, type SarifFile, sarifResults } from './sarif-result.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Findings as SARIF 2.1.0, for code scanning. Findings that a plan or a baseline silences are
 * included, marked as suppressed.
 * @param lang the language of the rules' descriptions; messages are in the language of their file
 */
export function sarifOutput(results: readonly SarifFile[], lang: Lang): string {
  const sharedPath = sharedPaths();
  // A run has a baseline state for all of its results, or for none.
  const compared = results.some(({ hasBaseline }) => hasBaseline);
  const run = {
    tool: {
      driver: {
        name: 'planwright',
        version,
        language: lang,
        rules: allRules.map((rule) => sarifRule(rule, lang)),
      },
    },
    invocations: [
      {
        executionSuccessful: results.every(({ checked }) => (checked?.crashes ?? []).length === 0),
      },
    ],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    results: results.flatMap((result) => sarifResults(result, sharedPath(result.file), compared)),
  };
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
}

function sarifRule(rule: Rule, lang: Lang): unknown {
  const { code, name, severity, title, why } = rule;
  const usual =
    typeof severity === 'string'
      ? severity
      : severity.review === 'off'
        ? severity.approved
        : severity.review;
  return {
    id: code,
    name,
    shortDescription: { text: title[lang] },
    fullDescription: { text: why[lang] },
    helpUri: ruleAddress(code),
    help: { text: `${why[lang]}\n\nplanwright explain ${code}`, markdown: explainRule(rule, lang) },
    defaultConfiguration: { level: levels[usual] },
    properties: { tags: [groups[code.slice(0, 3)]?.[lang] ?? code.slice(0, 3)] },
  };
}
