import type { Catalog } from '../../catalog/catalog.ts';
import type { Measures } from '../../catalog/types.ts';
import { likeWritten, plainNumber } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import { suggestion } from './fixes.ts';
import { isPossible, timeOf, type UnitSlip, type Values } from './kpi-values.ts';
import { scaleFactor } from './money.ts';

/** What was probably meant: `28%` for 0.28, the level for a relative change, the figure for a percentage of a ratio. */
export function guessOf(
  measures: Measures,
  { kind, quantity, field }: UnitSlip,
  { unit, baseline }: Values,
): string | undefined {
  if (kind === 'fraction') return `${plainNumber(quantity.number * 100)}%`;
  if (!quantity.units.includes('percent')) return undefined;
  if (quantity.sign && baseline && field.path.at(-1) === 'target')
    return likeWritten(
      baseline.quantity,
      baseline.quantity.number * (1 + quantity.number / 100),
      scaleFactor(measures, baseline.quantity.scale),
    );
  return unit === 'ratio' ? plainNumber(quantity.number / 100) : undefined;
}

/** All values of a KPI as they were probably meant; nothing where one of them is beyond guessing. */
export function convertFix(
  plan: Plan,
  measures: Measures,
  slips: readonly UnitSlip[],
  values: Values,
): Fix[] {
  const edits: TextEdit[] = [];
  const guesses: string[] = [];
  for (const slip of slips) {
    const guess = guessOf(measures, slip, values);
    const edit =
      guess === undefined ? undefined : editPart(plan, slip.field, `${bound(slip)}${guess}`);
    if (guess === undefined || !edit) return [];
    guesses.push(guess);
    edits.push(...edit);
  }
  return suggestion({ en: `Write ${guesses.join(', ')}`, zh: `改为 ${guesses.join('、')}` }, edits);
}

function bound({ quantity }: UnitSlip): string {
  return quantity.bound === undefined ? '' : `${quantity.bound} `;
}

/** Both in the unit of the one, or of the other. */
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
  const slip = likeWritten(from.value, to.value.number);
  const converted = likeWritten(to.value, (from.value.number * a) / b);
  const limit = to.value.bound === undefined ? '' : `${to.value.bound} `;
  return [
    ...suggestion(
      { en: `The target is ${slip}`, zh: `目标应为 ${slip}` },
      editPart(plan, to, `${limit}${slip}`),
    ),
    // The target may only be meant as it stands when it can be reached at all.
    ...(known && target && isPossible(known, target.number)
      ? suggestion(
          { en: `Write the baseline as ${converted}`, zh: `基线写成 ${converted}` },
          editPart(plan, from, converted),
        )
      : []),
  ];
}
