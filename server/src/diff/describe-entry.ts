import type { Text } from '../text/language.ts';
import { type Change, change, textOf } from './change.ts';
import type { Difference } from './compare.ts';
import { fieldName } from './names.ts';

/** An added or removed entry, with its first value. */
export function entryChange(difference: Difference): Change {
  const { path, before, after } = difference;
  const [section = '', id = ''] = path;
  const value = after?.value ?? before?.value;
  const first =
    value?.kind === 'fields'
      ? [...value.fields.values()].find((field) => field.value.kind === 'leaf')?.value
      : value;
  const data = {
    what: entryWord(section),
    id: after?.key ?? before?.key ?? id,
    text: textOf(first) ?? '',
  };
  return after
    ? change(
        difference,
        'added',
        { en: 'New {what} {id}: {text}', zh: '新增{what} {id}：{text}' },
        data,
      )
    : change(
        difference,
        'removed',
        { en: 'Removed {what} {id}: {text}', zh: '删除{what} {id}：{text}' },
        data,
      );
}

/** The noun for an entry of a section, for use in a sentence. */
export function entryWord(section: string): Text {
  const zh = fieldName([section]).zh;
  return { en: section === 'kpis' ? 'KPI' : section.replace(/s$/, ''), zh };
}
