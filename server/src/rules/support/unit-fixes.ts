import type { Catalog } from '../../catalog/catalog.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import { timeOf } from '../../model/kpi-conversion.ts';
import { isPossible } from '../../model/kpi-texts.ts';
import type { UnitMistake, Values } from '../../model/kpi-values.ts';
import { likeWritten, plainNumber } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import { suggestion } from './fixes.ts';

/**
 * The probably intended value: `28%` for 0.28, the number for a percentage of a ratio; words of a
 * bound stay.
 */
export function guessOf({ kind, quantity }: UnitMistake, { unit }: Values): string | undefined {
  if (quantity.core === undefined) return undefined;
  if (kind === 'fraction') return around(quantity, `${plainNumber(quantity.number * 100)}%`);
  return unit === 'ratio' && quantity.units.includes('percent')
    ? around(quantity, plainNumber(quantity.number / 100))
    : undefined;
}

/** The probably intended values of a KPI; undefined if one of them cannot be guessed. */
export function convertFix(plan: Plan, mistakes: readonly UnitMistake[], values: Values): Fix[] {
  const edits: TextEdit[] = [];
  const guesses: string[] = [];
  for (const mistake of mistakes) {
    const guess = guessOf(mistake, values);
    const edit = editPart(plan, mistake.field, guess);
    if (guess === undefined || !edit) return [];
    guesses.push(guess);
    edits.push(...edit);
  }
  return suggestion({ en: `Write ${guesses.join(', ')}`, zh: `改为 ${guesses.join('、')}` }, edits);
}

function around({ text, core = '' }: Quantity, guess: string): string {
  return text.replace(core, () => guess);
}

/** Both values in the unit of either one. */
export function oneUnitFix(
  plan: Plan,
  catalog: Catalog,
  kpi: KpiEntry,
  { known, target }: Values,
): Fix[] {
  const [from, to] = [kpi.baseline, kpi.target];
  if (!from?.value || !to?.value) return [];
  const [a, b] = [timeOf(catalog.measures, from.value), timeOf(catalog.measures, to.value)];
  if (a === undefined || b === undefined) return [];
  const unscaled = from.value.scale === undefined && to.value.scale === undefined;
  const mistake = unscaled && to.value.core ? likeWritten(from.value, to.value.number) : undefined;
  const converted = unscaled ? likeWritten(to.value, (from.value.number * a) / b) : undefined;
  return [
    ...suggestion(
      { en: `The target is ${mistake}`, zh: `目标应为 ${mistake}` },
      editPart(plan, to, mistake && around(to.value, mistake)),
    ),
    // The target can only be intended as written if it is possible.
    ...(known && target && isPossible(known, target.number)
      ? suggestion(
          { en: `Write the baseline as ${converted}`, zh: `基线写成 ${converted}` },
          editPart(plan, from, converted),
        )
      : []),
  ];
}
