import { moneyUnit } from '../model/grammar/units.ts';
import { same, type Text } from '../text/language.ts';
import type { Change } from './change.ts';
import type { Difference } from './compare.ts';
import { growth, growthText } from './measure.ts';
import type { Meaning } from './value.ts';

/** A sentence about two values, with its data. */
export interface Told {
  readonly message: Text;
  readonly data: Readonly<Record<string, string | Text>>;
  readonly more: Pick<Partial<Change>, 'direction' | 'size'>;
}

/** What both values mean, where each is a single value. */
export function meanings({
  before,
  after,
}: Difference): readonly [Meaning | undefined, Meaning | undefined] {
  const of = (side: Difference['before']): Meaning | undefined =>
    side?.value.kind === 'leaf' ? side.value.meaning : undefined;
  return [of(before), of(after)];
}

/** Both values as written. */
export function texts({ before, after }: Difference): {
  readonly before: string;
  readonly after: string;
} {
  const of = (side: Difference['before']): string =>
    side?.value.kind === 'leaf' ? side.value.text : '';
  return { before: of(before), after: of(after) };
}

/**
 * Two amounts in different currencies, each with its currency: as the text has it, or else the
 * plan's.
 * @returns undefined where both have the same currency, or one is not an amount
 */
export function currencyChange(
  difference: Difference,
): { readonly before: string; readonly after: string } | undefined {
  const both = meanings(difference);
  // A number without a unit is an amount if the other one is.
  if (!both.some(isMoney)) return undefined;
  const [a, b] = both.map(amountOf);
  if (!a || !b || a.currency === b.currency) return undefined;
  const { before, after } = texts(difference);
  return { before: named(before, a), after: named(after, b) };
}

interface Amount {
  readonly currency: string | undefined;
  /** Whether the text itself names the currency. */
  readonly says: boolean;
}

function amountOf(meaning: Meaning | undefined): Amount | undefined {
  if (meaning?.kind === 'money')
    return meaning.money.internal
      ? undefined
      : { currency: meaning.currency, says: meaning.money.currency !== undefined };
  if (meaning?.kind !== 'quantity') return undefined;
  if (meaning.quantity.units.length > 0 && !isMoney(meaning)) return undefined;
  return { currency: meaning.currency, says: meaning.quantity.currency !== undefined };
}

function isMoney(meaning: Meaning | undefined): boolean {
  return (
    meaning?.kind === 'money' ||
    (meaning?.kind === 'quantity' && meaning.quantity.units.includes(moneyUnit))
  );
}

function named(text: string, { currency, says }: Amount): string {
  return says || currency === undefined ? text : `${text} ${currency}`;
}

/**
 * A changed amount, with its relative change where both have the same currency, else with the
 * currencies.
 */
export function moneyChange(difference: Difference): Told | undefined {
  const [a, b] = meanings(difference);
  if (a?.kind !== 'money' || b?.kind !== 'money' || a.money.internal || b.money.internal)
    return undefined;
  const currencies = currencyChange(difference);
  if (currencies) return { message: same('{before} → {after}'), data: currencies, more: {} };
  const size = growth(a.money.number, b.money.number);
  return {
    message: same('{before} → {after}{size}'),
    data: { ...texts(difference), size: growthText(size) },
    more: size === undefined ? {} : { size },
  };
}
