import { normalise } from '../../catalog/normalise.ts';
import { type Aim, builtinReading, type Tension } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { aimPlace, saidIn } from '../support/aims.ts';

export default defineRule({
  code: 'KPI325',
  name: 'trade-off-ignored',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Two aims that pull against each other', zh: '两个目标互相拉扯' },
  why: {
    en: 'Both can be reached only where something eases the tension: a cost that falls, a step in between, a limit.',
    zh: '要两头都成，得有缓解办法：某项成本下降、中间设一步，或设个上限。',
  },
  message: {
    en: '{one} and {other} pull against each other, and no initiative works on both. {question}',
    zh: '{one}与{other}互相拉扯，没有举措两头兼顾。{question}',
  },
  yieldsTo: { file: ['REF704'] },
  check({ plan, catalog, report }) {
    const said = saidIn(plan);
    for (const tension of builtinReading().tensions) {
      const one = aimPlace(tension.one, said, plan, catalog);
      const other = one && aimPlace(tension.other, said, plan, catalog);
      if (!other || isEased(tension, plan)) continue;
      report({
        span: other.span,
        path: other.path,
        data: {
          one: capital(tension.one.name),
          other: tension.other.name,
          question: tension.question,
        },
        related: [{ span: one.span, message: { en: 'The other aim', zh: '另一个目标' } }],
      });
    }
  },
});

/**
 * Whether an initiative works on both: by a mechanism or words that ease it, or by serving both
 * aims.
 */
function isEased({ one, other, easedBy }: Tension, plan: Plan): boolean {
  return plan.initiatives.some(({ mechanisms, levers, kpis, key, name, gate }) => {
    const has = (ids: readonly string[]): boolean =>
      mechanisms.some(({ id }) => id !== undefined && ids.includes(id));
    const serves = ({ up = [], down = [] }: Aim): boolean =>
      plan.kpis.some(
        (kpi) => [...up, ...down].includes(kpi.id ?? '') && kpis.some(({ id }) => id === kpi.key),
      );
    return (
      has(easedBy.mechanisms) ||
      (levers.some(({ id }) => id !== undefined && easedBy.levers?.includes(id)) &&
        (serves(one) || serves(other))) ||
      wordsIn(easedBy.words, normalise(name?.text ?? key)).length > 0 ||
      // A gate decides between the two.
      ((has(one.means ?? []) || serves(one)) && (serves(other) || gate !== undefined))
    );
  });
}

function capital({ en, zh }: Text): Text {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zh };
}
