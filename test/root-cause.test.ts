// One cause, one finding: which findings give way to which, and what two mistakes in one plan say together.
import { deepEqual, ok } from 'node:assert/strict';
import { allRules } from '../server/src/rules/index.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { Draft, type Mutation } from './judge/draft.ts';
import { mutations } from './judge/judge.ts';
import { Random } from './judge/random.ts';
import { bases, checkText, listed, planText } from './support/plans.ts';

/**
 * Cause, and what is only its shadow on the same thing. Not listed: what cannot arise, since a rule looks away by itself (LEV102
 * from unknown levers, TIM405 inside a cycle) or since the plan is read through the mistake (STR007); the judge holds those.
 */
const shadows: Readonly<Record<string, string>> = {
  LEV101: 'LEV104 MEC203 MEC204 TIM409 BUD504 REF701 REF706',
  LEV102: 'LEV103 MEC203 MEC204 MEC207 STR010 TRD902',
  LEV106: 'LEV103 LEV104 MEC202 LEV101 REF701 MEC207',
  LEV107: 'LEV101 LEV102 LEV105',
  LEV109: 'LEV110 STR009',
  MEC203: 'MEC204',
  WRD005: 'LEV110',
  KPI301: 'STR010 LEV104 KPI318',
  KPI302: 'KPI307 KPI308 KPI309 KPI310 KPI311 KPI312 REF706',
  KPI304: 'KPI307 KPI309 KPI312 KPI313 KPI316',
  KPI308: 'KPI307 KPI309 KPI312 KPI313 KPI316',
  KPI309: 'KPI312',
  KPI310: 'KPI307 KPI309 KPI312 KPI313 KPI316',
  KPI311: 'KPI307 KPI309 KPI312 KPI313 KPI316',
  KPI319: 'STR009',
  TIM401: 'TIM402 TIM405 TIM407 TIM409',
  TIM403: 'TIM402 TIM405 TIM407 TIM409',
  BUD502: 'BUD504',
  BUD507: 'BUD501 BUD505 BUD508',
  REF704: 'LEV106 MEC201 KPI302 EVI601',
  STR007: 'STR004 STR005 LEV102 KPI302 KPI303 KPI304 KPI305 KPI306 TIM401',
  TRD902: 'TRD905 TRD906 TRD907 TRD908 TRD909',
  FIT805: 'LEV101 LEV105',
  WRD001: 'LEV103 MEC203 MEC204 MEC207 STR010',
  WRD003: 'STR012 KPI306',
};

const byCode = new Map(allRules.map((rule) => [rule.code, rule]));
const givesWay = (shadow: string, cause: string): boolean =>
  byCode.get(cause)?.stopsFile === true ||
  cause === 'STR001' ||
  Object.values(byCode.get(shadow)?.yieldsTo ?? {}).some((codes) => codes.includes(cause));

describe('root causes', () => {
  for (const [cause, list] of Object.entries(shadows)) {
    it(`${cause} explains ${list}`, () => {
      deepEqual(
        list.split(' ').filter((shadow) => !givesWay(shadow, cause)),
        [],
      );
    });
  }

  it('no two rules give way to each other on the same thing, so that nothing silences both', () => {
    const both = allRules.flatMap(({ code, yieldsTo }) =>
      Object.entries(yieldsTo ?? {}).flatMap(([subject, causes]) =>
        causes
          .filter((cause) => {
            const back = byCode.get(cause)?.yieldsTo as
              | Readonly<Record<string, readonly string[]>>
              | undefined;
            return code < cause && back?.[subject]?.includes(code);
          })
          .map((cause) => `${code} and ${cause} by ${subject}`),
      ),
    );
    deepEqual(both, []);
  });

  it('a required field under a misspelt name is one finding, as grave as a missing one, and its fix fixes the plan', () => {
    const clean = planText('c2c');
    for (const [field, mistake] of [
      ['title', 'tilte'],
      ['model', 'modle'],
      ['period', 'peroid'],
      ['levers', 'levres'],
    ] as const) {
      const text = clean.replace(new RegExp(`^${field}:`, 'm'), `${mistake}:`);
      const { findings } = checkText(text, { file: bases.c2c ?? '' });
      deepEqual(listed(findings), [`STR004 error ${mistake}`]);
      deepEqual(applyEdits(text, findings[0]?.fixes()[0]?.edits ?? []), clean);
    }
  });

  it('of two mistakes in one plan each is found, or explained by the other', () => {
    const missed: string[] = [];
    let tried = 0;
    for (let seed = 1; tried < 250 && seed < 4000; seed++) {
      const pair = twoSlips(new Random(seed));
      if (!pair) continue;
      tried++;
      const shown = pair.findings.map(({ rule }) => rule);
      for (const { rule, name } of pair.mistakes)
        if (!shown.includes(rule) && !shown.some((cause) => givesWay(rule, cause)))
          missed.push(
            `seed ${seed}: ${name} (${rule}) beside ${pair.mistakes.map((one) => one.name).join(' + ')}: ${shown.join(' ')}`,
          );
    }
    ok(tried >= 250, `${tried} pairs found a place`);
    deepEqual(missed, []);
  });
});

/** Mistakes that take a whole section away or rewrite all of it: another mistake made there is gone with it. */
const sweeping = ['STR003', 'KPI301', 'TIM408'];

/** A clean plan with two mistakes of different kinds; undefined where it has no place for both. */
function twoSlips(random: Random):
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
