import type { Measures } from '../../catalog/types.ts';
import { moneyUnit } from '../../model/grammar/units.ts';
import { amountText, plainNumber, rewritten } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import type { Fix } from '../rule.ts';
import { suggestion } from './fixes.ts';
import { scaleFactor } from './money.ts';
import type { Term } from './sum-members.ts';
import type { PlacedTerm } from './sum-terms.ts';
import type { Worked } from './sums.ts';

/** The terms of a sum as people write them: `Visitors (1.2M) × Conversion rate (2.5%)`. */
export function partsText(terms: readonly PlacedTerm[]): Text {
  const text = (lang: 'en' | 'zh'): string =>
    terms
      .map(({ sign, term, rest }, index) => {
        const value = typeof term === 'number' ? plainNumber(term) : namedText(term)[lang];
        return `${index === 0 ? '' : ` ${sign} `}${rest ? `(1 − ${value})` : value}`;
      })
      .join('');
  return { en: text('en'), zh: text('zh') };
}

/** A figure with its name. */
export function namedText(term: Term): Text {
  const value = written(term);
  return { en: `${term.name.en} (${value.en})`, zh: `${term.name.zh}(${value.zh})` };
}

/** A figure as it is written, or what a change of the baseline comes to. */
export function written(term: Term): Text {
  return term.level.worked ? numberText(term.number, term) : same(term.level.field.text);
}

/** A number in the unit and the scale of a figure. */
export function numberText(number: number, { level, isPercent }: Term): Text {
  if (isPercent) return same(`${plainNumber(Math.round(number * 1000) / 10)}%`);
  const { currency, units } = level.quantity;
  if (units.length === 0 || units.includes(moneyUnit)) return amountText(number, currency);
  return amountText(number);
}

/** A fix for each figure of a sum: it calculates that one again from the others. */
export function recalculated(plan: Plan, measures: Measures, worked: Worked): Fix[] {
  const { result, computed, terms } = worked;
  const fixes = rewrite(plan, measures, result, computed);
  const factors = terms.every(({ sign }) => sign === '×' || sign === '÷');
  for (const { sign, term, rest } of terms) {
    if (typeof term === 'number') continue;
    const by = result.number / computed;
    const plain = rest ? 1 - term.number : term.number;
    const missing = result.number - computed;
    const wanted = factors
      ? plain * (sign === '÷' ? 1 / by : by)
      : plain + (sign === '−' ? -missing : missing);
    if (!factors && terms.some((one) => one.sign === '×' || one.sign === '÷')) continue;
    const number = rest ? 1 - wanted : wanted;
    if (number > 0 && !(term.isPercent && number > 1))
      fixes.push(...rewrite(plan, measures, term, number));
  }
  return fixes;
}

function rewrite(plan: Plan, measures: Measures, term: Term, number: number): Fix[] {
  const { quantity, field, factor } = term.level;
  const scale = scaleFactor(measures, quantity.scale) * factor;
  const text = rewritten(quantity, term.isPercent ? number * 100 : number, scale);
  const what = field.path[1] ?? '';
  return suggestion(
    { en: `Write ${what}: ${text}`, zh: `${what} 改为 ${text}` },
    editPart(plan, field, text),
  );
}
