import { modelName, nameOf } from '../catalog/names.ts';
import type { Text } from '../text/language.ts';
import { listText } from '../text/message.ts';
import { type Change, change, type Describer, type Side, textOf } from './change.ts';
import type { Difference } from './compare.ts';
import { leverName } from './names.ts';
import type { Value } from './value.ts';

const fieldsTogether: ReadonlySet<string> = new Set(['mechanisms', 'have']);

/**
 * Levers that are added, removed, waived or left without mechanisms. `mechanismChanges` describes
 * their mechanisms.
 */
export const describeLever: Describer = (difference, { before, after }) => {
  const [, key = '', field] = difference.path;
  if (field !== undefined && fieldsTogether.has(field) && difference.path.length === 3) return [];
  if (field === 'waive' && difference.path.length === 3) return [waiverChange(difference, after)];
  if (field !== undefined) return undefined;
  const side = difference.after ? after : before;
  const name = leverName(side.catalog, key);
  const value = (difference.after ?? difference.before)?.value;
  if (difference.after && value?.kind === 'fields' && value.fields.has('waive'))
    return [waived(difference, after, value)];
  if (difference.after) {
    const means = mechanismNames(after, value);
    const message: Text = means
      ? { en: 'Lever added: {name} ({means})', zh: '新增杠杆：{name}（{means}）' }
      : { en: 'Lever added: {name}', zh: '新增杠杆：{name}' };
    return [change(difference, 'added', message, { name, means: means ?? '' })];
  }
  const needed = after.checked.coverage.keys.find((state) => state.key.lever === key)?.key.model;
  const message: Text =
    needed === undefined
      ? { en: 'Lever dropped: {name}', zh: '去掉杠杆：{name}' }
      : {
          en: 'Lever dropped: {name}, which {model} requires',
          zh: '去掉杠杆：{name}（{model} 必需）',
        };
  const model = needed === undefined ? '' : modelName(after.catalog, needed);
  return [change(difference, 'removed', message, { name, model }, { direction: 'weaker' })];
};

function waiverChange(difference: Difference, after: Side): Change {
  if (difference.after) return waived(difference, after, difference.after.value);
  const name = leverName(after.catalog, difference.path[1] ?? '');
  return change(
    difference,
    'unwaived',
    { en: 'Lever no longer waived: {name}', zh: '不再豁免杠杆：{name}' },
    { name },
  );
}

function waived(difference: Difference, { catalog }: Side, value: Value): Change {
  const waive = value.kind === 'fields' ? (value.fields.get('waive')?.value ?? value) : value;
  const of = (field: string): string =>
    waive.kind === 'fields' ? (textOf(waive.fields.get(field)?.value) ?? '') : '';
  const until = of('until');
  return change(
    difference,
    'waived',
    {
      en: `Lever waived: {name}${until ? ' until {until}' : ''} - {reason}`,
      zh: `豁免杠杆：{name}${until ? '（至 {until}）' : ''}，{reason}`,
    },
    { name: leverName(catalog, difference.path[1] ?? ''), until, reason: of('reason') || '?' },
    { direction: 'weaker' },
  );
}

function mechanismNames({ catalog }: Side, value: Value | undefined): Text | undefined {
  if (value?.kind !== 'fields') return undefined;
  const names = [...fieldsTogether].flatMap((field) => {
    const items = value.fields.get(field)?.value;
    return items?.kind === 'items'
      ? items.items.map(({ id, text }) => nameOf(catalog, 'mechanisms', id ?? text))
      : [];
  });
  return names.length === 0 ? undefined : listText(names);
}
