import type { Plan } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { filledWhenRead, titleText } from '../text/message.ts';
import { type Finding, softened } from './finding.ts';
import type { Ladder, Report, Rule, RuleContext, Severity } from './rule.ts';
import { inWrittenWords, writtenNames } from './written-names.ts';

/** A crashed rule. */
export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

/** The input of rules, without the report function. */
export type RuleInput = Omit<RuleContext, 'report'>;

/** Maximum number of findings of one rule in one text. */
export const maxReports = 500;

/** Thrown to stop a rule that has reached the maximum. */
const enough = Symbol('enough');

/** Runs rules on a plan in sequence. A rule that throws only loses its own findings. */
export function runRules(
  rules: readonly Rule[],
  input: RuleInput,
): { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] } {
  const crashes: Crash[] = [];
  let own: Finding[] = [];
  let current: Rule | undefined;
  const names = writtenNames(input.plan);
  const context: RuleContext = {
    ...input,
    report: (reported) => {
      const finding = current && toFinding(current, reported, input.plan, names);
      if (finding) own.push(finding);
      if (own.length >= maxReports) throw enough;
    },
  };
  const findings = rules.flatMap((rule) => {
    current = rule;
    own = [];
    try {
      rule.check(context);
    } catch (error) {
      if (error !== enough) crashes.push({ rule: rule.code, error });
    }
    return own;
  });
  return { findings, crashes };
}

/** The finding for a report; undefined if the rule is off for this status. */
function toFinding(
  rule: Rule,
  report: Report,
  plan: Plan,
  names: ReadonlyMap<string, string>,
): Finding | undefined {
  const severity = severityOf(report.severity ?? rule.severity, plan.status);
  if (severity === 'off' || (plan.status === 'retired' && severity !== 'error')) return undefined;
  const message =
    report.variant === undefined
      ? rule.message
      : (rule.variants?.[report.variant] ?? same(report.variant));
  let fixes: ReturnType<Finding['fixes']> | undefined;
  return {
    rule: rule.code,
    name: rule.name,
    severity: report.softer ? softened(severity) : severity,
    span: report.span,
    path: report.path,
    message: filledWhenRead(message, inWrittenWords(report.data, names)),
    related: report.related ?? [],
    facts: report.facts ?? [],
    about: report.about ?? {},
    fixes: () => {
      fixes ??= (report.fixes?.() ?? []).map((fix) => ({ ...fix, title: titleText(fix.title) }));
      return fixes;
    },
  };
}

function severityOf(severity: Severity | Ladder, status: Plan['status']): Severity | 'off' {
  if (typeof severity === 'string') return severity;
  return severity[status === 'retired' ? 'approved' : status];
}
