import { kpiName } from '../../model/kpi-texts.ts';
import { listText } from '../../text/message.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'ACT008',
  name: 'kpi-never-entered',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'No figure was ever entered', zh: '从未填过实际值' },
  why: {
    en: 'A KPI that nobody measures cannot show whether the plan works.',
    zh: '没有人测量的指标无法说明计划是否有效。',
  },
  message: {
    en: 'Figures are entered since {date}, but none for {kpis}. Enter them (planwright checkin), or drop what nobody measures.',
    zh: '自 {date} 起已填报实际值，{kpis} 却一个也没有。请填报（planwright checkin）；没有人测量的指标请删去。',
  },
  check({ plan, catalog, tracking, today, report }) {
    const figures = tracking?.figures;
    const [first] = [...(figures?.values() ?? [])].flat().sort((a, b) => a.end - b.end);
    if (!figures || !first || today === undefined || today - first.end < patience) return;
    const missing = plan.kpis.filter((kpi) => !figures.has(kpi) && kpi.target);
    const [kpi] = missing;
    if (!kpi) return;
    report({
      span: kpi.keySpan,
      path: kpi.path,
      data: { kpis: listText(missing.map((one) => kpiName(catalog, one))), date: first.date },
      about: { kpi: missing.map(({ key }) => key) },
    });
  },
});

/** Days from the end of the first period that was entered. */
const patience = 60;
