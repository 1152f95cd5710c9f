import type { Catalog } from './catalog/catalog.ts';
import { type Settings, standardSettings } from './config/settings.ts';
import { type Coverage, coverageOf } from './model/coverage.ts';
import type { Day } from './model/grammar/day.ts';
import type { Plan } from './model/plan.ts';
import { PlanReader } from './model/plan-reader.ts';
import { planWords } from './model/shape.ts';
import { checkStructure, type StructureIssue } from './model/structure.ts';
import { byPlace, type Finding, rootCauses } from './rules/finding.ts';
import { allRules } from './rules/index.ts';
import type { CatalogProblem, Rule } from './rules/rule.ts';
import { type Crash, type Ground, RuleRun, runRules } from './rules/run.ts';
import { baselined } from './silence/baseline.ts';
import { type Silenced, silence } from './silence/silence.ts';
import { parse, type Syntax } from './syntax/parse.ts';
import { finish, type Steps } from './text/steps.ts';

/** What a check needs besides the text. */
export interface CheckOptions {
  readonly catalog: Catalog;
  readonly catalogProblems?: readonly CatalogProblem[];
  /** Enables findings that depend on the day (`--today`; the editor's clock). */
  readonly today?: Day;
  /** What the configuration says for this file: severities, profile, baseline. */
  readonly settings?: Settings;
  /** The rules to run; all of them when left out. */
  readonly rules?: readonly Rule[];
}

/** What a text is as a plan. */
export interface Checked {
  readonly plan: Plan;
  readonly coverage: Coverage;
  /** Sorted by place, then rule. */
  readonly findings: readonly Finding[];
  /** Findings that the plan or a baseline keeps silent, with the reason. */
  readonly silenced: readonly Silenced[];
  /** Rules that broke, with the error; each cost only its own findings. */
  readonly crashes: readonly Crash[];
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
  return finish(checking(syntax, options));
}

/** The same in steps: some entries, or one rule, in each. */
export function* checking(syntax: Syntax, options: CheckOptions): Steps<Checked> {
  const { plan } = yield* new PlanReader().reading(syntax, options.catalog);
  const context = contextOf(
    plan,
    coverageOf(plan, options.catalog),
    checkStructure(syntax.root, syntax.foreign),
    options,
  );
  const rules = rulesFor(options);
  const { stoppers, others, survivors } = roundsOf(rules);
  const run = new RuleRun(context);
  const findings = stoppers.flatMap((rule) => run.run(rule));
  for (const rule of findings.length > 0 ? survivors : others) {
    yield;
    for (const finding of run.run(rule)) findings.push(finding);
  }
  yield;
  return yield* concluding(context, rules, { findings, crashes: run.crashes }, options);
}

/** Rules by their turn. */
interface Rounds {
  readonly stoppers: readonly Rule[];
  readonly others: readonly Rule[];
  readonly survivors: readonly Rule[];
  readonly late: readonly Rule[];
  readonly byCode: ReadonlyMap<string, Rule>;
}

/** Rules by their turn: those that stop a file come first, and when one has spoken only its survivors follow. */
export const roundsOf = perList((rules: readonly Rule[]): Rounds => {
  const early = rules.filter((rule) => !rule.afterSilence);
  const others = early.filter((rule) => !rule.stopsFile);
  return {
    stoppers: early.filter((rule) => rule.stopsFile),
    others,
    survivors: others.filter((rule) => rule.survivesStop),
    late: rules.filter((rule) => rule.afterSilence),
    byCode: new Map(rules.map((rule) => [rule.code, rule])),
  };
});

const rulesForPlans = perList((rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ documents }) => !documents || documents.includes('plan')),
);

/** The rules that speak about plans. */
export function rulesFor({ rules = allRules }: CheckOptions): readonly Rule[] {
  return rulesForPlans(rules);
}

/** What follows from a list of rules alone is worked out once for each list. */
function perList<T>(make: (rules: readonly Rule[]) => T): (rules: readonly Rule[]) => T {
  const known = new WeakMap<readonly Rule[], { readonly value: T }>();
  return (rules) => {
    const found = known.get(rules) ?? { value: make(rules) };
    known.set(rules, found);
    return found.value;
  };
}

/** What rules look at. */
export function contextOf(
  plan: Plan,
  coverage: Coverage,
  structure: readonly StructureIssue[],
  { catalog, catalogProblems = [], today }: CheckOptions,
): Ground {
  return { plan, catalog, coverage, structure, catalogProblems, today, silence: [] };
}

/** From what the rules say to what is shown: root causes only, configured, without what is silenced, in the order of the text. */
export function* concluding(
  context: Ground,
  rules: readonly Rule[],
  first: { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] },
  options: CheckOptions,
): Steps<Checked> {
  const { plan, coverage, today } = context;
  const settings = options.settings ?? standardSettings;
  const { byCode, late } = roundsOf(rules);
  const causes = configured(
    rootCauses(first.findings, byCode, (finding) => isOff(finding, byCode, settings)),
    byCode,
    settings,
  );
  yield;
  const quiet = silence(plan, causes, today);
  yield;
  const stopped = causes.some(({ rule }) => byCode.get(rule)?.stopsFile);
  const second = runRules(late, { ...context, silence: stopped ? [] : quiet.problems });
  const shown = [...quiet.kept, ...configured(second.findings, byCode, settings)].sort(byPlace);
  const { kept, known } = baselined(shown, settings.baseline);
  return {
    plan,
    coverage,
    findings: kept,
    silenced: [...quiet.silenced, ...known],
    crashes: [...first.crashes, ...second.crashes],
  };
}

/** Applies the configuration: the profile leaves out higher tiers, single rules have another severity or are off. */
function configured(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  settings: Settings,
): Finding[] {
  return findings.flatMap((finding) => {
    const severity = settings.severities.get(finding.rule);
    if (severity === 'off' || isOff(finding, rules, settings)) return [];
    return severity === undefined ? finding : { ...finding, severity };
  });
}

function isOff(
  { rule }: Finding,
  rules: ReadonlyMap<string, Rule>,
  { tier, severities }: Settings,
): boolean {
  const severity = severities.get(rule);
  return severity === 'off' || (severity === undefined && (rules.get(rule)?.tier ?? 1) > tier);
}
