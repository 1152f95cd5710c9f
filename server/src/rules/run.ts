import type { Plan } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { type Finding, softened } from './finding.ts';
import { fillMessage, titleText } from './message.ts';
import type { Ladder, Report, Rule, RuleContext, Severity } from './rule.ts';

/** A rule that broke. */
export interface Crash {
  readonly rule: string;
  readonly error: unknown;
}

/** As often one rule speaks of one text; what it would say beyond that helps nobody and would have to be worked out. */
export const maxReports = 500;

/** Thrown to end a rule that has said enough. */
const enough = Symbol('enough');

/** What rules look at, apart from the way in which they tell what they find. */
export type Ground = Omit<RuleContext, 'report'>;

/** A ground with a way to tell. Coverage and structure are passed on when somebody asks for them. */
class RunContext implements RuleContext {
  readonly plan: Plan;
  readonly catalog: RuleContext['catalog'];
  readonly catalogProblems: RuleContext['catalogProblems'];
  readonly today: RuleContext['today'];
  readonly silence: RuleContext['silence'];
  readonly config: RuleContext['config'];
  readonly report: RuleContext['report'];
  readonly #ground: Ground;

  constructor(ground: Ground, report: RuleContext['report']) {
    this.plan = ground.plan;
    this.catalog = ground.catalog;
    this.catalogProblems = ground.catalogProblems;
    this.today = ground.today;
    this.silence = ground.silence;
    this.config = ground.config;
    this.report = report;
    this.#ground = ground;
  }

  get coverage(): RuleContext['coverage'] {
    return this.#ground.coverage;
  }

  get structure(): RuleContext['structure'] {
    return this.#ground.structure;
  }
}

/** Runs rules on one plan, one after the other, with one context for all of them. A rule that throws costs only its own findings. */
export class RuleRun {
  readonly crashes: Crash[] = [];
  readonly #context: RuleContext;
  readonly #plan: Plan;
  #rule: Rule | undefined;
  #findings: Finding[] = [];

  /** @param shared looked at when a rule asks: whoever gives it may want to know what is looked at */
  constructor(shared: Ground) {
    this.#plan = shared.plan;
    this.#context = new RunContext(shared, (one) => this.#take(one));
  }

  /** What the rule says. */
  run(rule: Rule): readonly Finding[] {
    this.#rule = rule;
    try {
      rule.check(this.#context);
    } catch (error) {
      if (error !== enough) this.crashes.push({ rule: rule.code, error });
    }
    this.#rule = undefined;
    if (this.#findings.length === 0) return nothing;
    const said = this.#findings;
    this.#findings = [];
    return said;
  }

  #take(report: Report): void {
    const finding = this.#rule && toFinding(this.#rule, report, this.#plan);
    if (finding) this.#findings.push(finding);
    if (this.#findings.length >= maxReports) throw enough;
  }
}

const nothing: readonly Finding[] = [];

/** Runs rules on a plan. */
export function runRules(
  rules: readonly Rule[],
  shared: Ground,
): { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] } {
  const run = new RuleRun(shared);
  return { findings: rules.flatMap((rule) => run.run(rule)), crashes: run.crashes };
}

/** What a rule says, as a finding; none where the rule is off in this status. */
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
