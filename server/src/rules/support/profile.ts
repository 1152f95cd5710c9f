import type { Catalog } from '../../catalog/catalog.ts';
import type { Limit, Model } from '../../catalog/types.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { Plan, TextField } from '../../model/plan.ts';

/** A field of `profile` that a plan fills in. */
export interface ProfileField {
  readonly field: 'sellers' | 'buyers' | 'order-value' | 'orders-per-year' | 'custom';
  readonly at: TextField;
}

/** The trait of models that a field of the profile speaks of, where there is one. */
export const traitOfField: Readonly<Partial<Record<ProfileField['field'], string>>> = {
  'order-value': 'order-value',
  'orders-per-year': 'frequency',
};

/** The fields of the profile that a plan fills in, in their order. */
export function profileFields({ profile }: Plan): readonly ProfileField[] {
  const fields: readonly (readonly [ProfileField['field'], TextField | undefined])[] = [
    ['sellers', profile.sellers],
    ['buyers', profile.buyers],
    ['order-value', profile.orderValue],
    ['orders-per-year', profile.ordersPerYear],
    ['custom', profile.custom],
  ];
  return fields.flatMap(([field, at]) => (at ? [{ field, at }] : []));
}

/**
 * Whether what a plan says in a field of its profile looks like a model; undefined where model or
 * plan leave it open.
 */
export function fitsProfile(
  catalog: Catalog,
  plan: Plan,
  { profile }: Model,
  { field, at }: ProfileField,
): boolean | undefined {
  if (!profile) return undefined;
  switch (field) {
    case 'sellers':
    case 'buyers':
      return profile[field]?.includes(at.text);
    case 'order-value': {
      const value = plan.profile.orderValue?.value;
      return within(
        profile.orderValue,
        value && !value.internal ? inCny(catalog, value, plan) : undefined,
      );
    }
    case 'orders-per-year':
      return within(profile.ordersPerYear, Number(at.text));
    case 'custom':
      return profile.custom === undefined ? undefined : String(profile.custom) === at.text;
  }
}

function within(limit: Limit | undefined, value: number | undefined): boolean | undefined {
  if (!limit || value === undefined || Number.isNaN(value)) return undefined;
  return (
    (limit.min === undefined || value >= limit.min) &&
    (limit.below === undefined || value < limit.below)
  );
}

/**
 * A rough amount in CNY, good for telling high from low; undefined for a currency without a rate.
 */
function inCny(catalog: Catalog, { number, currency }: Quantity, plan: Plan): number | undefined {
  const rate = catalog.measures.currencies.roughCny[currency ?? plan.currency?.text ?? ''];
  return rate === undefined ? undefined : number * rate;
}
