// The judge: clean plans with one mistake each. Is the mistake found, at its place, and nothing
// else?
import { bases, checkText, planText } from '../support/plans.ts';
import { cleanPlan } from './clean-plans.ts';
import { Draft, type Mutation } from './draft.ts';
import { fitMistakes } from './mistakes-fit.ts';
import { leverMistakes } from './mistakes-levers.ts';
import { mechanismMistakes } from './mistakes-mechanisms.ts';
import { evidenceMistakes, moneyMistakes } from './mistakes-money.ts';
import { kpiMistakes } from './mistakes-numbers.ts';
import { structureMistakes } from './mistakes-structure.ts';
import { timeMistakes } from './mistakes-times.ts';
import { wordMistakes } from './mistakes-words.ts';
import { Random } from './random.ts';

/** Every kind of mistake. */
export const mutations: readonly Mutation[] = [
  ...structureMistakes,
  ...leverMistakes,
  ...mechanismMistakes,
  ...fitMistakes,
  ...kpiMistakes,
  ...timeMistakes,
  ...moneyMistakes,
  ...evidenceMistakes,
  ...wordMistakes,
];

/** One mistake and what the checker said about it. */
export interface Verdict {
  readonly mutation: Mutation;
  readonly at: string;
  readonly base: string;
  readonly text: string;
  /** By the expected rule, at the expected address or below it. */
  readonly found: boolean;
  /** Findings that the mistake does not explain. */
  readonly others: readonly string[];
  /** Findings beside the expected one that have a reason of their own. */
  readonly consequences: readonly string[];
  readonly findings: readonly string[];
}

/** Clean plans to start from: the examples, and as many made ones. */
function startingPlan(
  random: Random,
  seed: number,
): { readonly name: string; readonly text: string; readonly file: string } {
  const [name, file] = random.pick(Object.entries(bases)) ?? ['c2c', bases.c2c ?? ''];
  if (random.chance(0.5)) return { name, file, text: planText(name) };
  return { name: `made ${seed}`, file: 'plan.yaml', text: cleanPlan(seed) };
}

/** Tries the kinds of mistakes in turn, each on a plan that has a place for it. */
export function judge(count: number, seed = 1): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let at = 0; verdicts.length < count; at++) {
    const mutation = mutations[at % mutations.length];
    const verdict = mutation && tried(mutation, seed * 1_000_000 + at);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

function tried(mutation: Mutation, seed: number): Verdict | undefined {
  const random = new Random(seed);
  for (let attempt = 0; attempt < 25; attempt++) {
    const base = startingPlan(random, random.between(1, 400));
    const draft = new Draft(base.text, base.file, random);
    const mistake = mutation.apply(draft);
    if (!mistake) continue;
    const text = mistake.text ?? draft.written();
    const { findings, crashes } = checkText(text, { file: base.file });
    const shown = findings.map(
      (finding) => `${finding.rule} ${finding.severity} ${finding.path.join('.')}`,
    );
    const hit = findings.filter(
      ({ rule, path }) => rule === mutation.rule && isAt(path.join('.'), mistake.at),
    );
    const rest = findings.filter((finding) => !hit.includes(finding));
    const also = new Set(mistake.also);
    const label = (rule: string, path: readonly string[]): string => `${rule} ${path.join('.')}`;
    return {
      mutation,
      at: mistake.at,
      base: base.name,
      text,
      found: hit.length > 0 && crashes.length === 0,
      others: rest.filter(({ rule }) => !also.has(rule)).map(({ rule, path }) => label(rule, path)),
      consequences: rest
        .filter(({ rule }) => also.has(rule))
        .map(({ rule, path }) => label(rule, path)),
      findings: shown,
    };
  }
  return undefined;
}

function isAt(path: string, wanted: string): boolean {
  return wanted === '' || path === wanted || path.startsWith(`${wanted}.`);
}

/** Shares of the verdicts, 0 to 1. */
export function shares(verdicts: readonly Verdict[]): {
  readonly found: number;
  readonly alone: number;
  readonly strictlyAlone: number;
  readonly kinds: number;
} {
  const share = (test: (verdict: Verdict) => boolean): number =>
    verdicts.filter(test).length / verdicts.length;
  return {
    found: share(({ found }) => found),
    alone: share(({ others }) => others.length === 0),
    strictlyAlone: share(({ others, consequences }) => others.length + consequences.length === 0),
    kinds: new Set(verdicts.map(({ mutation }) => mutation.name)).size,
  };
}
