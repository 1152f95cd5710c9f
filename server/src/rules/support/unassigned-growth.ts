// Sales that are to grow much, while no work says how much of it it brings.
import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import type { Initiative, KpiEntry, Plan } from '../../model/plan.ts';
import { explainsGrowth, yearsOf } from './growth-parts.ts';
import { type Line, linesOf } from './lines.ts';
import { isOver } from './time.ts';

/** Sales that are to grow, and the work that may bring it. */
export interface UnassignedGrowth {
  readonly kpi: KpiEntry;
  readonly from: Level;
  readonly to: Level;
  /** Growth a year, as a share. */
  readonly yearly: number;
  /** What works on the figure by name; all work where nothing does. */
  readonly work: readonly Initiative[];
}

/** Minimum number of initiatives among which growth is to be divided. */
const least = 2;

/** Growth over several years that is much, unless it is slow: as a factor, and a year. */
const [leastInAll, slowest] = [1.5, 0.1];

/**
 * Sales that are to grow much although neither KPIs nor work say where that comes from.
 * @returns undefined where parts are given, or own KPIs may be parts of it
 */
export function unassignedGrowthOf(plan: Plan, catalog: Catalog): UnassignedGrowth | undefined {
  const { results, revenues, leastOfWork } = builtinReading().growthBridge;
  const kpi = plan.kpis.find(
    ({ id, target, scope }) =>
      id && [...results, ...revenues].includes(id) && target?.value && !scope,
  );
  // Without a beginning nobody can say how much that is a year.
  const isTimed = plan.period?.value ?? kpi?.asOf?.value;
  if (!kpi || kpi.why || !isTimed) return undefined;
  const { unit, baseline: from, target: to } = valuesOf(catalog, kpi);
  if (!from || !to || kpi.growth || from.number <= 0 || unit === percentUnit) return undefined;
  const factor = to.number / from.number;
  const years = Math.max(1, yearsOf(plan, kpi));
  const yearly = factor ** (1 / years) - 1;
  const isFast = yearly >= leastOfWork - 1 || (factor >= leastInAll && yearly >= slowest);
  if (!isFast || explainsGrowth(plan, catalog, factor)) return undefined;
  const open = plan.initiatives.filter((one) => !isOver(one) && !isNumbered(one));
  if (open.length < least || isDivided(plan, kpi)) return undefined;
  const named = open.filter(({ kpis }) => kpis.some(({ id, text }) => (id ?? text) === kpi.key));
  return { kpi, from, to, yearly, work: named.length > 0 ? named : open };
}

/** `KR2`: no name that tells what is done. */
function isNumbered({ key, name }: Initiative): boolean {
  return /^\p{L}{0,3}[\d.]+$/u.test(name?.text ?? key);
}

/** Whether KPIs, work or goals divide it: a part, a share, an amount that one of them brings. */
function isDivided(
  { kpis, initiatives, levers, goals, phases }: Plan,
  aim: KpiEntry | undefined,
): boolean {
  const to = aim?.target?.value?.number ?? Number.POSITIVE_INFINITY;
  const { results, revenues, shares } = builtinReading().growthBridge;
  const isPart = (kpi: KpiEntry): boolean => {
    const { id, partOf, target, baseline } = kpi;
    if (kpi === aim || !target?.value) return false;
    const { number, units } = target.value;
    if (shares.includes(id ?? partOf ?? '')) return number > (baseline?.value?.number ?? 0);
    const isSales = [...results, ...revenues].includes(id ?? partOf ?? '');
    return isSales && !units.includes(percentUnit) && number < to;
  };
  const texts = [
    ...initiatives.flatMap(({ name, note, milestones }) => [
      name?.text,
      note?.text,
      ...milestones.map(({ text }) => text?.text),
    ]),
    ...levers.flatMap(({ note, why, prose, mechanisms }) => [
      note?.text,
      why?.text,
      prose?.text,
      ...mechanisms.map(({ text }) => text),
    ]),
    ...goals.flatMap(({ results: found }) => found.map(({ text }) => text)),
    ...phases.map(({ goal }) => goal?.text),
  ];
  return kpis.some(isPart) || texts.some((text) => text !== undefined && bringsSales(text));
}

/** `adds 30M of sales`, `贡献 2 亿收入`, `30% of growth`: a figure of what it brings. */
function bringsSales(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return wordsIn(builtinReading().growthBridge.brings, normalise(text)).length > 0;
}

/** A goal in words to multiply sales, or to grow fast each year, that nothing divides. */
export function growthInWords(plan: Plan): Line | undefined {
  const { salesWords, multiples, notAim, counts, values } = builtinReading().growthBridge;
  const line = linesOf(plan).find(({ path, said, folded }) => {
    if (elsewhere.includes(`${path[0]}`) || said.length > longest) return false;
    if (wordsIn(salesWords, folded).length === 0 || wordsIn(notAim, folded).length > 0)
      return false;
    return wordsIn(multiples, folded).length > 0 || isFastYearly(said);
  });
  const work = plan.initiatives.length || plan.levers.length;
  if (!line || work < least || isDivided(plan, undefined)) return undefined;
  const grows = plan.kpis.some(({ id, baseline, target }) => {
    if (id !== undefined && ![...counts, ...values].includes(id)) return false;
    const [from, to] = [baseline?.value?.number ?? 0, target?.value?.number ?? 0];
    return from > 0 && to / from >= leastInAll;
  });
  return grows ? undefined : line;
}

/** Maximum length of a goal in words. */
const longest = 120;

/** Sections that tell of work and of what may happen, not of aims. */
const elsewhere = ['initiatives', 'levers', 'risks', 'assumptions', 'sources', 'evidence', 'kpis'];

/** `20 to 25 percent a year`, `20-36% a year`. */
function isFastYearly(said: string): boolean {
  const [, share = '0'] =
    /(\d{2})(?:%|％)?(?: ?(?:to|-|–|~) ?\d{2})? ?(?:%|percent) (?:a|per) year/u.exec(said) ?? [];
  return Number(share) >= 20;
}
