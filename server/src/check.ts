import type { Catalog } from './catalog/catalog.ts';
import { configured, isOff } from './config/configured.ts';
import { type Settings, standardSettings } from './config/settings.ts';
import { type Coverage, coverageOf } from './model/coverage.ts';
import type { Day } from './model/grammar/day.ts';
import type { Plan } from './model/plan.ts';
import { readPlan } from './model/read-plan.ts';
import { planType } from './model/shape.ts';
import { planWords } from './model/shape-words.ts';
import { checkStructure } from './model/structure.ts';
import { besideBroken } from './rules/beside-broken.ts';
import { byPlace, type Finding, rootCauses } from './rules/finding.ts';
import { allRules } from './rules/index.ts';
import type { CatalogProblem, ParentPlan, Rule } from './rules/rule.ts';
import { type Crash, type RuleInput, runRules } from './rules/run.ts';
import { baselined } from './silence/baseline.ts';
import { type Silenced, silence } from './silence/silence.ts';
import { parse, type Syntax } from './syntax/parse.ts';
import { remembered } from './text/remember.ts';
import { type Tracking, trackingOf } from './tracking/tracking.ts';

/** The options of a check. */
export interface CheckOptions {
  readonly catalog: Catalog;
  readonly catalogProblems?: readonly CatalogProblem[];
  readonly parent?: ParentPlan | undefined;
  /** The content of the plan's file of figures. */
  readonly figures?: { readonly text: string } | undefined;
  /** The source text that the plan is held against (`check --against`). */
  readonly against?: { readonly name: string; readonly text: string } | undefined;
  /** Enables findings that depend on the day (`--today`; the editor's clock). */
  readonly today?: Day;
  /** The effective configuration of this file: severities, profile, baseline. */
  readonly settings?: Settings;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
}

/** The result of checking a plan. */
export interface Checked {
  readonly plan: Plan;
  readonly coverage: Coverage;
  /** What was measured so far. */
  readonly tracking: Tracking;
  /** The plan above, as far as it was given and could be read. */
  readonly parent?: ParentPlan | undefined;
  /** Sorted by place, then rule. */
  readonly findings: readonly Finding[];
  /** Findings that the plan or a baseline silences, with the reason. */
  readonly silenced: readonly Silenced[];
  /** Rules that crashed, with the error; the findings of other rules are complete. */
  readonly crashes: readonly Crash[];
}

/** Parses a plan's text with the words of the format. */
export function parsePlan(text: string): Syntax {
  return parse(text, { words: planWords });
}

/**
 * Checks a text as a plan: parses, reads, runs the rules and keeps the root causes. Never throws.
 */
export function check(text: string, options: CheckOptions): Checked {
  return checkSyntax(parsePlan(text), options);
}

/** The same for a parsed text. */
export function checkSyntax(syntax: Syntax, options: CheckOptions): Checked {
  const { catalog, catalogProblems = [], parent, today, settings = standardSettings } = options;
  const { byCode, late: lateRules, ...early } = inOrder(options.rules ?? allRules);
  const plan = readPlan(syntax, catalog);
  const coverage = coverageOf(plan, catalog);
  const tracking = trackingOf(plan, catalog, options.figures?.text);
  const structure = checkStructure(plan.root ?? syntax.root, syntax.unsupported);
  const { keys } = settings;
  const { against } = options;
  const asked = { catalog, catalogProblems, parent, today, keys, against };
  const input = { ...asked, plan, coverage, tracking, structure, format: planType, silence: [] };
  const first = runInOrder(early, input);
  const hidden = (finding: Finding): boolean => isOff(finding, byCode, settings);
  const survives = (code: string): boolean => byCode.get(code)?.survivesStop === true;
  const certain = besideBroken(first.findings, syntax, survives);
  const causes = configured(rootCauses(certain, byCode, hidden), byCode, settings);
  const quiet = silence(plan, causes, today);
  // The unreadable part may be what a directive refers to.
  const isStopped =
    syntax.problems.length > 0 || causes.some(({ rule }) => byCode.get(rule)?.stopsFile);
  const late = runRules(lateRules, { ...input, silence: isStopped ? [] : quiet.problems });
  const shown = [...quiet.kept, ...configured(late.findings, byCode, settings)].sort(byPlace);
  const { kept, known } = baselined(shown, settings.baseline);
  return {
    plan,
    coverage,
    tracking,
    parent,
    findings: kept,
    silenced: [...quiet.silenced, ...known],
    crashes: [...first.crashes, ...late.crashes],
  };
}

/** The rules on plans in the order in which they run. */
const inOrder = remembered((all: readonly Rule[]) => {
  const rules = all.filter(({ documents }) => !documents || documents.includes('plan'));
  const early = rules.filter(({ afterSilence }) => !afterSilence);
  const others = early.filter(({ stopsFile }) => !stopsFile);
  return {
    byCode: new Map(rules.map((rule) => [rule.code, rule])),
    stopping: early.filter(({ stopsFile }) => stopsFile),
    others,
    besideStop: others.filter(({ survivesStop }) => survivesStop),
    late: rules.filter(({ afterSilence }) => afterSilence),
  };
});

/**
 * Rules that stop a file run first; if one of them reports, only those that are shown beside it
 * follow.
 */
function runInOrder(
  { stopping, others, besideStop }: Omit<ReturnType<typeof inOrder>, 'byCode' | 'late'>,
  input: RuleInput,
): ReturnType<typeof runRules> {
  const stop = runRules(stopping, input);
  const rest = runRules(stop.findings.length > 0 ? besideStop : others, input);
  return {
    findings: [...stop.findings, ...rest.findings],
    crashes: [...stop.crashes, ...rest.crashes],
  };
}
