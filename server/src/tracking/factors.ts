import { builtinReading } from '../catalog/reading.ts';
import { isModel } from '../catalog/requirements.ts';
import type { Catalog } from '../catalog/types.ts';
import type { KpiEntry, Plan } from '../model/plan.ts';
import type { Assessment, Factor } from './types.ts';

/** A product: the first factors multiplied, divided by the second ones. */
interface Product {
  readonly result: string;
  readonly times: readonly string[];
  readonly over: readonly string[];
}

/** A factor of a product on a day, as planned and as it was. */
export interface Change {
  readonly expected: number;
  readonly actual: number;
  readonly isDivisor: boolean;
}

/** A KPI with its assessment. */
export type Assessed = Pick<Assessment, 'actual' | 'expected' | 'at'> & { readonly kpi: KpiEntry };

/** Smaller variances (relative) need no explanation. */
const leastVariance = 0.005;
/** At most this part of a variance may be left over by factors that do not come out exactly. */
const mostLeftOver = 0.5;

/**
 * The shares of factors in the variance of their product: log mean Divisia index, additive LMDI-I
 * (Ang, Energy Policy 33, 2005). A factor carries L(V₁, V₀) · ln(x₁ ÷ x₀) of V₁ − V₀, where
 * L(a, b) = (a − b) ÷ ln(a ÷ b); as a share that is ln(x₁ ÷ x₀) ÷ ln(V₁ ÷ V₀). Nothing is left
 * over: the shares add up to one. A factor that is ahead of plan in a shortfall has a negative one.
 * @returns undefined for values that are not above zero, and without a variance
 */
export function sharesOf(changes: readonly Change[]): readonly number[] | undefined {
  if (changes.some(({ expected, actual }) => !(expected > 0 && actual > 0))) return undefined;
  const logs = changes.map(logOf);
  const whole = logs.reduce((sum, log) => sum + log, 0);
  if (Math.abs(whole) < leastVariance) return undefined;
  return logs.map((log) => log / whole);
}

function logOf({ expected, actual, isDivisor }: Change): number {
  return (isDivisor ? -1 : 1) * (Math.log(actual) - Math.log(expected));
}

/**
 * Which factors of a KPI explain its variance, by the identities and products of the catalogue for
 * the plan's models: all of them tracked for the same scope and day. Of several the one with most
 * factors.
 * @returns the largest share first; nothing where the factors do not explain the variance
 */
export function factorsOf(
  plan: Plan,
  catalog: Catalog,
  all: readonly Assessed[],
  result: Assessed,
): readonly Factor[] {
  const explained = productsOf(plan, catalog, result.kpi.id).flatMap((product) => {
    const factors = explainedBy(all, result, product);
    return factors.length > 1 ? [factors] : [];
  });
  return explained.sort((a, b) => b.length - a.length)[0] ?? [];
}

function explainedBy(
  all: readonly Assessed[],
  result: Assessed,
  { times, over }: Product,
): readonly Factor[] {
  const members = [...times, ...over].map((id) => memberOf(all, result, id));
  const changes = members.flatMap((member, index): (Change & { kpi: KpiEntry })[] =>
    member?.expected === undefined || member.actual === undefined
      ? []
      : [
          {
            kpi: member.kpi,
            expected: member.expected,
            actual: member.actual,
            isDivisor: index >= times.length,
          },
        ],
  );
  const shares = changes.length === members.length ? sharesOf(changes) : undefined;
  if (!shares || !isExplained(result, changes)) return [];
  return changes
    .map(({ kpi, expected, actual }, index) => ({
      kpi,
      share: shares[index] ?? 0,
      expected,
      actual,
    }))
    .sort((a, b) => b.share - a.share);
}

/** The only entry of a KPI in the scope of the result, with a figure for the same day. */
function memberOf(all: readonly Assessed[], result: Assessed, id: string): Assessed | undefined {
  const scope = result.kpi.scope?.text;
  const entries = all.filter(({ kpi }) => kpi.id === id && kpi.scope?.text === scope);
  const [member] = entries;
  return entries.length === 1 && member?.at === result.at ? member : undefined;
}

/** Whether the factors lead to about the variance that there is. */
function isExplained({ expected, actual }: Assessed, changes: readonly Change[]): boolean {
  if (expected === undefined || actual === undefined || expected <= 0 || actual <= 0) return false;
  const variance = Math.log(actual) - Math.log(expected);
  const worked = changes.reduce((sum, change) => sum + logOf(change), 0);
  return Math.abs(variance - worked) <= mostLeftOver * Math.abs(variance);
}

/** The products that a KPI is the result of; their constants are the same in plan and fact. */
function productsOf(plan: Plan, catalog: Catalog, id: string | undefined): readonly Product[] {
  if (id === undefined) return [];
  const isFor = (models: readonly string[] | undefined): boolean =>
    models === undefined ||
    plan.models.some((own) =>
      models.some((model) => own.id !== undefined && isModel(catalog, own.id, model)),
    );
  const identities = catalog.identities
    .filter(({ result, models }) => result === id && isFor(models))
    .map(({ result, op, left, right }) => ({
      result,
      times: op === '*' ? [left, right] : [left],
      over: op === '*' ? [] : [right],
    }));
  const sums = builtinReading().sums.flatMap((sum): Product[] => {
    const { result, times = [], over = [], plus, minus, changeOf, unlessPlanHas } = sum;
    if (result !== id || plus || minus || changeOf !== undefined || !isFor(sum.models)) return [];
    if (plan.kpis.some((kpi) => kpi.id !== undefined && kpi.id === unlessPlanHas)) return [];
    const names = [times, over].map((list) => list.filter((one) => typeof one === 'string'));
    const [left = [], right = []] = names;
    const isPlain = left.length === times.length && right.length === over.length;
    return isPlain ? [{ result: id, times: left, over: right }] : [];
  });
  return [...identities, ...sums];
}
