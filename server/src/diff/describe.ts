import { typeAt } from '../model/shape.ts';
import { same, type Text } from '../text/language.ts';
import { capital, joinText, listText } from '../text/message.ts';
import {
  type Change,
  change,
  type Describer,
  entrySections,
  type Sides,
  textOf,
} from './change.ts';
import type { Difference } from './compare.ts';
import { describeInitiative } from './describe-initiative.ts';
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
import { moneyChange, periodChange } from './describe-values.ts';
import { fieldName, leafName } from './names.ts';
import type { Items, Leaf, Value } from './value.ts';

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

function isItems(...values: readonly (Value | undefined)[]): boolean {
  return (
    values.some((value) => value?.kind === 'items') &&
    values.every((value) => !value || value.kind === 'items')
  );
}

/** A list: what was added, what was removed, and which item is the main one now. */
function itemsChange(
  difference: Difference,
  where: Text,
  field: Text,
  { before, after }: Sides,
): Change[] {
  const { path } = difference;
  const [a, b] = [itemsOf(difference.before?.value), itemsOf(difference.after?.value)];
  const type = typeAt(path);
  const to = type?.type === 'list' || type?.type === 'one-or-list' ? refTarget(type.of) : undefined;
  // A reference that did not follow a renamed id is unchanged.
  const isSame = (one: Leaf, other: Leaf): boolean =>
    one.canon === other.canon || one.text === other.text;
  const missing = (from: Items, other: Items) =>
    from.items.filter((item) => !other.items.some((one) => isSame(one, item)));
  const come = missing(b, a).map((item) => leafName(after.catalog, to, item));
  const gone = missing(a, b).map((item) => leafName(before.catalog, to, item));
  const parts: Text[] = [
    ...(come.length > 0 ? [prefixed({ en: 'added ', zh: '增加' }, listText(come))] : []),
    ...(gone.length > 0 ? [prefixed({ en: 'removed ', zh: '去掉' }, listText(gone))] : []),
  ];
  const first = b.items[0];
  if (b.firstCounts && first && a.items[0] && !isSame(a.items[0], first))
    parts.push(
      prefixed(
        { en: 'the main one is now ', zh: '现以此为主：' },
        leafName(after.catalog, to, first),
      ),
    );
  if (parts.length === 0) return [];
  const kind = !difference.before ? 'added' : !difference.after ? 'removed' : 'changed';
  return [
    change(
      difference,
      kind,
      { en: '{where}{field}: {parts}', zh: '{where}{field}：{parts}' },
      { where, field, parts: joinText(parts, { en: '; ', zh: '；' }) },
    ),
  ];
}

function refTarget(type: { readonly type: string; readonly to?: string }): string | undefined {
  return type.type === 'ref' ? type.to : undefined;
}

function itemsOf(value: Value | undefined): Items {
  return value?.kind === 'items'
    ? value
    : { kind: 'items', firstCounts: false, items: [], node: emptyNode };
}

const emptyNode = { kind: 'list', span: { start: 0, end: 0 }, flow: true, items: [] } as const;

function prefixed(before: Text, { en, zh }: Text): Text {
  return { en: before.en + en, zh: before.zh + zh };
}

/** An added or removed entry, with its first value. */
function entryChange(difference: Difference): Change {
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
