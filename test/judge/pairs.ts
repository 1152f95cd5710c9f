// Two mistakes in one plan.
import { ok } from 'node:assert/strict';
import { findRule } from '../../server/src/rules/index.ts';
import { bases, checkText, planText } from '../support/plans.ts';
import { Draft, type Mutation } from './draft.ts';
import { mutations } from './judge.ts';
import { Random } from './random.ts';

/** Whether a finding is left out where another one explains it. */
export const givesWay = (shadow: string, cause: string): boolean =>
  findRule(cause)?.stopsFile === true ||
  cause === 'STR001' ||
  Object.values(findRule(shadow)?.yieldsTo ?? {}).some((codes) => codes.includes(cause));

/**
 * Puts two mistakes into clean plans, pair after pair.
 * @param count how many pairs
 * @returns a line for each mistake that is neither found nor explained by a finding
 */
export function missedInPairs(count: number): string[] {
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 1; tried < count && seed < 4000; seed++) {
    const pair = twoMistakes(new Random(seed));
    if (!pair) continue;
    tried++;
    const shown = pair.findings.map(({ rule }) => rule);
    const names = pair.mistakes.map(({ name }) => name).join(' + ');
    for (const { rule, name } of pair.mistakes)
      if (!shown.includes(rule) && !shown.some((cause) => givesWay(rule, cause)))
        missed.push(`seed ${seed}: ${name} (${rule}) beside ${names}: ${shown.join(' ')}`);
  }
  ok(tried >= count, `${tried} pairs found a place`);
  return missed;
}

/**
 * Mistakes that take a whole section away or rewrite all of it: another mistake made there is gone
 * with it.
 */
const sweeping = ['STR003', 'KPI301', 'TIM408'];

/** A clean plan with two mistakes of different kinds; undefined where it has no place for both. */
function twoMistakes(random: Random):
  | {
      readonly mistakes: readonly Mutation[];
      readonly findings: ReturnType<typeof checkText>['findings'];
    }
  | undefined {
  const [name, file] = random.pick(Object.entries(bases)) ?? ['c2c', ''];
  const [first, second] = [random.pick(mutations), random.pick(mutations)];
  if (
    !first ||
    !second ||
    first === second ||
    [first, second].some(({ rule }) => sweeping.includes(rule))
  )
    return undefined;
  const before = new Draft(planText(name), file, random);
  const one = first.apply(before);
  // A mistake that is no YAML any more leaves nothing to put a second one into.
  if (!one || one.text !== undefined) return undefined;
  const text = before.written();
  const draft = new Draft(text, file, random);
  const two = second.apply(draft);
  if (!two) return undefined;
  return {
    mistakes: [first, second],
    findings: checkText(two.text ?? draft.written(), { file }).findings,
  };
}
