import { same, type Text } from '../text/language.ts';
import { capital } from '../text/message.ts';
import {
  type Change,
  change,
  type Describer,
  entrySections,
  type Sides,
  textOf,
} from './change.ts';
import type { Difference } from './compare.ts';
import { entryChange, entryWord } from './describe-entry.ts';
import { describeInitiative } from './describe-initiative.ts';
import { isItems, itemsChange } from './describe-items.ts';
import { describeKpi } from './describe-kpi.ts';
import { describeLever } from './describe-lever.ts';
import {
  describeEntry,
  describeGate,
  describeLeftOut,
  entryNoun,
  entryTitle,
  isToldByTitle,
} from './describe-section.ts';
import { periodChange } from './describe-values.ts';
import { moneyChange } from './money-change.ts';
import { fieldName } from './names.ts';

const sections: Readonly<Record<string, Describer>> = {
  levers: describeLever,
  kpis: describeKpi,
  initiatives: describeInitiative,
};

/** What a difference means for the strategy, in plain sentences. */
export const describe: Describer = (difference, sides) => {
  const [section = ''] = difference.path;
  const own = difference.path.length > 1 ? sections[section]?.(difference, sides) : undefined;
  return (
    own ??
    describeGate(difference, sides) ??
    describeEntry(difference, sides) ??
    describeLeftOut(difference, sides) ??
    describeField(difference, sides)
  );
};

/** Any field or entry without sentences of its own. */
function describeField(difference: Difference, sides: Sides): readonly Change[] {
  const { path, before, after } = difference;
  const [section = '', id = ''] = path;
  if (path.length === 2 && entrySections.has(section) && !isToldByTitle(section))
    return [entryChange(difference)];
  const inEntry = path.length > 2 && entrySections.has(section);
  const isFigure = section === 'economics' && path.length === 2;
  const inside = !inEntry && !isFigure && path.length > 1 ? fieldName([section]) : undefined;
  const where = inEntry
    ? placeInEntry(path, sides)
    : inside
      ? { en: `${capital(inside.en)}, `, zh: inside.zh }
      : same('');
  const name = isFigure ? entryTitle(sides.after, section, id) : fieldName(path);
  const field: Text = { en: inEntry || inside ? name.en : capital(name.en), zh: name.zh };
  const typed = before && after ? (moneyChange(difference) ?? periodChange(difference)) : undefined;
  if (typed)
    return [
      change(
        difference,
        'changed',
        sentence(typed.message),
        { where, field, ...typed.data },
        typed.more,
      ),
    ];
  if (isItems(before?.value, after?.value)) return itemsChange(difference, where, field, sides);
  const data = {
    where,
    field,
    before: textOf(before?.value) ?? '',
    after: textOf(after?.value) ?? '',
  };
  if (!before)
    return [
      change(
        difference,
        'added',
        { en: '{where}{field}: {after} (new)', zh: '{where}{field}：{after}（新增）' },
        data,
      ),
    ];
  if (!after)
    return [
      change(
        difference,
        'removed',
        {
          en: '{where}{field} removed (was {before})',
          zh: '{where}{field}：已删除（原为 {before}）',
        },
        data,
      ),
    ];
  return [
    change(
      difference,
      'changed',
      { en: '{where}{field}: {before} → {after}', zh: '{where}{field}：{before} → {after}' },
      data,
    ),
  ];
}

/** `Phase roll-out, gate: `: the entry that a field belongs to, and the part of it. */
function placeInEntry(path: readonly string[], { after }: Sides): Text {
  const [section = '', id = '', part = ''] = path;
  const what = isToldByTitle(section) ? entryNoun(section) : entryWord(section);
  const name = isToldByTitle(section) ? entryTitle(after, section, id) : same(id);
  const inner = fieldName([section, id, part]);
  const isInner = path.length > 3 && part === 'gate';
  const word = isToldByTitle(section) ? capital(what.en) : what.en;
  return {
    en: `${word} ${name.en}${isInner ? `, ${inner.en}` : ''}: `,
    zh: `${what.zh} ${name.zh}${isInner ? ` ${inner.zh}` : ''}：`,
  };
}

function sentence(message: Text): Text {
  return { en: `{where}{field}: ${message.en}`, zh: `{where}{field}：${message.zh}` };
}
