import { namesOf } from '../../catalog/names.ts';
import { recognise } from '../../catalog/recognise.ts';
import { percentText } from '../../model/numbers.ts';
import { defineRule } from '../rule.ts';
import { addable, leversOf } from '../support/money.ts';

const limit = 0.05;
const least = 3;

export default defineRule({
  code: 'BUD510',
  name: 'money-against-the-shift',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'The shift gets no money', zh: '转型没分到钱' },
  why: {
    en: 'Where a plan says it is going and where its money goes should be the same place.',
    zh: '计划说要去哪儿，钱就该往哪儿花。',
  },
  message: {
    en: 'The plan shifts to “{to}” ({levers}), and {share} of the money goes there.',
    zh: '计划要转向“{to}”（{levers}），却只有 {share} 的钱花在那里。',
  },
  yieldsTo: {
    file: ['BUD507', 'BUD508', 'FIT806', 'REF704'],
    lever: ['LEV101', 'LEV102', 'LEV103', 'BUD504'],
  },
  check({ plan, catalog, coverage, report }) {
    const to = plan.shift?.to;
    const paid = addable(plan).filter(({ initiative }) => leversOf(initiative).length > 0);
    if (!to || paid.length < least || paid.length < plan.initiatives.length) return;
    const hits = recognise(catalog, to.text, coverage.models).filter(({ negated }) => !negated);
    const wanted = new Set(
      hits.flatMap(({ kind, id }) =>
        kind === 'lever' ? [id] : (catalog.mechanisms.get(id)?.lever ?? []),
      ),
    );
    // A word in passing is no lever of the plan.
    if (wanted.size === 0 || ![...wanted].every((id) => coverage.listed.has(id))) return;
    let [all, there] = [0, 0];
    for (const { initiative, money } of paid) {
      const levers = leversOf(initiative);
      const serving = levers.filter((id) => wanted.has(id));
      all += money.number;
      there += (money.number * serving.length) / levers.length;
    }
    if (all === 0 || there / all >= limit) return;
    report({
      span: to.span,
      path: to.path,
      data: {
        to: to.text,
        levers: namesOf(catalog, 'levers', [...wanted], 3),
        share: percentText(there / all),
      },
      about: { lever: [...wanted] },
    });
  },
});
