import { typeAt } from '../model/shape.ts';
import type { Text } from '../text/language.ts';
import { joinText, listText } from '../text/message.ts';
import { type Change, change, type Sides } from './change.ts';
import type { Difference } from './compare.ts';
import { leafName } from './names.ts';
import type { Items, Leaf, Value } from './value.ts';

/** Whether all of the values that exist are lists. */
export function isItems(...values: readonly (Value | undefined)[]): boolean {
  return (
    values.some((value) => value?.kind === 'items') &&
    values.every((value) => !value || value.kind === 'items')
  );
}

/** A list: what was added, what was removed, and which item is the main one now. */
export function itemsChange(
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
