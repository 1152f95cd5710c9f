import { nameOf } from '../../catalog/names.ts';
import type { LeverEntry, Plan } from '../../model/plan.ts';
import { setValue } from '../../syntax/edit.ts';
import { addEntry } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'LEV107',
  name: 'invalid-waiver',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Waiver without reason, or expired', zh: '豁免无理由或已过期' },
  why: {
    en: 'A waiver is a decision; without a reason, or past its date, it is only a gap.',
    zh: '豁免是一项决定；没有理由或已过期，就只是空缺。',
  },
  message: {
    en: 'The waiver of {lever} {problem}. Renew it with a reason, or plan the lever.',
    zh: '“{lever}”的豁免{problem}，请续期并写明理由，或将其列入计划。',
  },
  check({ plan, catalog, today, report }) {
    for (const entry of plan.levers) {
      const { waive } = entry;
      if (!waive) continue;
      const start = plan.period?.value?.start;
      const end = waive.until?.value?.end;
      const expired =
        end !== undefined &&
        ((start !== undefined && end < start) || (today !== undefined && end < today));
      if (waive.reason && !expired) continue;
      report({
        span: waive.keySpan,
        path: waive.path,
        data: {
          lever: entry.id === undefined ? entry.key : nameOf(catalog, 'levers', entry.id),
          problem: expired
            ? { en: `ended in ${waive.until?.text}`, zh: `已于 ${waive.until?.text} 到期` }
            : { en: 'gives no reason', zh: '没有写理由' },
        },
        about: { lever: entry.id ?? entry.key },
        fixes: () =>
          waive.reason
            ? []
            : suggestion(
                { en: 'Add a reason to fill in', zh: '添加待填写的理由' },
                reasonEdits(plan, entry),
              ),
      });
    }
  },
});

function reasonEdits(plan: Plan, entry: LeverEntry): TextEdit[] | undefined {
  const waive = entryOf(entry.record, 'waive');
  if (!waive) return undefined;
  if (waive.value.kind === 'map' && waive.value.entries.length > 0)
    return addEntry(plan.syntax, waive, { key: 'reason', inline: 'TODO' });
  return setValue(plan.syntax.text, waive, 'TODO');
}
