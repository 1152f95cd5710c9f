import type { Catalog } from '../../catalog/catalog.ts';
import { foldWord } from '../../catalog/normalise.ts';
import { type BreakEven, builtinReading, type Threshold } from '../../catalog/reading.ts';
import { isModel } from '../../catalog/requirements.ts';
import type { Coverage } from '../../model/coverage.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { fillMessage } from '../../text/message.ts';

/** A sum of the economics of one sale or customer that does not come out well. */
export interface Loss {
  readonly message: Text;
  readonly level: Threshold['level'];
  /** The level that it has in an approved plan. */
  readonly approved: Threshold['level'] | undefined;
  readonly entries: readonly KpiEntry[];
  readonly levels: readonly Level[];
}

/** What is worked out: the figure that thresholds speak of, and what the messages call its parts. Percentages are shares of one. */
interface Reckoning {
  readonly figure: (values: readonly number[]) => number;
  /** Names of the members in messages, in the order of `uses`; their ids where left out. */
  readonly parts: readonly (string | undefined)[];
  readonly more?: (values: readonly number[]) => Readonly<Record<string, string>>;
}

const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;
const times = (values: readonly number[]): { readonly x: string } => ({
  x: short(at(values, 0) / at(values, 1)),
});

/** By the id of the entry of the catalogue; its formula says the same in words. */
const reckonings: Readonly<Record<string, Reckoning>> = {
  'ltv-below-cac': {
    figure: (values) => at(values, 0) / at(values, 1),
    parts: ['ltv', 'cac'],
    more: (values) => ({ ...times(values), gap: short(at(values, 1) - at(values, 0)) }),
  },
  'roas-below-break-even': {
    figure: (values) => at(values, 0) * at(values, 1),
    parts: ['roas', 'margin'],
    more: (values) => ({ need: short(1 / at(values, 1)) }),
  },
  'acos-above-margin': {
    figure: (values) => at(values, 0) / at(values, 1),
    parts: [undefined, 'margin'],
    more: (values) => ({ x: percent(at(values, 0) / at(values, 1)) }),
  },
  'contribution-below-zero': { figure: (values) => at(values, 0), parts: ['x'] },
  'marketing-above-margin': {
    figure: (values) => at(values, 1) - at(values, 0),
    parts: ['marketing', 'margin'],
    more: (values) => ({ x: percent(at(values, 1) - at(values, 0)) }),
  },
  'fulfilment-above-margin': {
    figure: (values) => at(values, 1) - at(values, 0),
    parts: ['fulfilment', 'margin'],
    more: (values) => ({ x: percent(at(values, 1) - at(values, 0)) }),
  },
  'subsidy-above-take': {
    figure: (values) => at(values, 1) - at(values, 0),
    parts: ['subsidy', 'take'],
    more: (values) => ({ x: percent(at(values, 1) - at(values, 0)) }),
  },
};

/** The sums that a plan has all members of, in one scope, and that do not come out well. A plan that says why, or that it is a first try, is left alone. */
export function losses(plan: Plan, catalog: Catalog, coverage: Coverage): readonly Loss[] {
  if (isLearning(plan)) return [];
  return builtinReading().economics.flatMap((entry) => {
    const reckoning = reckonings[entry.id];
    const model = entry.models.find((id) =>
      coverage.models.some((own) => isModel(catalog, own, id)),
    );
    if (!reckoning || model === undefined) return [];
    return lossOf(plan, catalog, entry, reckoning, model) ?? [];
  });
}

function lossOf(
  plan: Plan,
  catalog: Catalog,
  entry: BreakEven,
  { figure, parts, more }: Reckoning,
  model: string,
): Loss | undefined {
  const entries = entry.uses.flatMap((id) => plan.kpis.filter((kpi) => kpi.id === id));
  const isOne = new Set(entries.map((kpi) => kpi.scope?.text ?? '')).size === 1;
  if (entries.length !== entry.uses.length || !isOne) return undefined;
  if (entries.some(({ why, measure }) => why ?? measure)) return undefined;
  const read = entries.map((kpi) => valuesOf(catalog, kpi));
  const levels = read.flatMap(({ target, baseline }) => target ?? baseline ?? []);
  if (levels.length !== entries.length || new Set(currencies(levels)).size > 1) return undefined;
  const values = levels.map(({ number }, index) =>
    read[index]?.unit === 'percent' ? number / 100 : number,
  );
  const worked = figure(values);
  const hit = entry.thresholds.find(
    (one) => (one.models?.includes(model) ?? true) && isBeyond(one, worked),
  );
  const text = hit && entry.message[hit.level];
  if (!hit || !text || !Number.isFinite(worked)) return undefined;
  const named = parts.map((part, index) => [
    part ?? entry.uses[index],
    levels[index]?.field.text ?? '',
  ]);
  return {
    message: fillMessage(text, { ...Object.fromEntries(named), ...more?.(values) }),
    level: hit.level,
    approved: hit.level === 'warning' ? entry.approved : undefined,
    entries,
    levels,
  };
}

function isBeyond({ below, above, atMost, belowNeed }: Threshold, figure: number): boolean {
  return (
    (below !== undefined && figure < below) ||
    (belowNeed !== undefined && figure < belowNeed) ||
    (above !== undefined && figure > above) ||
    (atMost !== undefined && figure <= atMost)
  );
}

function currencies(levels: readonly Level[]): readonly string[] {
  return levels.flatMap(({ quantity }) => quantity.currency ?? []);
}

/** A first year, a pilot or a launch pays to learn. */
function isLearning({ title, summary }: Plan): boolean {
  const { en, zh } = builtinReading().silence.learningWords;
  const text = foldWord(`${title?.text ?? ''} ${summary?.text ?? ''}`);
  return [...en, ...zh].some((word) => text.includes(foldWord(word)));
}

function short(number: number): string {
  return plainNumber(Math.round(number * 10) / 10);
}

function percent(share: number): string {
  return `${plainNumber(Math.round(share * 1000) / 10)}%`;
}
