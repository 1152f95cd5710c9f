import { keptAnswers } from './kept-answers.ts';
import { type KpiName, spelled, stepsOf, type Taken, unbracketed } from './kpi-affixes.ts';
import { namedRates, type OtherName, otherEndings } from './kpi-endings.ts';
import { findKpi, type KpiContext, type KpiMatch, settlingKpis } from './kpi-words.ts';
import { foldWord } from './normalise.ts';
import { builtinReading } from './reading.ts';
import { scoped } from './scopes.ts';
import { ratioOf, shareOf } from './shares.ts';
import type { Catalog, Kpi } from './types.ts';

export type { KpiName } from './kpi-affixes.ts';

/**
 * Analyses a name that is only partly in the catalogue: `90-day-ltv`, `us-stores`, `月均新客`, `会员增长率`,
 * `亚马逊占比`. A name that is in the catalogue as a whole is not analysed.
 * @returns the KPI and its affixes; the candidates where the known part is ambiguous; undefined
 *   without a match
 */
export function readKpiName(catalog: Catalog, text: string, context: KpiContext = {}): NameReading {
  const { others, ...beside } = context;
  const settling = others && settlingKpis().filter((id) => others.has(id));
  return readings(catalog, { text, beside, others: settling });
}

type NameReading = KpiName | Extract<KpiMatch, { ask: readonly string[] }> | undefined;

interface NameQuestion {
  readonly text: string;
  readonly beside: Omit<KpiContext, 'others'>;
  readonly others: readonly string[] | undefined;
}

const readings = keptAnswers(
  (catalog, { text, beside, others }: NameQuestion): NameReading =>
    readAnew(catalog, text, others ? { ...beside, others: new Set(others) } : beside),
);

function readAnew(catalog: Catalog, text: string, context: KpiContext): NameReading {
  const whole = findKpi(catalog, text, context);
  if (whole) return 'ask' in whole ? whole : { id: whole.id };
  const { compositions } = builtinReading();
  const word = foldWord(unbracketed(text)).replace(/ (?:19|20)\d{2}$/, '');
  if (compositions.never.some((one) => foldWord(one) === word)) return undefined;
  if (compositions.neverEnds.some((end) => word.endsWith(end))) return undefined;
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

/** The rest is a KPI, possibly with a scope. */
function readRest(catalog: Catalog, rest: string, taken: Taken, context: KpiContext) {
  const { qualifier, isRate, ...fields } = taken;
  const other = readOther(catalog, [...(isRate ? namedRates(rest) : []), ...otherEndings(rest)], {
    taken,
    context,
  });
  if (other !== undefined) return { id: other, ...fields };
  for (const [word, isCount] of spelled(rest)) {
    const match = findKpi(catalog, word, context);
    const found = match ? { match, scope: '' } : scoped(catalog, word, context);
    if (!found) continue;
    if ('ask' in found.match) return isCount ? undefined : found.match;
    const kpi = catalog.kpis.get(found.match.id);
    if (!kpi || (isCount && !counts(kpi))) continue;
    const scope = [qualifier, found.scope].filter(Boolean).join(' ');
    const share = builtinReading().compositions.share.of[kpi.id];
    const isShare = (isRate || context.unit === 'percent') && found.scope !== '' && !taken.growth;
    if (share !== undefined && isShare) return { id: share, ...fields, scope };
    if (!mayBe(kpi, taken, context)) continue;
    return { id: kpi.id, ...fields, ...(scope !== '' && { scope }) };
  }
  return undefined;
}

/** The KPI that one of these names means. */
function readOther(
  catalog: Catalog,
  names: readonly OtherName[],
  { taken, context }: { readonly taken: Taken; readonly context: KpiContext },
): string | undefined {
  for (const { word, units } of names) {
    const match = findKpi(catalog, word, context);
    const kpi = match && 'id' in match ? catalog.kpis.get(match.id) : undefined;
    if (kpi && units.includes(kpi.unit) && mayBe(kpi, taken, context)) return kpi.id;
  }
  return undefined;
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
  const { qualifier: _, isRate: __, ...fields } = taken;
  const share = ratioOf(catalog, rest) ?? shareOf(catalog, rest);
  const kpi = catalog.kpis.get(share?.id ?? '');
  return share && kpi && mayBe(kpi, taken, context) ? { ...share, ...fields } : undefined;
}

/** Whether the removed affixes make sense for a KPI. */
function mayBe(
  { overTime, unit, window }: Kpi,
  { windowDays, per, growth, isRate }: Taken,
  context: KpiContext,
): boolean {
  const kind = overTime?.kind;
  const written = context.unit ?? (isRate ? 'percent' : undefined);
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
