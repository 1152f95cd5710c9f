import type { Catalog } from '../catalog/catalog.ts';
import { find, type Kind } from '../catalog/lookup.ts';
import { type Calendar, readDate } from '../model/grammar/date.ts';
import { isUnmeasured } from '../model/grammar/lines.ts';
import { readMoney } from '../model/grammar/money.ts';
import { readPeriod } from '../model/grammar/period.ts';
import { moneyUnit, otherUnit, type UnitTable } from '../model/grammar/units.ts';
import { type Quantity, readQuantity } from '../model/grammar/value.ts';
import type { ValueType } from '../model/shape-types.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import type { Leaf, Meaning } from './value.ts';

/** The context that decides what a word, a number or a date means. */
export interface LeafContext {
  readonly catalog: Catalog;
  readonly models: readonly string[];
  readonly sources: ReadonlySet<string>;
  /** Ids of the plan's own entries that references name, by the place of the reference. */
  readonly named: ReadonlyMap<number, string | undefined>;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly units: UnitTable;
}

const catalogKinds: ReadonlySet<string> = new Set([
  'model',
  'lever',
  'mechanism',
  'kpi',
  'trend',
  'evidence',
]);

/** A single value with its meaning. */
export function leafOf(context: LeafContext, node: ScalarNode, type: ValueType | undefined): Leaf {
  const text = node.text.trim();
  const plain: Leaf = {
    kind: 'leaf',
    text,
    canon: text.replace(/\s+/g, ' '),
    span: node.span,
    node,
  };
  if (type?.type === 'ref') {
    const own = type.to === 'evidence' && context.sources.has(text);
    const id =
      catalogKinds.has(type.to ?? '') && !own
        ? find(context.catalog, type.to as Kind, text, context.models)?.id
        : (context.named.get(node.span.start) ?? text);
    return { ...plain, ...(id !== undefined && { canon: id, id }) };
  }
  const read = meaningOf(context, text, type?.type);
  return read ? { ...plain, ...read } : plain;
}

function meaningOf(
  context: LeafContext,
  text: string,
  type: ValueType['type'] | undefined,
): { readonly canon: string; readonly meaning?: Meaning } | undefined {
  const { units } = context;
  if (type === 'date') {
    const date = readDate(text, context.calendar).value;
    return date && { canon: String(date.end), meaning: { kind: 'date', date } };
  }
  if (type === 'period') {
    const period = readPeriod(text, context.calendar).value;
    return (
      period && { canon: `${period.start}..${period.end}`, meaning: { kind: 'period', period } }
    );
  }
  if (type === 'money') {
    const money = readMoney(text, units).value;
    if (!money) return undefined;
    const currency = money.internal ? undefined : (money.currency ?? context.currency);
    const canon = money.internal
      ? 'internal'
      : `${endsCanon(money)} ${currency ?? ''} ${money.bound ?? ''}`;
    return { canon, meaning: { kind: 'money', money, currency } };
  }
  if (type === 'value') {
    if (isUnmeasured(text)) return { canon: 'tbd' };
    const quantity = readQuantity(text, units).value;
    return (
      quantity && {
        canon: quantityCanon(quantity, context.currency),
        meaning: {
          kind: 'quantity',
          quantity,
          currency: quantity.currency ?? context.currency,
        },
      }
    );
  }
  if (type === 'number' || type === 'percent') {
    const plain = Number(text.replace(/[%％]$/, ''));
    return Number.isFinite(plain) ? { canon: number(plain) } : undefined;
  }
  return undefined;
}

function quantityCanon(quantity: Quantity, planCurrency: string | undefined): string {
  const { bound, sign, change, basis, units, unitText } = quantity;
  const unit = units.includes(otherUnit) ? unitText : [...units].sort().join('|');
  const money = units.includes(moneyUnit) ? (quantity.currency ?? planCurrency ?? '') : '';
  const kind = change !== undefined || sign === '+' ? `${basis ?? ''} ${change ?? '+'}` : '';
  return `${bound ?? ''} ${kind} ${endsCanon(quantity)} ${unit ?? ''} ${money}`;
}

/** The number, or both ends of a range. */
function endsCanon({ number: one, range }: Quantity): string {
  return range ? `${number(range.low)}..${number(range.high)}` : number(one);
}

/** Rounds away floating-point noise: what people write has fewer digits. */
function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A value that the format does not define; the order of its keys does not matter. */
export function rawLeaf(node: Node, source: string): Leaf {
  return {
    kind: 'leaf',
    text: source.slice(node.span.start, node.span.end).trim(),
    canon: rawCanon(node),
    span: node.span,
    node,
  };
}

function rawCanon(node: Node): string {
  if (node.kind === 'scalar') return node.isNull ? '' : node.text.trim().replace(/\s+/g, ' ');
  if (node.kind === 'list') return JSON.stringify(node.items.map(rawCanon));
  const entries = node.entries.map(({ key, value }) => [key.text, rawCanon(value)] as const);
  return JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
