import { normalise } from '../../catalog/normalise.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { sectionSpan } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { Scenario } from '../../model/plan-sections.ts';
import { defineRule } from '../rule.ts';

const names = {
  worst: ['worst', 'worst case', 'downside', '悲观', '最坏'],
  best: ['best', 'best case', 'upside', '乐观', '最好'],
};

export default defineRule({
  code: 'STR023',
  name: 'scenario-order',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Scenarios the wrong way round', zh: '情景好坏颠倒' },
  why: {
    en: 'A worst case that is better than the plan is a mistake, or the plan itself is the worst case.',
    zh: '最坏情形比计划还好，不是写反，就是计划本身才是最坏。',
  },
  message: {
    en: '{kpi}: {name} says {value}, which is {than} than the plan’s {target}.',
    zh: '“{kpi}”：{name}为 {value}，比计划的 {target} 还{than}。',
  },
  variants: {
    chances: {
      en: 'The chances of the scenarios add up to {value}, which is more than 100 %.',
      zh: '各情景的概率加起来是 {value}，超过 100%。',
    },
  },
  yieldsTo: { field: ['STR004', 'KPI304'], kpi: ['KPI307', 'KPI308', 'KPI309', 'KPI312'] },
  check({ plan, catalog, report }) {
    for (const scenario of plan.scenarios) {
      const kind = kindOf(scenario);
      for (const { ref, value } of kind ? scenario.kpis : []) {
        const kpi = plan.kpis.find(({ key }) => key === ref.id);
        if (!kpi || !value?.value) continue;
        const { direction, target } = valuesOf(catalog, kpi);
        const there = valuesOf(catalog, { ...kpi, target: value }).target;
        if (!target || !there || (direction !== 'higher' && direction !== 'lower')) continue;
        const gain = (there.number - target.number) * (direction === 'higher' ? 1 : -1);
        if (kind === 'worst' ? gain <= 0 : gain >= 0) continue;
        report({
          span: value.span,
          path: value.path,
          data: {
            kpi: kpiName(catalog, kpi),
            name: scenario.name?.text ?? scenario.key,
            value: value.text,
            target: target.field.text,
            than: kind === 'worst' ? { en: 'better', zh: '好' } : { en: 'worse', zh: '差' },
          },
          about: { kpi: kpi.key },
          related: [{ span: target.field.span, message: { en: 'The plan', zh: '计划' } }],
        });
      }
    }
    const sum = chances(plan);
    if (sum > 100)
      report({
        span: sectionSpan(plan, 'scenarios'),
        path: ['scenarios'],
        variant: 'chances',
        data: { value: `${sum}%`, kpi: '', name: '', than: '', target: '' },
      });
  },
});

function kindOf({ key, name }: Scenario): 'worst' | 'best' | undefined {
  const words = [key, name?.text ?? ''].map(normalise);
  const is = (list: readonly string[]): boolean => list.some((word) => words.includes(word));
  if (is(names.worst)) return 'worst';
  return is(names.best) ? 'best' : undefined;
}

/** The sum of all chances in percent. */
function chances({ scenarios }: Plan): number {
  const all = scenarios.flatMap(({ chance }) =>
    chance?.value?.unitText === '%' ? chance.value.number : [],
  );
  return Math.round(all.reduce((a, b) => a + b, 0));
}
