import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { kpisOf } from '../../model/kpis-of.ts';
import type { KpiEntry, Located, Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';

/** From where to where a margin or a profit is to go. */
export interface Aim {
  readonly kpi: KpiEntry;
  readonly name: Text;
  /** As written. */
  readonly from: string;
  readonly to: string;
  readonly place: Located;
  /** Of a margin: percentage points. */
  readonly rise?: number;
  /** Of a profit: the factor by which it grows. */
  readonly growth?: number;
  /** A loss today, none then. */
  readonly endsLoss: boolean;
}

const lossWords = {
  en: ['loss', 'losses', 'net loss', 'operating loss', 'negative'],
  zh: ['亏损', '净亏', '为负', '负值'],
};
const endWords = {
  en: [
    'positive',
    'break-even',
    'break even',
    'breakeven',
    'profitable',
    'profitability',
    'profit',
  ],
  zh: ['转正', '盈利', '打平', '扭亏', '盈亏平衡', '为正'],
};

/**
 * The aim of the only entry of a margin or a profit for the whole business.
 * @returns undefined where today or the aim is not said, or where the plan says why
 */
export function aimOf(plan: Plan, catalog: Catalog, id: string): Aim | undefined {
  const entries = kpisOf(plan, id).filter((kpi) => !kpi.growth && !kpi.scope);
  const [kpi] = entries;
  if (!kpi?.baseline || !kpi.target || kpi.why || entries.length > 1) return undefined;
  const { unit, baseline, target } = valuesOf(catalog, kpi);
  const [from, to] = [kpi.baseline.text, kpi.target.text];
  const isLoss = baseline ? baseline.number < 0 : isSaid(lossWords, from);
  // `-50bn this year, profit year open` is a loss still.
  const isLossStill = /^\s?[-−]\s?[\d$€£¥]/u.test(to);
  const endsLoss = isLoss && (target ? target.number >= 0 : !isLossStill && isSaid(endWords, to));
  const read = { kpi, name: kpiName(catalog, kpi), from, to, place: kpi.target, endsLoss };
  if (!baseline || !target) return endsLoss ? read : undefined;
  if (unit === 'percent') return { ...read, rise: target.number - baseline.number };
  return baseline.number > 0 ? { ...read, growth: target.number / baseline.number } : read;
}

function isSaid(words: typeof lossWords, text: string): boolean {
  return wordsIn(words, normalise(text)).length > 0;
}
