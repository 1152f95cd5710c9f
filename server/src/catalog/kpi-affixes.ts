import { affixes, type Patterns, patternsOf } from './affixes.ts';
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading, type TimeBase } from './reading.ts';

/** A KPI and the affixes of its name, as if they were written as fields of the entry. */
export interface KpiName {
  readonly id: string;
  readonly windowDays?: number;
  /** The value is a mean per day, week, month or year. */
  readonly per?: TimeBase;
  /** The value is the growth of the KPI, in percent. */
  readonly growth?: true;
  /** The part of the business, as written but folded. */
  readonly scope?: string;
}

/** The affixes removed so far. */
export interface Taken extends Omit<KpiName, 'id' | 'scope'> {
  readonly qualifier?: string;
  /** A percent sign. */
  readonly isRate?: true;
}

const holder: { patterns?: ReturnType<typeof makePatterns> } = {};

function known(): ReturnType<typeof makePatterns> {
  holder.patterns ??= makePatterns();
  return holder.patterns;
}

function makePatterns() {
  const { unit, period, count, window, per, growth, qualifier } = builtinReading().compositions;
  const bases = Object.keys(per.takesOff) as TimeBase[];
  return {
    unit: patternsOf(unit.takesOff, 'end'),
    period: patternsOf(period.takesOff, 'ends'),
    count: patternsOf(count.takesOff, 'ends'),
    window: patternsOf(window.takesOff, 'anywhere'),
    per: bases.map((base): readonly [TimeBase, Patterns] => [
      base,
      [...patternsOf(per.takesOff[base], 'anywhere'), ...patternsOf(per.inFront[base], 'start')],
    ]),
    growth: patternsOf(growth.takesOff, 'ends'),
    qualifier: patternsOf(qualifier.takesOff, 'start'),
  };
}

/** Longer names are sentences. */
const longest = 120;

/** `return rate (fashion)` and `转化率（私域）` with the scope where it stands without brackets. */
export function unbracketed(text: string): string {
  if (text.length > longest) return text;
  const [, before, inside] = /^([^(（[【]+)[(（[【]([^)）\]】]+)[)）\]】]$/.exec(text) ?? [];
  if (before === undefined || inside === undefined) return text;
  const name = before.trimEnd();
  if (affixes(foldWord(inside), known().unit)?.rest === '') return name;
  return isChinese(text) ? `${inside}${name}` : `${name} in ${inside}`;
}

/**
 * The rest of a folded name after each step, and the affixes removed so far: the whole name first.
 */
export function stepsOf(word: string): [string, Taken][] {
  const { unit, period, window, per, growth, qualifier } = known();
  const steps: [string, Taken][] = [[word, {}]];
  const step = (patterns: Patterns, take: (found: string, number: number | undefined) => Taken) => {
    const [rest, taken] = steps.at(-1) ?? [word, {}];
    const off = affixes(rest, patterns);
    if (off && off.rest !== '')
      steps.push([off.rest, { ...taken, ...take(off.found, off.number) }]);
  };
  const isRate = (found: string): Taken => (found === '%' ? { isRate: true } : {});
  step(unit, isRate);
  step(unit, isRate);
  step(period, () => ({}));
  step(window, (found, number) => ({ windowDays: daysOf(found, number) }));
  for (const [base, patterns] of per) step(patterns, () => ({ per: base }));
  step(growth, () => ({ growth: true }));
  step(qualifier, (found) => ({ qualifier: found }));
  return steps;
}

/** A name, and what it may be called where it is a number of things: `会员`, `number of members`. */
export function spelled(rest: string): readonly (readonly [string, boolean])[] {
  const bare = affixes(rest, known().count)?.rest;
  const [first, second, third] = rest.split(' ');
  const isTurned = second !== undefined && third === undefined && /ed$/.test(second);
  return [
    [rest, false],
    // `members registered`
    ...(isTurned ? [[`${second} ${first}`, false] as const] : []),
    [isChinese(rest) ? `${rest}数` : `${rest}s`, true],
    ...(bare ? [[bare, true] as const, [`${bare}数`, true] as const] : []),
  ];
}

const daysIn: readonly (readonly [RegExp, number])[] = [
  [/半年/, 182],
  [/当年/, 365],
  [/year|年/, 365],
  [/month|月|^m\d/, 30],
  [/week|周/, 7],
];

/** Days of a window as written. */
function daysOf(found: string, number = 1): number {
  return number * (daysIn.find(([unit]) => unit.test(found))?.[1] ?? 1);
}
