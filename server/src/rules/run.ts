import type { Plan } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { fillMessage, titleText } from '../text/message.ts';
import { type Finding, softened } from './finding.ts';
import type { Ladder, Report, Rule, RuleContext, Severity } from './rule.ts';

/** A rule that broke. */
export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

/** What rules look at, without the function by which they report. */
export type RuleInput = Omit<RuleContext, 'report'>;

/** A rule reports at most this often on one text. */
export const maxReports = 500;

/** Thrown to end a rule that has reported often enough. */
const enough = Symbol('enough');

/** Runs rules on a plan, one after the other. A rule that throws costs only its own findings. */
export function runRules(
  rules: readonly Rule[],
  input: RuleInput,
): { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] } {
  const crashes: Crash[] = [];
  let own: Finding[] = [];
  let current: Rule | undefined;
  const context: RuleContext = {
    ...input,
    report: (reported) => {
      const finding = current && toFinding(current, reported, input.plan);
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

/** What a rule reports, as a finding; none where the rule is off in this status. */
function toFinding(rule: Rule, report: Report, plan: Plan): Finding | undefined {
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
    message: fillMessage(message, report.data),
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
