import {
  type Checked,
  type CheckOptions,
  concluding,
  contextOf,
  roundsOf,
  rulesFor,
} from './check.ts';
import { coverageOf, type PlanCoverage } from './model/coverage.ts';
import type { Plan } from './model/plan.ts';
import type { PlanChange } from './model/plan-changes.ts';
import { PlanReader } from './model/plan-reader.ts';
import { isSection, Reads, type Section, sections, textBit } from './model/reads.ts';
import { planWords } from './model/shape.ts';
import type { StructureIssue } from './model/structure.ts';
import { StructureReader } from './model/structure-reader.ts';
import { slicePlan } from './model/views.ts';
import type { Finding } from './rules/finding.ts';
import type { Rule } from './rules/rule.ts';
import { type Crash, maxReports, runRules } from './rules/run.ts';
import { WatchedRun } from './rules/watched-run.ts';
import { parse, parsing, refusal, reparsing, type Syntax } from './syntax/parse.ts';
import type { TextChange } from './syntax/parts.ts';
import type { Characters } from './text/characters.ts';
import { isGone } from './text/span.ts';
import { finish, type Steps } from './text/steps.ts';

/** What a rule said, and what it looked at to say it. */
interface Said {
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  readonly reads: Reads;
  readonly usedCoverage: boolean;
  readonly usedStructure: boolean;
}

interface OwnFixes {
  fixes: Finding['fixes'] | undefined;
}

/** How much was done for the last check; for tests and for the curious. */
export interface Work {
  /** Rules that looked at the whole plan, at the changed entries only, and not at all. */
  readonly whole: number;
  readonly partly: number;
  readonly kept: number;
}

/**
 * Checks one plan again and again while it is typed. The findings equal those of `check` on the same text; the work grows with the change,
 * not with the plan: untouched entries are not read again, and a rule runs again only when something that it looked at has changed.
 */
export class Session {
  readonly #reads = new Reads();
  readonly #reader = new PlanReader(this.#reads);
  readonly #structure = new StructureReader();
  readonly #said = new Map<Rule, Said>();
  /** The rule that is at work, if one is: whoever ends the work from outside learns whose it was. */
  running: Rule | undefined;
  #syntax: Syntax | undefined;
  #options: CheckOptions | undefined;
  /** The fixes of the findings of this check; of earlier ones they are let go, with the plan they hold. */
  #own: OwnFixes[] = [];
  work: Work = { whole: 0, partly: 0, kept: 0 };
  /** The coverage of the last check, and what it was made from. */
  #coverage: { readonly coverage: PlanCoverage; readonly reads: Reads } | undefined;
  #issues: readonly StructureIssue[] = [];

  /**
   * The text as a tree.
   * @param change how the text came from the one before; a text without it is read as a new one
   */
  read(text: Characters, change?: TextChange): Syntax {
    return finish(this.reading(text, change));
  }

  /** The same in steps. A session whose steps are not taken to the end is of no more use. */
  *reading(text: Characters, change?: TextChange): Steps<Syntax> {
    const before = this.#syntax;
    if (!before) this.#syntax = yield* parsing(text.toString(), { words: planWords });
    else if (before.source !== text) {
      const known =
        change && before.source.length + change.length - (change.end - change.start) === text.length
          ? change
          : undefined;
      this.#syntax = yield* reparsing(
        before,
        text,
        known ?? differenceOf(before.text, text.toString()),
        { words: planWords },
      );
    }
    return this.#syntax ?? parse(text.toString(), { words: planWords });
  }

  /** Takes a text that nobody is to look into: reading it did not come to an end. */
  refuse(text: Characters): Syntax {
    this.#syntax = refusal(text);
    return this.#syntax;
  }

  /** Checks the text that was read last. */
  check(options: CheckOptions): Checked {
    return finish(this.checking(options));
  }

  /** The same in steps. A session whose steps are not taken to the end is of no more use. */
  *checking(options: CheckOptions): Steps<Checked> {
    const syntax = this.#syntax ?? this.read('');
    for (const own of this.#own) own.fixes = undefined;
    this.#own = [];
    const before = this.#options;
    this.#options = options;
    if (!before || !sameGround(before, options)) {
      this.#said.clear();
      this.#coverage = undefined;
    }
    const { plan, change } = yield* this.#reader.reading(syntax, options.catalog);
    const structure = this.#structure.read(syntax);
    const moved =
      change.all ||
      !this.#coverage ||
      change.fields.meets(this.#coverage.reads) ||
      change.entries.levers.size > 0;
    const covered = this.#cover(plan, options, moved ? undefined : change.initiatives);
    const context = contextOf(plan, covered.coverage, structure, options);
    const rules = rulesFor(options);
    const { stoppers, others, survivors } = roundsOf(rules);
    const stop = runRules(stoppers, context);
    if (stop.findings.length > 0) {
      // Nothing else will be shown; what has changed is looked at when the file can be read again.
      const rest = runRules(survivors, context);
      this.work = {
        whole: stoppers.length + survivors.length,
        partly: 0,
        kept: others.length - survivors.length,
      };
      return yield* concluding(
        context,
        rules,
        { findings: [...stop.findings, ...rest.findings], crashes: stop.crashes },
        options,
      );
    }
    if (change.all) this.#said.clear();
    this.#coverage = covered;
    const run = {
      change,
      ofCoverage: covered.reads,
      moved,
      structureMoved: this.#structureMoved(structure),
    };
    const findings: Finding[] = [];
    const crashes: Crash[] = [...stop.crashes];
    const work = { whole: stoppers.length, partly: 0, kept: 0 };
    const whole = new WatchedRun(context);
    let slice: WatchedRun | undefined;
    for (const rule of others) {
      const known = this.#said.get(rule);
      const need = known ? needOf(rule, known, run) : 'whole';
      work[need]++;
      let said = known;
      if (!said || need === 'whole') said = this.#run(rule, whole, run.ofCoverage);
      else if (need === 'partly') {
        slice ??= new WatchedRun(context, slicePlan(plan, change, this.#reads));
        said = this.#runPartly(rule, said, slice, run);
        if (said.findings.length >= maxReports) said = this.#run(rule, whole, run.ofCoverage);
      }
      this.#said.set(rule, said);
      for (const finding of said.findings) findings.push(finding);
      crashes.push(...said.crashes);
      if (need !== 'kept') yield;
    }
    this.#reader.commit();
    this.work = work;
    return yield* concluding(context, rules, { findings, crashes }, options);
  }

  /** True when the tree misses its shape in other places than at the last look. */
  #structureMoved(issues: readonly StructureIssue[]): boolean {
    const last = this.#issues;
    this.#issues = issues;
    return issues.length !== last.length || issues.some((issue, at) => issue !== last[at]);
  }

  /** @param changed initiatives that were read again, when nothing else of the coverage has changed */
  #cover(
    plan: Plan,
    { catalog }: CheckOptions,
    changed: PlanChange['initiatives'] | undefined,
  ): { coverage: PlanCoverage; reads: Reads } {
    const known = this.#coverage;
    if (known && changed)
      return {
        coverage: changed.length === 0 ? known.coverage : known.coverage.withInitiatives(changed),
        reads: known.reads,
      };
    this.#reads.clear();
    const coverage = coverageOf(plan, catalog);
    for (const id of coverage.listed.keys()) coverage.lever(id);
    return { coverage, reads: this.#reads.copy() };
  }

  #run(rule: Rule, run: WatchedRun, ofCoverage: Reads): Said {
    this.#reads.clear();
    this.running = rule;
    const { findings, crashes } = run.run(rule);
    this.running = undefined;
    const reads = this.#reads.copy();
    const { usedCoverage, usedStructure } = run.ground;
    if (usedCoverage) reads.add(ofCoverage);
    return {
      findings: this.#withLateFixes(rule, findings, true),
      crashes,
      reads,
      usedCoverage,
      usedStructure,
    };
  }

  /** Only the entries that changed, and the head of the plan, are looked at; what the rule said about others stays. */
  #runPartly(
    rule: Rule,
    known: Said,
    run: WatchedRun,
    { change, ofCoverage }: { readonly change: PlanChange; readonly ofCoverage: Reads },
  ): Said {
    const fresh = this.#run(rule, run, ofCoverage);
    const kept = known.findings.filter(
      ({ path: [section, key] }) =>
        isSection(section) && key !== undefined && !change.entries[section].has(key),
    );
    const reads = known.reads.copy();
    reads.add(fresh.reads);
    return {
      findings: [...kept, ...this.#withLateFixes(rule, fresh.findings, false)],
      crashes: fresh.crashes,
      reads,
      usedCoverage: known.usedCoverage || fresh.usedCoverage,
      usedStructure: known.usedStructure || fresh.usedStructure,
    };
  }

  /** Fixes are made for the text as it is when somebody asks: of a finding from an earlier check the rule is asked again. */
  #withLateFixes(rule: Rule, findings: readonly Finding[], complete: boolean): readonly Finding[] {
    if (findings.length === 0) return findings;
    return findings.map((finding) => {
      const { span, path, message } = finding;
      const own: OwnFixes = { fixes: complete ? finding.fixes : undefined };
      this.#own.push(own);
      return {
        ...finding,
        fixes: () => own.fixes?.() ?? this.#again(rule, { span, path, message })?.fixes() ?? [],
      };
    });
  }

  #again(
    rule: Rule,
    { span, path, message }: Pick<Finding, 'span' | 'path' | 'message'>,
  ): Finding | undefined {
    const [options, syntax] = [this.#options, this.#syntax];
    if (!options || !syntax) return undefined;
    const { plan } = this.#reader.read(syntax, options.catalog);
    const structure = this.#structure.read(syntax);
    const { findings } = runRules(
      [rule],
      contextOf(plan, coverageOf(plan, options.catalog), structure, options),
    );
    const at = path.join('.');
    return findings.find(
      (one) =>
        one.span.start === span.start && one.path.join('.') === at && one.message.en === message.en,
    );
  }
}

/** The one change that makes a text another: what stands between what both begin and end with. */
function differenceOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** Everything but the text is as it was. The configuration counts for what is shown, not for what rules say. */
function sameGround(a: CheckOptions, b: CheckOptions): boolean {
  const [left, right] = [a.catalogProblems ?? [], b.catalogProblems ?? []];
  return (
    a.catalog === b.catalog &&
    a.today === b.today &&
    a.rules === b.rules &&
    left.length === right.length &&
    left.every(
      ({ path, problem }, index) =>
        path === right[index]?.path && problem.en === right[index]?.problem.en,
    )
  );
}

function needOf(
  rule: Rule,
  known: Said,
  {
    change,
    moved,
    structureMoved,
  }: { readonly change: PlanChange; readonly moved: boolean; readonly structureMoved: boolean },
): keyof Work {
  // What a rule has not said because it had said enough is not known.
  if (known.findings.length >= maxReports) return 'whole';
  if (known.usedStructure && structureMoved) return 'whole';
  if (known.usedCoverage && (moved || hasGone(known))) return 'whole';
  if (rule.local) {
    if ((known.reads.head & change.fields.head & ~textBit) !== 0) return 'whole';
    const looksAt = (section: Section): boolean =>
      known.reads[section] !== 0 && change.entries[section].size > 0;
    return sections.some(looksAt) || (known.reads.head & textBit) !== 0 || hasGone(known)
      ? 'partly'
      : 'kept';
  }
  return known.reads.meets(change.fields) || hasGone(known) ? 'whole' : 'kept';
}

/** True when something was said about a place that has been read anew. */
function hasGone({ findings }: Said): boolean {
  return findings.some(
    ({ span, related }) => isGone(span) || related.some((one) => isGone(one.span)),
  );
}
