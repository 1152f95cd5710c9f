import { isoMonth } from '../../model/grammar/day.ts';
import { editPart } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import type { Phase } from '../../model/plan-sections.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { whenOf } from '../support/time.ts';

/** Share of the work's time after which most of the money is spent. */
const late = 0.8;

export default defineRule({
  code: 'TIM416',
  name: 'gate-after-the-money',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Gate after the money is spent', zh: '钱花完了才看关口' },
  why: {
    en: 'A gate decides whether the money goes on. Looked at when it is spent, it decides nothing.',
    zh: '关口决定钱还要不要继续花；钱花完再看，就没有意义。',
  },
  message: {
    en: 'The gate of {id} is looked at in {by}, when the work ({when}) is all but over. Look earlier, or split the work.',
    zh: '“{id}”的关口到 {by} 才看，而工作（{when}）已近尾声。请提前，或把工作分成两段。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM402', 'TIM403'] },
  check({ plan, report }) {
    const work = plan.initiatives.filter(({ rolling }) => !rolling);
    for (const [subject, one] of [
      ...work.map((one) => ['initiative', one] as const),
      ...plan.phases.filter((one) => isLast(plan, one)).map((one) => ['entry', one] as const),
    ]) {
      const by = one.gate?.by;
      const when = whenOf(one);
      if (!by?.value || !when) continue;
      const length = Math.max(1, when.end - when.start);
      if ((by.value.start - when.start) / length < late) continue;
      const middle = isoMonth(when.start + Math.round(length / 2));
      report({
        span: by.span,
        path: by.path,
        data: { id: one.key, by: by.value.text, when: when.text },
        about: { [subject]: subject === 'entry' ? one.path.join('.') : one.key },
        fixes: () =>
          suggestion(
            { en: `Look in \`${middle}\``, zh: `改到 \`${middle}\` 看` },
            editPart(plan, by, middle),
          ),
      });
    }
  },
});

/** Whether nothing begins after the gate of a phase: else it decides about what follows. */
function isLast({ phases }: Plan, { gate }: Phase): boolean {
  const by = gate?.by?.value?.start ?? 0;
  return phases.every((one) => (whenOf(one)?.start ?? 0) < by);
}
