import type { Catalog } from '../../catalog/catalog.ts';
import type { Measures } from '../../catalog/types.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { same, type Text } from '../../text/language.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import {
  isPossible,
  kpiName,
  timeOf,
  type UnitSlip,
  unitName,
  type Values,
  valuesOf,
  writtenUnit,
} from '../support/kpi-values.ts';
import { scaleFactor } from '../support/money.ts';
import { likeWritten, plainNumber } from '../support/numbers.ts';
import { editPart } from '../support/places.ts';

export default defineRule({
  code: 'KPI310',
  name: 'unit-mismatch',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Unit does not fit', zh: '单位不符' },
  why: {
    en: 'With the wrong unit a good number looks bad and an impossible one looks good.',
    zh: '单位一错，好数字会显得糟，不可能的数字会显得好。',
  },
  message: {
    en: '{kpi} is measured in {unit}; "{value}" is {found}. Did you mean {guess}?',
    zh: '“{kpi}”的单位是{unit}，而“{value}”是{found}。是否指 {guess}？',
  },
  variants: {
    kind: {
      en: '{kpi} is measured in {unit}; "{value}" is {found}.',
      zh: '“{kpi}”的单位是{unit}，而“{value}”是{found}。',
    },
    mixed: {
      en: '{kpi} goes from "{value}" to "{other}" - one of the two units is probably a slip. Write both in the same unit.',
      zh: '“{kpi}”由“{value}”到“{other}”，两个单位不同，其中之一可能写错，请统一单位。',
    },
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI311'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const values = valuesOf(catalog, kpi);
      if (!values.known || values.unit === undefined) continue;
      const slips = values.slips.filter(({ field }) => field !== values.relative);
      const [first] = slips;
      if (values.mixed && kpi.baseline && kpi.target) {
        report({
          span: { start: kpi.baseline.span.start, end: kpi.target.span.end },
          path: kpi.path,
          variant: 'mixed',
          data: { kpi: kpiName(catalog, kpi), value: kpi.baseline.text, other: kpi.target.text },
          about: { kpi: kpi.key },
          fixes: () => oneUnit(plan, catalog, kpi, values),
        });
      } else if (first) {
        const guess = guessOf(catalog.measures, first, values);
        const one = slips.length === 1;
        const last = slips.at(-1) ?? first;
        report({
          span: one
            ? first.field.span
            : { start: first.field.span.start, end: Math.max(first.field.span.end, last.field.span.end) },
          path: one ? first.field.path : kpi.path,
          ...(guess === undefined && { variant: 'kind' }),
          data: {
            kpi: kpiName(catalog, kpi),
            unit: unitText(catalog, values.unit),
            value: first.field.text,
            found: writtenUnit(catalog, first.quantity),
            guess: guess ?? '',
          },
          about: { kpi: kpi.key },
          fixes: () => convert(plan, catalog.measures, slips, values),
        });
      }
    }
  },
});

function unitText(catalog: Catalog, unit: string): Text {
  const spelling = catalog.measures.units.get(unit)?.spellings[0];
  return spelling === '%' ? same('%') : unitName(catalog, unit);
}

/** What was probably meant: `28%` for 0.28, the level for a relative change, the figure for a percentage of a ratio. */
function guessOf(measures: Measures, { kind, quantity, field }: UnitSlip, { unit, baseline }: Values): string | undefined {
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

function convert(plan: Plan, measures: Measures, slips: readonly UnitSlip[], values: Values): Fix[] {
  const edits: TextEdit[] = [];
  const guesses: string[] = [];
  for (const slip of slips) {
    const guess = guessOf(measures, slip, values);
    const edit = guess === undefined ? undefined : editPart(plan, slip.field, `${bound(slip)}${guess}`);
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
function oneUnit(plan: Plan, catalog: Catalog, kpi: KpiEntry, { known, target }: Values): Fix[] {
  const [from, to] = [kpi.baseline, kpi.target];
  if (!from?.value || !to?.value) return [];
  const [a, b] = [timeOf(catalog.measures, from.value), timeOf(catalog.measures, to.value)];
  if (a === undefined || b === undefined) return [];
  const slip = likeWritten(from.value, to.value.number);
  const converted = likeWritten(to.value, (from.value.number * a) / b);
  const limit = to.value.bound === undefined ? '' : `${to.value.bound} `;
  return [
    ...suggestion({ en: `The target is ${slip}`, zh: `目标应为 ${slip}` }, editPart(plan, to, `${limit}${slip}`)),
    // The target may only be meant as it stands when it can be reached at all.
    ...(known && target && isPossible(known, target.number)
      ? suggestion({ en: `Write the baseline as ${converted}`, zh: `基线写成 ${converted}` }, editPart(plan, from, converted))
      : []),
  ];
}
