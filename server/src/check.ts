import type { Catalog } from './catalog/catalog.ts';
import { type Coverage, coverageOf } from './model/coverage.ts';
import type { Day } from './model/grammar/day.ts';
import type { Plan } from './model/plan.ts';
import { readPlan } from './model/read.ts';
import { planWords } from './model/shape.ts';
import { checkStructure } from './model/structure.ts';
import { compareSeverity, type Finding, rootCauses, softened } from './rules/finding.ts';
import { allRules } from './rules/index.ts';
import { fillMessage } from './rules/message.ts';
import type { CatalogProblem, Ladder, Report, Rule, RuleContext, Severity } from './rules/rule.ts';
import { parse, type Syntax } from './syntax/parse.ts';
import { same } from './text/language.ts';

/** What a check needs besides the text. */
export interface CheckOptions {
  readonly catalog: Catalog;
  readonly catalogProblems?: readonly CatalogProblem[];
  /** Enables findings that depend on the day (`--today`; the editor's clock). */
  readonly today?: Day;
  /** Highest tier to show; 3, all of them, when left out. Root causes are found among all rules first. */
  readonly tier?: 1 | 2 | 3;
  /** The rules to run; all of them when left out. */
  readonly rules?: readonly Rule[];
}

/** What a text is as a plan. */
export interface Checked {
  readonly plan: Plan;
  readonly coverage: Coverage;
  /** Sorted by place, then rule. */
  readonly findings: readonly Finding[];
  /** Rules that broke, with the error; each cost only its own findings. */
  readonly crashes: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Parses a plan's text, knowing the words of the format. */
export function parsePlan(text: string): Syntax {
  return parse(text, { words: planWords });
}

/** Checks a text as a plan: parse, read, run the rules, keep the root causes. Never throws, whatever the text. */
export function check(text: string, options: CheckOptions): Checked {
  return checkSyntax(parsePlan(text), options);
}

/** The same for a text that is parsed already. */
export function checkSyntax(syntax: Syntax, options: CheckOptions): Checked {
  const { catalog } = options;
  const plan = readPlan(syntax, catalog);
  const rules = options.rules ?? allRules;
  const findings: Finding[] = [];
  const crashes: { rule: string; error: unknown }[] = [];
  const shared = {
    plan,
    catalog,
    coverage: coverageOf(plan, catalog),
    structure: checkStructure(syntax.root, syntax.foreign),
    catalogProblems: options.catalogProblems ?? [],
    today: options.today,
  };
  for (const rule of rules) {
    const own: Finding[] = [];
    const context: RuleContext = { ...shared, report: (report) => own.push(...toFinding(rule, report, plan)) };
    try {
      rule.check(context);
    } catch (error) {
      crashes.push({ rule: rule.code, error });
    }
    findings.push(...own);
  }
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const kept = rootCauses(findings, byCode).filter(({ rule }) => (byCode.get(rule)?.tier ?? 1) <= (options.tier ?? 3));
  kept.sort(
    (a, b) =>
      a.span.start - b.span.start || compareSeverity(b.severity, a.severity) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return { plan, coverage: shared.coverage, findings: kept, crashes };
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
        fixes ??= report.fixes?.() ?? [];
        return fixes;
      },
    },
  ];
}

function severityOf(severity: Severity | Ladder, status: Plan['status']): Severity | 'off' {
  if (typeof severity === 'string') return severity;
  return severity[status === 'retired' ? 'approved' : status];
}
