// Whether what stands under a heading are figures.
import type { MapEntry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { isFigureLine } from './part-records.ts';

/** `targets: {orders: …}`: figures under a heading that else names goals. */
export function hasFigures(value: Node): boolean {
  if (value.kind === 'scalar') return false;
  const values = value.kind === 'list' ? value.items : value.entries.map((one) => one.value);
  const isList = value.kind === 'list';
  const isFigure = (one: Node): boolean => {
    if (one.kind === 'scalar') return isList ? isFigureLine(one) : /\d/.test(one.text);
    // The first cell of a row is its number.
    const inside =
      one.kind === 'list' ? one.items.slice(1) : one.entries.map((entry) => entry.value);
    return inside.every(({ kind }) => kind === 'scalar') && inside.some(hasDigit);
  };
  return values.length > 0 && values.filter(isFigure).length * 2 > values.length;
}

/** `{sales: 2.6亿, net loss: below 4m}`: an account, and no work. */
export function isAccount(value: Node): boolean {
  if (value.kind !== 'map' || value.entries.length < 2) return false;
  const isFigure = ({ value: one }: MapEntry): boolean =>
    one.kind === 'scalar' && /^\D{0,4}\d[\d.,]*\s?\S{0,8}$/u.test(one.text);
  return value.entries.filter(isFigure).length * 3 > value.entries.length * 2;
}

function hasDigit(node: Node): boolean {
  return node.kind === 'scalar' && /\d/.test(node.text);
}

/** A figure, a line of a KPI, or a record with figures. */
export function isFigureOrRecord(node: Node): boolean {
  if (node.kind === 'scalar') return true;
  const values = node.kind === 'list' ? node.items : node.entries.map((one) => one.value);
  return values.length > 0 && values.every(({ kind }) => kind === 'scalar');
}

/** Whether a map has a figure, or names whose figures are still open. */
export function hasFigure({ entries }: MapNode): boolean {
  return entries.some(({ value }) => value.kind !== 'scalar' || value.isNull || hasOpen(value));
}

function hasOpen({ text }: ScalarNode): boolean {
  return /\d|[?？]|^tb[acd]$|待|未/iu.test(text) || text.trim() === '';
}
