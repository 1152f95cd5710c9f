import type { Catalog } from '../../catalog/catalog.ts';
import { unitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { isPossible, kpiName, rangeText } from '../../model/kpi-texts.ts';
import { measuredIn, valuesOf } from '../../model/kpi-values.ts';
import { likeWritten } from '../../model/numbers.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { mistakenFactor } from '../../tracking/scale-mistakes.ts';
import { defineRule } from '../rule.ts';
import { cellFix, lineAddress } from '../support/figure-lines.ts';
import { scaleFactor } from '../support/money.ts';

export default defineRule({
  code: 'ACT005',
  name: 'unlikely-figure',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'Figure that can hardly be right', zh: '实际值不合情理' },
  why: {
    en: 'A missing percent sign or 万 turns a figure into a hundredth or ten thousand times what was measured, and every status after it is wrong.',
    zh: '漏写百分号或“万”，数值就差了百倍、万倍，之后的状态全都不对。',
  },
  message: {
    en: '{kpi} was {other} before; {value} is about {factor} times that. Is the unit or scale missing?',
    zh: '“{kpi}”此前为 {other}，{value} 约为它的 {factor} 倍。是否漏了单位或“万”？',
  },
  variants: {
    smaller: {
      en: '{kpi} was {other} before; {value} is about a {factor}th of that. Is the unit or scale missing?',
      zh: '“{kpi}”此前为 {other}，{value} 约为它的 {factor} 分之一。是否漏了单位或“万”？',
    },
    impossible: {
      en: '{kpi} cannot be {value} (possible: {range}).',
      zh: '“{kpi}”不可能为 {value}（可能范围：{range}）。',
    },
  },
  check({ catalog, tracking, report }) {
    for (const read of tracking?.lines ?? []) {
      const { kpi, value, line, problem } = read;
      if (!kpi || value === undefined || !line.value || problem || !tracking) continue;
      const { known, baseline, target } = valuesOf(catalog, kpi);
      const { text, span } = line.value;
      const name = kpiName(catalog, kpi);
      const path = lineAddress(read);
      if (known && !isPossible(known, value)) {
        const range = rangeText(catalog, known.hard, known.unit);
        report({ span, path, variant: 'impossible', data: { kpi: name, value: text, range } });
        continue;
      }
      const figures = (tracking.figures.get(kpi) ?? []).filter((one) => one.span !== span);
      const levels = [baseline, target].flatMap((level) => (level ? [level.number] : []));
      const factor = mistakenFactor(value, [...levels, ...figures.map((one) => one.value)]);
      if (factor === undefined) continue;
      const other = figures.at(-1)?.text ?? baseline?.field.text ?? target?.field.text ?? '';
      const isSmaller = factor < 1;
      report({
        span,
        path,
        ...(isSmaller && { variant: 'smaller' }),
        data: {
          kpi: name,
          value: text,
          other,
          factor: Math.round(isSmaller ? 1 / factor : factor),
        },
        fixes: () => cellFix(tracking, span, scaled(catalog, kpi, value / factor, [other, text])),
      });
    }
  },
});

/** A value as another one is written, with its scale and unit: `260万` beside `180万`. */
function scaled(
  catalog: Catalog,
  kpi: KpiEntry,
  value: number,
  others: readonly string[],
): string | undefined {
  const quantities = others.flatMap(
    (text) => readQuantity(text, unitTable(catalog.measures)).value ?? [],
  );
  // A length of time in another unit than the KPI's would need more than another number.
  const like = quantities.find((one) => one.core && measuredIn(catalog, kpi, one) === one.number);
  return like && likeWritten(like, value, scaleFactor(catalog.measures, like.scale));
}
