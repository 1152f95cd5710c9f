// Budgets of initiatives without an amount, of which one is asked about.
import type { Initiative, Plan, ReadField } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { askedOnce } from './asked.ts';

/** Initiatives that lack the same, the ones to report, and the end of the message. */
export interface AskedOnce {
  readonly all: readonly Initiative[];
  readonly asked: readonly Initiative[];
  readonly more: Text;
}

/** Those with a share as their budget, and those with words. */
export function budgetsAskedOnce({ initiatives }: Plan): readonly AskedOnce[] {
  const shares = initiatives.filter(({ budget }) => isShare(budget));
  const words = initiatives.filter(({ budget }) => isInWords(budget) && !isShare(budget));
  return [shares, words].map((all) => ({
    all,
    ...askedOnce(all, ({ key, name }) => name?.text ?? key),
  }));
}

/** `25% of the proceeds` as a budget. */
export function isShare(field: ReadField<unknown> | undefined): boolean {
  if (field?.path.at(-1) !== 'budget' || field.value !== undefined) return false;
  return (
    /[%％]/.test(field.text) && !amount.test(field.text) && !/[$€£¥]\s?k?\s?\d/iu.test(field.text)
  );
}

/** `5m` beside `75% a year`. */
const amount = /\d\s?(?:k|m|mm|mn|bn|b|million|billion|万|亿|千万|百万)(?![a-z])/iu;

/** `from the proceeds` as a budget. */
function isInWords(field: ReadField<unknown> | undefined): boolean {
  return field !== undefined && field.value === undefined && !/[\d０-９]/.test(field.text);
}
