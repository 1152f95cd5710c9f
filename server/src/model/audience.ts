import type { Audience } from '../catalog/nearness.ts';
import type { Plan } from './plan.ts';

/** The audience of evidence for a plan: its models, markets, currency and language. */
export function audienceOf(plan: Plan): Audience {
  return {
    models: plan.models.flatMap(({ id }) => id ?? []),
    countries: plan.markets.map(({ text }) => text.toUpperCase()),
    currency: plan.currency?.text.toUpperCase(),
    lang: plan.language,
  };
}
