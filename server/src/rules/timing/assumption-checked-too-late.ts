import { editPart } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { isOver, startText, whenOf } from '../support/time.ts';

export default defineRule({
  code: 'TIM412',
  name: 'assumption-checked-too-late',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Assumption checked too late', zh: '假设验证太晚' },
  why: {
    en: 'An assumption is checked to be able to change course; after the work that is too late.',
    zh: '验证假设是为了能及时调整，工作做完再验证就晚了。',
  },
  message: {
    en: '{id} is checked {check}, after {initiative} is finished ({end}) - too late to change course.',
    zh: '假设“{id}”到 {check} 才验证，而“{initiative}”{end} 已结束，来不及调整。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM403'] },
  check({ plan, report }) {
    const all = new Map(plan.initiatives.map((one) => [one.key, one]));
    for (const assumption of plan.assumptions) {
      const field = assumption.checkBy;
      const check = field?.value;
      if (!field || !check || ['confirmed', 'wrong'].includes(assumption.state?.text ?? ''))
        continue;
      const affected = assumption.affects
        .flatMap((ref) => all.get(ref.id ?? '') ?? [])
        .filter((one) => !isOver(one));
      const times = affected.map((one) => ({ one, when: whenOf(one) }));
      const [first] = times
        .filter(({ when }) => when)
        .sort((a, b) => (a.when?.end ?? 0) - (b.when?.end ?? 0));
      if (!first?.when || check.end <= first.when.end) continue;
      const { one, when } = first;
      report({
        span: field.span,
        path: field.path,
        data: { id: assumption.key, check: check.text, initiative: one.key, end: when.to.text },
        about: { initiative: one.key },
        related: one.when
          ? [{ span: one.when.span, message: { en: 'The work it affects', zh: '受影响的工作' } }]
          : [],
        fixes: () => {
          const text = startText(when.start);
          return suggestion(
            { en: `Check by \`${text}\``, zh: `改为 \`${text}\` 前验证` },
            editPart(plan, field, text),
          );
        },
      });
    }
  },
});
