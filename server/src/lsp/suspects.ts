import type { Rule } from '../rules/rule.ts';
import type { Crash } from '../rules/run.ts';
import { Overrun } from './host.ts';

/** For as many plans a rule is given up before it is for all of them: the first may be the plan's fault, many would be everybody's time. */
const mostPlans = 2;

/** The rules for all plans of a workspace, without those that never came to an end on several of them. */
export class Suspects {
  readonly #counts = new Map<string, number>();
  readonly #givenUp: Crash[] = [];
  #rules: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** The same list as long as none is given up. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /** The rules that are left out. */
  get givenUp(): readonly Crash[] {
    return this.#givenUp;
  }

  /** A rule was given up for one plan. */
  note({ code }: Rule): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count !== mostPlans) return;
    this.#rules = this.#rules.filter((rule) => rule.code !== code);
    this.#givenUp.push({ rule: code, error: new Overrun() });
  }
}
