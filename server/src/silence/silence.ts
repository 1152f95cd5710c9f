import type { Day } from '../model/grammar/day.ts';
import type { Ignore, Plan } from '../model/plan.ts';
import { type Finding, isBelow } from '../rules/finding.ts';
import type { SilenceProblem } from '../rules/ignoring/problem.ts';
import { ruleName, rulesNamed, ruleWords } from '../rules/index.ts';
import { lineAt } from '../text/lines.ts';
import { directivesOf } from './directives.ts';

/** A finding that the plan itself silences. */
export interface Silenced {
  readonly finding: Finding;
  readonly by: 'ignore' | 'comment' | 'baseline';
  readonly reason: string;
}

export interface SilenceResult {
  readonly kept: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly problems: readonly SilenceProblem[];
}

/** Rules whose findings cannot be silenced inside the file, because the file cannot be read. */
const loud = new Set(['STR001', 'STR002']);

/**
 * Removes the findings that `ignore` entries and comments of the plan silence, and reports which of
 * these are unused, expired or wrong. One without a reason is not in force.
 */
export function silence(
  plan: Plan,
  findings: readonly Finding[],
  today: Day | undefined,
): SilenceResult {
  const directives = directivesOf(plan.syntax);
  if (plan.ignores.length === 0 && directives.length === 0)
    return { kept: findings, silenced: [], problems: [] };
  const lines = plan.syntax.lines;
  const problems: SilenceProblem[] = [];
  const ignores = plan.ignores.map((ignore) => {
    const rule = ignore.rule && ruleName(ignore.rule.text);
    if (ignore.rule && !rule)
      problems.push({ kind: 'unknown-rule', ignore, word: ignore.rule.text, rules: ruleWords });
    const hasReason = (ignore.reason?.text ?? '').trim() !== '';
    if (rule && !hasReason) problems.push({ kind: 'no-reason', ignore });
    const expired =
      today !== undefined && ignore.until?.value !== undefined && ignore.until.value.end < today;
    if (rule && hasReason && expired) problems.push({ kind: 'expired', ignore });
    return { ignore, rule: hasReason && !expired ? rule : undefined, used: false };
  });
  const marks = directives.map((directive) => {
    for (const word of directive.unknown)
      problems.push({ kind: 'unknown-rule', directive, word, rules: ruleWords });
    const inForce = directive.rules.length > 0 && directive.reason !== '';
    if (directive.rules.length > 0 && !inForce) problems.push({ kind: 'no-reason', directive });
    return { directive, inForce, used: false };
  });
  const kept: Finding[] = [];
  const silenced: Silenced[] = [];
  for (const finding of findings) {
    const entry = loud.has(finding.rule)
      ? undefined
      : ignores.find(
          ({ ignore, rule }) =>
            rule !== undefined && finding.rule.startsWith(rule) && covers(ignore, finding),
        );
    const line = lineAt(lines, finding.span.start);
    const mark = loud.has(finding.rule)
      ? undefined
      : marks.find(
          ({ directive, inForce }) =>
            inForce &&
            directive.rules.some((rule) => finding.rule.startsWith(rule)) &&
            (directive.line === undefined || directive.line === line),
        );
    if (entry) entry.used = true;
    if (mark) mark.used = true;
    if (entry) silenced.push({ finding, by: 'ignore', reason: entry.ignore.reason?.text ?? '' });
    else if (mark) silenced.push({ finding, by: 'comment', reason: mark.directive.reason });
    else kept.push(finding);
  }
  for (const { ignore, rule, used } of ignores)
    if (rule !== undefined && !used && !concernsFigures(rule))
      problems.push({ kind: 'unused', ignore });
  for (const { directive, inForce, used } of marks)
    if (inForce && !used) problems.push({ kind: 'unused', directive });
  return { kept, silenced, problems };
}

/** Rules about the file of figures beside the plan, whose findings are not known here. */
function concernsFigures(rule: string): boolean {
  return rulesNamed(rule).some(({ documents }) => documents?.includes('figures'));
}

/** Leaves out the findings in a file beside the plan that `ignore` of the plan silences. */
export function silenceElsewhere(
  plan: Plan,
  findings: readonly Finding[],
  today: Day | undefined,
): readonly Finding[] {
  const inForce = plan.ignores.filter(({ reason, until }) => {
    const isExpired = today !== undefined && until?.value !== undefined && until.value.end < today;
    return (reason?.text ?? '').trim() !== '' && !isExpired;
  });
  return findings.filter(
    (finding) =>
      !inForce.some((ignore) => {
        const rule = ignore.rule && ruleName(ignore.rule.text);
        return rule !== undefined && finding.rule.startsWith(rule) && covers(ignore, finding);
      }),
  );
}

/**
 * `at` silences the address and everything below it; without it the whole file. Levers may be named
 * by id or alias.
 */
function covers(ignore: Ignore, finding: Finding): boolean {
  const at = ignore.at?.text;
  if (at === undefined) return true;
  const address = finding.path.join('.');
  return address === at || address.startsWith(`${at}.`) || isBelow(finding.path, at.split('.'));
}
