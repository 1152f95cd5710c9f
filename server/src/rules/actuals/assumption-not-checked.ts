import type { Assumption, Plan } from '../../model/plan.ts';
import { replaceScalar } from '../../syntax/edit.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule, type Fix } from '../rule.ts';
import { addField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'ACT010',
  name: 'assumption-not-checked',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Assumption past its date of checking', zh: '假设到期未验证' },
  why: {
    en: 'What rests on an assumption goes on as if it were true; its date was set so that somebody looks in time.',
    zh: '到期不验证，依赖它的工作就会当它成立而继续；写下日期正是为了及时去看。',
  },
  message: {
    en: '“{id}” was to be checked by {date}. Write what came of it (`state: confirmed` or `state: wrong`), or a later date with a reason.',
    zh: '“{id}”应在 {date} 前验证。请写明结果（`state: confirmed` 或 `state: wrong`），或改期并说明理由。',
  },
  yieldsTo: { field: ['TIM401'] },
  check({ plan, today, report }) {
    if (today === undefined) return;
    // Of a plan that is over that is said once.
    const end = plan.period?.value?.end;
    if (end !== undefined && end < today) return;
    for (const assumption of plan.assumptions) {
      const { checkBy, state, key } = assumption;
      const by = checkBy?.value?.end;
      if (!checkBy || by === undefined || by >= today || settled.has(state?.text ?? '')) continue;
      report({
        span: checkBy.span,
        path: checkBy.path,
        data: { id: key, date: checkBy.text },
        about: { entry: key },
        fixes: () => outcomes(plan, assumption),
      });
    }
  },
});

/** Results of checking an assumption. */
const settled: ReadonlySet<string> = new Set(['confirmed', 'wrong']);

/** Both outcomes; which one it is only a person knows. */
function outcomes(plan: Plan, assumption: Assumption): Fix[] {
  const write = (state: string): TextEdit[] | undefined => {
    const there = entryOf(assumption.record, 'state')?.value;
    if (there?.kind === 'scalar' && !there.isNull) return [replaceScalar(there, state)];
    return addField(plan, assumption, 'state', state);
  };
  return [
    ...suggestion({ en: 'It is confirmed', zh: '已证实' }, write('confirmed')),
    ...suggestion({ en: 'It was wrong', zh: '已推翻' }, write('wrong')),
  ];
}
