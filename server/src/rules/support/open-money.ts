// Money that a plan gives without an upper end, and losses that it allows without one.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';
import { type Line, linesOf } from './lines.ts';
import { moneyLines } from './money-lines.ts';

/** A line that gives money, or allows a loss, without an upper end. */
export interface OpenMoneyLine extends Line {
  readonly isLoss: boolean;
}

/** Maximum length of a line that is a statement, in characters. */
const longest = 160;

/** The lines of a plan that give money or allow losses without an upper end, in order. */
export function openMoneyIn(plan: Plan): readonly OpenMoneyLine[] {
  const money = new Set(moneyLines(plan).map(({ span }) => span.start));
  return linesOf(plan).flatMap((line) => {
    if (!isOfThePlan(line) || line.said.length > longest) return [];
    const { words, inBudget, losses, not, limits } = builtinReading().openMoney;
    const folded = normalise(line.said);
    const has = (list: typeof words): boolean => wordsIn(list, folded).length > 0;
    if (has(not) || has(limits)) return [];
    const isLoss = has(losses);
    const isPaid = isBudget(line.key) || money.has(line.span.start);
    const isOpen = has(words) || (isPaid && has(inBudget) && !/\d/.test(line.text));
    return isLoss || isOpen ? [{ ...line, isLoss }] : [];
  });
}

/** No thing left out, no KPI, and no risk: there the words are said of others. */
function isOfThePlan({ path, key }: Line): boolean {
  const [section = ''] = path;
  const field = fieldNamed(recordShape('plan'), String(section))?.name;
  if (field === 'risks') return fieldNamed(recordShape('risk'), key)?.name === 'response';
  return field !== 'not_doing' && field !== 'kpis' && field !== 'sources';
}

function isBudget(key: string): boolean {
  return fieldNamed(recordShape('initiative'), key)?.name === 'budget' || spent.test(key.trim());
}

const spent =
  /^(?:budget|cost|costs|money|spend|spending|investment|capex|how much|money needed|预算|费用|花费|花多少|多少钱|投入|资金|要花|花)$/iu;
