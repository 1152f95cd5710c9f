import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { editPart } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'ACT007',
  name: 'figures-contradict-baseline',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'The figures contradict the baseline', zh: '实际值与基线不符' },
  why: {
    en: 'Progress is counted from the baseline. If that was never true, every status is wrong.',
    zh: '进展从基线算起；基线若与实测不符，之后的状态全都不对。',
  },
  message: {
    en: 'The baseline of {kpi} is {baseline}, but {value} was measured for {date}. One of the two is wrong.',
    zh: '“{kpi}”的基线为 {baseline}，而 {date} 实测为 {value}，两者必有一错。',
  },
  yieldsTo: { kpi: ['KPI304', 'KPI308', 'KPI310'] },
  check({ plan, catalog, tracking, report }) {
    for (const kpi of plan.kpis) {
      const { baseline } = valuesOf(catalog, kpi);
      const asOf = kpi.asOf?.value;
      if (!baseline || !asOf) continue;
      const { low, high } = baseline.range ?? { low: baseline.number, high: baseline.number };
      const room = Math.abs(baseline.number) * tolerance;
      const figure = (tracking?.figures.get(kpi) ?? []).find(
        ({ start, end }) => start === asOf.start && end === asOf.end,
      );
      if (!figure || (figure.value >= low - room && figure.value <= high + room)) continue;
      report({
        span: baseline.field.span,
        path: baseline.field.path,
        data: {
          kpi: kpiName(catalog, kpi),
          baseline: baseline.field.text,
          value: figure.text,
          date: figure.date,
        },
        about: { kpi: kpi.key },
        fixes: () =>
          suggestion(
            { en: `Write the measured ${figure.text}`, zh: `改为实测的 ${figure.text}` },
            editPart(plan, baseline.field, figure.text),
          ),
      });
    }
  },
});

/** Baselines are rounded: a difference up to this part of the baseline is none. */
const tolerance = 0.05;
