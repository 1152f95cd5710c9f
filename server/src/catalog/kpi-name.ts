import { affixes, type Patterns, patternsOf } from './affixes.ts';
import { findKpi, type KpiContext, type KpiMatch } from './kpi-words.ts';
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading, type TimeBase } from './reading.ts';
import { ratioOf, scoped, shareOf } from './scopes.ts';
import type { Catalog, Kpi } from './types.ts';

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
type Taken = Omit<KpiName, 'id' | 'scope'> & { readonly qualifier?: string };

const known: { patterns?: ReturnType<typeof makePatterns> } = {};

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

/**
 * Analyses a name that is only partly in the catalogue: `90-day-ltv`, `us-stores`, `月均新客`, `会员增长率`,
 * `亚马逊占比`. A name that is in the catalogue as a whole is not analysed.
 * @returns the KPI and its affixes; the candidates where the known part is ambiguous; undefined
 *   without a match
 */
export function readKpiName(
  catalog: Catalog,
  text: string,
  context: KpiContext = {},
): KpiName | Extract<KpiMatch, { ask: readonly string[] }> | undefined {
  const whole = findKpi(catalog, text, context);
  if (whole) return 'ask' in whole ? whole : { id: whole.id };
  const { compositions } = builtinReading();
  const word = foldWord(text.replace(/[()（）[\]【】]/g, ' '));
  if (compositions.never.some((one) => foldWord(one) === word)) return undefined;
  const steps = stepsOf(word).reverse();
  for (const [rest, taken] of steps) {
    const around = {
      ...context,
      ...(taken.windowDays !== undefined && { windowDays: taken.windowDays }),
    };
    const found = readRest(catalog, rest, taken, around);
    if (found) return found;
  }
  return steps
    .map(([rest, taken]) => readShare(catalog, rest, taken, context))
    .find((found) => found);
}

/** The rest of the name after each step, and the affixes removed so far. */
function stepsOf(word: string): [string, Taken][] {
  known.patterns ??= makePatterns();
  const { unit, period, window, per, growth, qualifier } = known.patterns;
  const steps: [string, Taken][] = [[word, {}]];
  const step = (patterns: Patterns, take: (found: string, number: number | undefined) => Taken) => {
    const [rest, taken] = steps.at(-1) ?? [word, {}];
    const off = affixes(rest, patterns);
    if (off && off.rest !== '')
      steps.push([off.rest, { ...taken, ...take(off.found, off.number) }]);
  };
  step(unit, () => ({}));
  step(unit, () => ({}));
  step(period, () => ({}));
  step(window, (found, number) => ({ windowDays: daysOf(found, number) }));
  for (const [base, patterns] of per) step(patterns, () => ({ per: base }));
  step(growth, () => ({ growth: true }));
  step(qualifier, (found) => ({ qualifier: found }));
  return steps;
}

/** The rest is a KPI, possibly with a scope. */
function readRest(catalog: Catalog, rest: string, taken: Taken, context: KpiContext) {
  const { qualifier, ...fields } = taken;
  for (const [word, isCount] of spelled(rest)) {
    const match = findKpi(catalog, word, context);
    const found = match ? { match, scope: '' } : scoped(catalog, word, context);
    if (!found) continue;
    if ('ask' in found.match) return isCount ? undefined : found.match;
    const kpi = catalog.kpis.get(found.match.id);
    if (!kpi || (isCount && !counts(kpi))) continue;
    const scope = [qualifier, found.scope].filter(Boolean).join(' ');
    const share = builtinReading().compositions.share.of[kpi.id];
    const isShare = context.unit === 'percent' && found.scope !== '' && !taken.growth;
    if (share !== undefined && isShare) return { id: share, ...fields, scope };
    if (!mayBe(kpi, taken, context)) continue;
    return { id: kpi.id, ...fields, ...(scope !== '' && { scope }) };
  }
  return undefined;
}

/** A name, and what it may be called where it is a number of things: `会员`, `number of members`. */
function spelled(rest: string): readonly (readonly [string, boolean])[] {
  const bare = known.patterns && affixes(rest, known.patterns.count)?.rest;
  return [
    [rest, false],
    [isChinese(rest) ? `${rest}数` : `${rest}s`, true],
    ...(bare ? [[bare, true] as const, [`${bare}数`, true] as const] : []),
  ];
}

function counts({ unit }: Kpi): boolean {
  return builtinReading().compositions.count.units.includes(unit);
}

/** The rest is the share of a part, or the ratio of a part to the whole. */
function readShare(
  catalog: Catalog,
  rest: string,
  taken: Taken,
  context: KpiContext,
): KpiName | undefined {
  const { qualifier: _, ...fields } = taken;
  const share = ratioOf(catalog, rest) ?? shareOf(catalog, rest);
  const kpi = catalog.kpis.get(share?.id ?? '');
  return share && kpi && mayBe(kpi, taken, context) ? { ...share, ...fields } : undefined;
}

/** Whether the removed affixes make sense for a KPI. */
function mayBe(
  { overTime, unit, window }: Kpi,
  { windowDays, per, growth }: Taken,
  { unit: written }: KpiContext,
): boolean {
  const kind = overTime?.kind;
  if (written !== undefined && contradicts(growth ? 'percent' : unit, written)) return false;
  const { per: base, growth: grown } = builtinReading().compositions;
  if (windowDays !== undefined && !window && overTime?.windowDays === undefined && kind !== 'rate')
    return false;
  if (per !== undefined && (kind === undefined || !base.kinds.includes(kind))) return false;
  if (!growth) return true;
  return kind !== undefined && (grown.kinds.includes(kind) || grown.units.includes(unit));
}

/** Amounts, percentages and lengths of time are never one another. */
function contradicts(unit: string, written: string): boolean {
  const kinds = [['percent'], ['money', 'CNY'], ['minutes', 'hours', 'days', 'weeks', 'months']];
  const kindOf = (one: string): number => kinds.findIndex((kind) => kind.includes(one));
  return kindOf(written) >= 0 && kindOf(unit) !== kindOf(written);
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
