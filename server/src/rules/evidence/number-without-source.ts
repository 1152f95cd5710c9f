import { pieceOf } from '../../model/places.ts';
import type { KpiEntry, LeverEntry, Plan } from '../../model/plan.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { statisticsIn } from '../support/figures.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { freeSourceKey, sourceStub } from '../support/sources.ts';

export default defineRule({
  code: 'EVI605',
  name: 'number-without-source',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 2,
  origin: 'sense',
  title: { en: 'Number without a source', zh: '数字没有出处' },
  why: {
    en: 'A number behind a decision should be one that readers can look up.',
    zh: '支撑决策的数字应当查得到出处。',
  },
  message: {
    en: '"{number}" - where from? Add `evidence`.',
    zh: '“{number}”出自哪里？请补 `evidence`。',
  },
  yieldsTo: { field: ['EVI603'], lever: ['LEV109'] },
  asksForMore: true,
  check({ plan, report }) {
    for (const entry of [...plan.levers, ...plan.kpis]) {
      const { why } = entry;
      const [figure] = why && entry.evidence.length === 0 ? statisticsIn(why.text) : [];
      if (!why || !figure) continue;
      report({
        span: pieceOf(plan, why, figure.start, figure.end),
        path: why.path,
        data: { number: figure.text },
        about: {
          field: why.path.join('.'),
          ...('prose' in entry && entry.id !== undefined && { lever: entry.id }),
        },
        fixes: () =>
          suggestion(
            { en: 'Cite a source to fill in', zh: '引用一个待填写的来源' },
            cite(plan, entry),
          ),
      });
    }
  },
});

function cite(plan: Plan, entry: LeverEntry | KpiEntry): TextEdit[] | undefined {
  const key = freeSourceKey(plan);
  const field = addField(plan, entry, 'evidence', `[${key}]`);
  const stub = sourceStub(plan, key);
  return field && stub && [...field, ...stub];
}
