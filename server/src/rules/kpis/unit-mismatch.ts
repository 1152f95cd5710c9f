import type { Catalog } from '../../catalog/catalog.ts';
import { kpiName, unitName, writtenUnit } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { same, type Text } from '../../text/language.ts';
import { joinSpans } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { convertFix, guessOf, oneUnitFix } from '../support/unit-fixes.ts';

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
      en: '{kpi} goes from "{value}" to "{other}" - one of the two units is probably a mistake. Write both in the same unit.',
      zh: '“{kpi}”由“{value}”到“{other}”，两个单位不同，其中之一可能写错，请统一单位。',
    },
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI311'] },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const values = valuesOf(catalog, kpi);
      if (!values.known || values.unit === undefined) continue;
      const mistakes = values.mistakes.filter(
        ({ field }) =>
          field !== values.relative &&
          !times.test(field.text.trim()) &&
          !level.test(field.text.trim()) &&
          !shareOf.test(field.text.trim()) &&
          !perTime.test(field.text.trim()),
      );
      const [first] = mistakes;
      if (values.mixed && kpi.baseline && kpi.target) {
        report({
          span: joinSpans(kpi.baseline.span, kpi.target.span),
          path: kpi.path,
          variant: 'mixed',
          data: { kpi: kpiName(catalog, kpi), value: kpi.baseline.text, other: kpi.target.text },
          about: { kpi: kpi.key },
          fixes: () => oneUnitFix(plan, catalog, kpi, values),
        });
      } else if (first) {
        const guess = guessOf(first, values);
        const one = mistakes.length === 1;
        const last = mistakes.at(-1) ?? first;
        report({
          span: one
            ? first.field.span
            : joinSpans(
                first.field.span,
                last.field.span.end < first.field.span.end ? first.field.span : last.field.span,
              ),
          path: one ? first.field.path : kpi.path,
          ...(guess === undefined && { variant: 'kind' }),
          // `occupancy: 2.8 people/car` is another figure under a word that the catalogue knows.
          ...((kpi.via === 'alias' || kpi.via === 'words') && { severity: 'hint' as const }),
          data: {
            kpi: kpiName(catalog, kpi),
            unit: unitText(catalog, values.unit),
            value: first.field.text,
            found: writtenUnit(catalog, first.quantity),
            guess: guess ?? '',
          },
          about: { kpi: kpi.key },
          fixes: () => convertFix(plan, mistakes, values),
        });
      }
    }
  },
});

/** `3x` of an amount is three times as much; of what, its baseline has to say. */
const times = /^\d+(?:\.\d+)?\s?[x×倍]$/iu;

/** `-6% of gmv`: says itself of what. */
const shareOf = /^-?\d[\d.]{0,6}\s?%\s?of\s\p{L}/iu;

/** `2021 level`: the value of a year. */
const level = /^(?:fy\s?)?(?:19|20)\d{2}\s?(?:levels?|年?的?水平|年?同期)$/iu;

/** `100M per month`: an amount for a time, in the unit of the KPI. */
const perTime =
  /(?:\b(?:per|a|each)\s|\/\s?)(?:day|week|wk|month|mo|quarter|qtr|year|yr)(?:\s?\([^)]{0,12}\))?$/iu;

function unitText(catalog: Catalog, unit: string): Text {
  const spelling = catalog.measures.units.get(unit)?.spellings[0];
  return spelling === '%' ? same('%') : unitName(catalog, unit);
}
