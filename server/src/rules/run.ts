import type { Plan } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { type Finding, softened } from './finding.ts';
import { fillMessage, visibleText } from './message.ts';
import type { Ladder, Report, Rule, RuleContext, Severity } from './rule.ts';

/** A rule that broke. */
export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

/** What rules are given. Whoever gives the coverage and the structure may want to know whether they are looked at, so they are passed on. */
class RunContext implements RuleContext {
  readonly plan: Plan;
  readonly catalog: RuleContext['catalog'];
  readonly catalogProblems: RuleContext['catalogProblems'];
  readonly today: RuleContext['today'];
  readonly silence: RuleContext['silence'];
  readonly config: RuleContext['config'];
  readonly report: RuleContext['report'];
  readonly #shared: Omit<RuleContext, 'report'>;

  constructor(shared: Omit<RuleContext, 'report'>, report: RuleContext['report']) {
    this.plan = shared.plan;
    this.catalog = shared.catalog;
    this.catalogProblems = shared.catalogProblems;
    this.today = shared.today;
    this.silence = shared.silence;
    this.config = shared.config;
    this.report = report;
    this.#shared = shared;
  }

  get coverage(): RuleContext['coverage'] {
    return this.#shared.coverage;
  }

  get structure(): RuleContext['structure'] {
    return this.#shared.structure;
  }
}

/** As often one rule speaks of one text; what it would say beyond that helps nobody and would have to be worked out. */
export const maxReports = 500;

/** Thrown to end a rule that has said enough. */
const enough = Symbol('enough');

/** Runs rules on a plan. A rule that throws costs only its own findings. */
export function runRules(
  rules: readonly Rule[],
  shared: Omit<RuleContext, 'report'>,
): { readonly findings: Finding[]; readonly crashes: Crash[] } {
  const findings: Finding[] = [];
  const crashes: Crash[] = [];
  let current: Rule | undefined;
  let own: Finding[] = [];
  const context = new RunContext(shared, (one) => {
    if (!current) return;
    const [finding] = toFinding(current, one, shared.plan);
    if (finding) own.push(finding);
    if (own.length >= maxReports) throw enough;
  });
  for (const rule of rules) {
    current = rule;
    own = [];
    try {
      rule.check(context);
    } catch (error) {
      if (error !== enough) crashes.push({ rule: rule.code, error });
    }
    for (const finding of own) findings.push(finding);
  }
  return { findings, crashes };
}

/** An empty or a single finding: a rule may be off in this status. */
function toFinding(rule: Rule, report: Report, plan: Plan): Finding[] {
  const severity = severityOf(report.severity ?? rule.severity, plan.status);
  if (severity === 'off' || (plan.status === 'retired' && severity !== 'error')) return [];
  const message = report.variant === undefined ? rule.message : (rule.variants?.[report.variant] ?? same(report.variant));
  let fixes: ReturnType<Finding['fixes']> | undefined;
  return [
    {
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
        fixes ??= (report.fixes?.() ?? []).map((fix) => ({ ...fix, title: visibleText(fix.title) }));
        return fixes;
      },
    },
  ];
}

function severityOf(severity: Severity | Ladder, status: Plan['status']): Severity | 'off' {
  if (typeof severity === 'string') return severity;
  return severity[status === 'retired' ? 'approved' : status];
}
