import type { Plan } from '../model/plan.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { type Crash, type Ground, RuleRun } from './run.ts';

/** The ground of a session's rules: notes which of them look at coverage and structure. */
class WatchedGround implements Ground {
  readonly plan: Plan;
  readonly catalog: Ground['catalog'];
  readonly catalogProblems: Ground['catalogProblems'];
  readonly today: Ground['today'];
  readonly silence: Ground['silence'];
  usedCoverage = false;
  usedStructure = false;
  readonly #coverage: Ground['coverage'];
  readonly #structure: Ground['structure'];

  constructor(ground: Ground, plan = ground.plan) {
    this.plan = plan;
    this.catalog = ground.catalog;
    this.catalogProblems = ground.catalogProblems;
    this.today = ground.today;
    this.silence = ground.silence;
    this.#coverage = ground.coverage;
    this.#structure = ground.structure;
  }

  get coverage(): Ground['coverage'] {
    this.usedCoverage = true;
    return this.#coverage;
  }

  get structure(): Ground['structure'] {
    this.usedStructure = true;
    return this.#structure;
  }
}

/** Rules on one plan, with what each of them looked at beside it. */
export class WatchedRun {
  readonly ground: WatchedGround;
  readonly #run: RuleRun;

  constructor(ground: Ground, plan?: Plan) {
    this.ground = new WatchedGround(ground, plan);
    this.#run = new RuleRun(this.ground);
  }

  /** What a rule says; the ground tells what it looked at until the next one runs. */
  run(rule: Rule): { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[] } {
    this.ground.usedCoverage = false;
    this.ground.usedStructure = false;
    const findings = this.#run.run(rule);
    return { findings, crashes: this.#run.crashes.splice(0) };
  }
}
