import type { Member as Item } from '../../catalog/reading.ts';
import type { Member, Side, Term } from './sum-members.ts';

/** How a term enters its sum; `rest` is what is left of one. */
export interface PlacedTerm {
  readonly sign: '×' | '÷' | '+' | '−';
  readonly term: Term | number;
  readonly rest?: true;
}

/** The KPIs that an item of a sum names. */
export function idsOf(item: Item): readonly string[] {
  if (typeof item === 'number') return [];
  if (typeof item === 'string') return [item];
  return 'times' in item ? item.times : [item.oneMinus];
}

/** The terms of an item; a product inside a sum is multiplied after its first term. */
export function placed(
  sign: PlacedTerm['sign'],
  item: Item,
  find: (id: string) => Member | undefined,
  side: Side,
): readonly {
  readonly sign: PlacedTerm['sign'];
  readonly term: PlacedTerm['term'] | undefined;
  readonly rest?: true;
}[] {
  if (typeof item === 'number') return [{ sign, term: item }];
  const ids = idsOf(item);
  const rest = typeof item === 'object' && 'oneMinus' in item;
  return ids.map((id, index) => ({
    sign: index === 0 ? sign : '×',
    term: find(id)?.terms[side],
    ...(rest && { rest: true as const }),
  }));
}

/** Products first, then sums, as people calculate. */
export function computedOf(terms: readonly PlacedTerm[]): number {
  const products: number[] = [];
  for (const { sign, term, rest } of terms) {
    const value = typeof term === 'number' ? term : term.number;
    const number = rest ? 1 - value : value;
    const last = products.length - 1;
    if (sign === '+' || sign === '−' || last < 0) {
      products.push(sign === '−' ? -number : sign === '÷' ? 1 / number : number);
    } else products[last] = (products[last] ?? 1) * (sign === '÷' ? 1 / number : number);
  }
  return products.reduce((sum, product) => sum + product, 0);
}

/** Amounts of different currencies are not added up. */
export function isOneCurrency(terms: readonly (Term | number)[]): boolean {
  const currencies = terms.flatMap((term) =>
    typeof term === 'number' ? [] : (term.level.quantity.currency ?? []),
  );
  return new Set(currencies).size <= 1;
}
