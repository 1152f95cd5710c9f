// A profit that is promised in words, while nothing adds up to it.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type MarginBridge } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry, Located, Plan } from '../../model/plan.ts';
import type { EconomicsEntry } from '../../model/plan-sections.ts';
import { type Line, linesOf } from './lines.ts';
import { measures } from './measured.ts';
import { isPlaceholder } from './words.ts';

/** Maximum length of a goal that says one thing. */
const longest = 90;

/**
 * The goal of a company that loses money to earn some, where no margin and no cost has a figure to
 * go to, and no work says what it saves.
 */
export function profitInWords(plan: Plan): (Located & { readonly text: string }) | undefined {
  const bridge = builtinReading().marginBridge;
  const goal = plan.goals
    .flatMap((one) => one.goal ?? { text: one.key, span: one.keySpan, path: one.path })
    .find(({ text }) => text.length <= longest && endsLoss(bridge, text));
  if (!goal || !losesToday(plan, bridge) || hasFigures(plan, bridge)) return undefined;
  return savesIn(linesOf(plan), bridge) ? undefined : goal;
}

function endsLoss({ ends, notEnds }: MarginBridge, text: string): boolean {
  const folded = normalise(text);
  return wordsIn(ends, folded).length > 0 && wordsIn(notEnds, folded).length === 0;
}

/** A loss in a figure of today: a KPI below zero, or a loss with its amount. */
function losesToday(plan: Plan, { results }: MarginBridge): boolean {
  const { names } = builtinReading().lossWords;
  const isLoss = ({ id, partOf, key, baseline, target }: KpiEntry): boolean => {
    const said = baseline ?? target;
    if (wordsIn(names, normalise(`${key} ${baseline?.text ?? ''}`)).length > 0) return !!said;
    return results.includes(id ?? partOf ?? '') && (baseline?.value?.number ?? 0) < 0;
  };
  return (
    plan.kpis.some(isLoss) ||
    linesOf(plan).some(({ said, folded }) => /\d/.test(said) && wordsIn(names, folded).length > 0)
  );
}

/** A part of the profit with a figure that it is to reach, other than the one of today. */
function hasFigures({ kpis, economics }: Plan, bridge: MarginBridge): boolean {
  return [...kpis, ...economics].some(
    (entry: KpiEntry | EconomicsEntry) =>
      isPart(entry, bridge) &&
      entry.target?.value !== undefined &&
      entry.target.value.number !== entry.baseline?.value?.number,
  );
}

/** `saves 20M a year`, `降本 2 亿`: an amount that work saves. */
function savesIn(lines: readonly Line[], { saves }: MarginBridge): boolean {
  return lines.some(({ said, folded }) => /\d/.test(said) && wordsIn(saves, folded).length > 0);
}

/** Parts of which none has a figure to go to, and at least one a direction. */
export function partsInWords(
  { kpis, economics }: Plan,
  bridge: MarginBridge,
): KpiEntry[] | undefined {
  const parts = kpis.filter((entry) => isPart(entry, bridge) && entry.target);
  const hasFigure = [...parts, ...economics.filter((one) => isPart(one, bridge))].some(
    ({ target }) => target && /\d/.test(target.text),
  );
  const said = parts.filter(({ target }) => target && !isPlaceholder(target.text));
  return said.length === 0 || hasFigure ? undefined : said.slice(0, 3);
}

/** Whether a KPI or a figure is a margin or a cost that brings a profit. */
export function isPart(entry: KpiEntry | EconomicsEntry, bridge: MarginBridge): boolean {
  return !bridge.results.includes(entry.id ?? '') && measures(entry, bridge);
}
