import type { Text } from '../text/language.ts';
import { same } from '../text/language.ts';
import { change, type Describer, type Side, textOf } from './change.ts';
import { ownerChange } from './describe-kpi.ts';
import { periodChange } from './describe-values.ts';
import { moneyChange } from './money-change.ts';

/** Initiatives that are added, dropped, rescheduled, given another budget or another owner. */
export const describeInitiative: Describer = (difference, { before, after }) => {
  const { path } = difference;
  const [, key = '', field] = path;
  if (path.length > 3) return undefined;
  const name = workName(difference.after || field !== undefined ? after : before, key);
  if (field === undefined) {
    const value = (difference.after ?? difference.before)?.value;
    const of = (part: string): string =>
      value?.kind === 'fields' ? (textOf(value.fields.get(part)?.value) ?? '') : '';
    const facts = ['when', 'budget', 'owner'].map(of).filter((text) => text !== '');
    const data = { name, facts: facts.join(', ') };
    const tail = facts.length > 0;
    return [
      difference.after
        ? change(
            difference,
            'added',
            {
              en: `Initiative added: {name}${tail ? ' ({facts})' : ''}`,
              zh: `新增举措：{name}${tail ? '（{facts}）' : ''}`,
            },
            data,
            { after: data.facts },
          )
        : change(
            difference,
            'removed',
            {
              en: `Initiative dropped: {name}${tail ? ' ({facts})' : ''}`,
              zh: `去掉举措：{name}${tail ? '（{facts}）' : ''}`,
            },
            data,
            { before: data.facts },
          ),
    ];
  }
  if (field === 'owner') return [ownerChange(difference, name, same(''))];
  const sentence =
    field === 'when'
      ? periodChange(difference)
      : field === 'budget'
        ? moneyChange(difference)
        : undefined;
  if (!sentence) return undefined;
  const label: Text = field === 'when' ? { en: 'moved', zh: '时间' } : { en: 'budget', zh: '预算' };
  return [
    change(
      difference,
      'changed',
      {
        en: `{name}: {label} ${sentence.message.en}`,
        zh: `{name}：{label} ${sentence.message.zh}`,
      },
      { name, label, ...sentence.data },
      sentence.more,
    ),
  ];
};

function workName({ checked }: Side, key: string): Text {
  const name = checked.plan.initiatives.find((initiative) => initiative.key === key)?.name?.text;
  return same(name ?? key);
}
