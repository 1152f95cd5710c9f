import type { Checked, CheckOptions } from '../check.ts';
import type { Rule } from '../rules/rule.ts';
import type { Crash } from '../rules/run.ts';
import { Session } from '../session.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { TextChange } from '../syntax/parts.ts';
import type { Characters } from '../text/characters.ts';
import { Overrun } from './host.ts';
import type { Suspects } from './suspects.ts';
import type { Turns } from './turns.ts';

/** As often as work on a document may overrun its limit before it is given up: once may be the machine's fault. */
const strikes = 2;

/**
 * The checks of one open plan: those of a session, in slices. A rule that never ends is given up for this plan, with everything else
 * still found; a text that cannot be read in time is not read any more until it is opened again.
 */
export class Checker {
  readonly #turns: Turns;
  readonly #suspects: Suspects;
  /** The rules for this plan, and what they were taken from. */
  #rules: { readonly of: readonly Rule[]; readonly left: readonly Rule[] } = { of: [], left: [] };
  #session = new Session();
  readonly #overruns = new Map<string, number>();
  readonly #givenUp: Crash[] = [];
  #text: Characters = '';

  constructor(turns: Turns, suspects: Suspects) {
    this.#turns = turns;
    this.#suspects = suspects;
  }

  /** The text as a tree. */
  async read(text: Characters, change: TextChange | undefined): Promise<Syntax> {
    this.#text = text;
    if (this.#isGivenUp()) return this.#session.refuse(text);
    try {
      return await this.#turns.run(this.#session.reading(text, change), true);
    } catch (error) {
      return this.#again(error);
    }
  }

  /** Checks the text that was read last. Should a check that builds on earlier ones break, the plan is checked from the ground up. */
  async check(options: CheckOptions): Promise<Checked> {
    for (let round = 0; ; round++) {
      try {
        const rules = this.#rulesLeft();
        const checked = await this.#turns.run(
          this.#session.checking({ ...options, rules }),
          !this.#isSecondTry(),
        );
        const others = this.#suspects.givenUp.filter(
          ({ rule }) => !this.#givenUp.some((own) => own.rule === rule),
        );
        const missing = [...this.#givenUp, ...others];
        return missing.length === 0
          ? checked
          : { ...checked, crashes: [...checked.crashes, ...missing] };
      } catch (error) {
        // Every round but the first gives a rule or the text up, or is the second chance of one.
        if (error instanceof Overrun ? this.#isGivenUp() : round > 0) throw error;
        await this.#again(error);
      }
    }
  }

  /** Begins anew after something broke or was ended. */
  async #again(error: unknown): Promise<Syntax> {
    const { running } = this.#session;
    this.#session = new Session();
    if (error instanceof Overrun) this.#note(running, error);
    if (this.#isGivenUp()) return this.#session.refuse(this.#text);
    try {
      return await this.#turns.run(this.#session.reading(this.#text));
    } catch (second) {
      if (second instanceof Overrun) return this.#again(second);
      throw second;
    }
  }

  #note(rule: Rule | undefined, error: Overrun): void {
    const name = rule?.code ?? '';
    // What takes memory without end is not tried again: it might take all there is.
    const count = error.isGreedy ? strikes : (this.#overruns.get(name) ?? 0) + 1;
    this.#overruns.set(name, count);
    if (!rule || count < strikes) return;
    this.#givenUp.push({ rule: rule.code, error });
    this.#suspects.note(rule);
  }

  #rulesLeft(): readonly Rule[] {
    const of = this.#suspects.rules;
    const isLeft = (rule: Rule): boolean => !this.#givenUp.some((one) => one.rule === rule.code);
    if (this.#rules.of !== of || !this.#rules.left.every(isLeft))
      this.#rules = { of, left: of.every(isLeft) ? of : of.filter(isLeft) };
    return this.#rules.left;
  }

  /** Something was ended once and gets its second chance, which is the longer one. */
  #isSecondTry(): boolean {
    return [...this.#overruns.values()].some((count) => count < strikes);
  }

  /** It is not the rules that take too long. */
  #isGivenUp(): boolean {
    return (this.#overruns.get('') ?? 0) >= strikes;
  }
}
