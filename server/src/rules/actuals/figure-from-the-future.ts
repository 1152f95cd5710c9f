import { kpiName } from '../../model/kpi-texts.ts';
import { defineRule } from '../rule.ts';
import { lineAddress } from '../support/figure-lines.ts';

export default defineRule({
  code: 'ACT006',
  name: 'figure-from-the-future',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'Figure of a time that is yet to come', zh: '实际值的期间还没到' },
  why: {
    en: 'Figures are what was measured. Expected values belong to the plan, as checkpoints.',
    zh: '实际值是已测得的结果；预期值应写在计划的阶段值（checkpoints）中。',
  },
  message: {
    en: '{date} has not begun yet, so this figure of {kpi} cannot have been measured. An expected value goes under `checkpoints` in the plan.',
    zh: '{date} 还没有开始，“{kpi}”的这一数值不可能是实测的。预期值请写在计划的 `checkpoints` 中。',
  },
  check({ catalog, tracking, today, report }) {
    if (today === undefined) return;
    for (const read of tracking?.lines ?? []) {
      const { kpi, date, line, problem } = read;
      if (!kpi || !date || !line.date || problem || date.start <= today) continue;
      report({
        span: line.date.span,
        path: lineAddress(read),
        data: { date: line.date.text, kpi: kpiName(catalog, kpi) },
      });
    }
  },
});
