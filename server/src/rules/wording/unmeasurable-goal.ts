import { editPart } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { isPlaceholder, isVagueGoal } from '../support/words.ts';

export default defineRule({
  code: 'WRD002',
  name: 'unmeasurable-goal',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Goal that cannot be measured', zh: '无法衡量的目标' },
  why: {
    en: 'Anybody can claim to have reached a goal without a number.',
    zh: '用文字写的目标，由汇报的人说了算。',
  },
  message: {
    en: '"{text}" cannot be missed and cannot be reached. Give a number.',
    zh: '“{text}”既不会落空也无法达成，请写数字。',
  },
  yieldsTo: { field: ['WRD003'], entry: ['STR007'] },
  check({ plan, report }) {
    for (const kpi of plan.kpis) {
      const { target } = kpi;
      if (!target || target.value || isPlaceholder(target.text) || !isVagueGoal(target.text))
        continue;
      report({
        span: target.span,
        path: target.path,
        data: { text: target.text },
        about: { kpi: kpi.key, field: target.path.join('.') },
        fixes: () =>
          suggestion(
            { en: 'Leave it open: `tbd`', zh: '先留空：`tbd`' },
            editPart(plan, target, 'tbd'),
          ),
      });
    }
  },
});
