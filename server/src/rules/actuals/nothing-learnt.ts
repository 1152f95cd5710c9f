import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { endText } from '../support/time.ts';

export default defineRule({
  code: 'ACT009',
  name: 'nothing-learnt',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Figures of a finished plan that taught nothing', zh: '计划已结束，结果尚未沉淀' },
  why: {
    en: "What came of this plan is the best evidence for the next one: the company's own.",
    zh: '本计划的结果是下一份计划最好的依据：自己的案例。',
  },
  message: {
    en: 'The plan ended {end} and has figures. Make it a case for the next plans: planwright learn',
    zh: '计划已于 {end} 结束，并有实际值。可写成案例供今后的计划引用：planwright learn',
  },
  check({ plan, catalog, tracking, today, report }) {
    const period = plan.period;
    const end = period?.value?.end;
    if (!period || end === undefined || today === undefined || end >= today) return;
    if ((tracking?.figures.size ?? 0) === 0) return;
    const title = plan.title?.text;
    const isLearnt = ({ name }: { readonly name: Text }): boolean =>
      name.en === title || name.zh === title;
    if ([...catalog.cases.values()].some(isLearnt)) return;
    report({ span: period.span, path: ['period'], data: { end: endText(end) } });
  },
});
