import type { Catalog } from '../../catalog/catalog.ts';
import { modelName } from '../../catalog/names.ts';
import type { Limit, Model, ModelProfile } from '../../catalog/types.ts';
import type { Quantity } from '../../model/grammar/value.ts';
import type { Plan, TextField } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'FIT802',
  name: 'profile-contradicts-model',
  severity: 'warning',
  tier: 2,
  origin: 'source',
  title: { en: 'Profile contradicts the model', zh: '画像与模式矛盾' },
  why: {
    en: 'Who sells to whom, at what price and how often distinguishes the models.',
    zh: '谁卖给谁、多贵、多频繁，正是区分各模式的依据。',
  },
  message: {
    en: '{field} = {value} does not look like {model} ({trait}). Another model, or a hybrid?',
    zh: '{field} = {value} 不像 {model}（{trait}），是否应为其他模式或混合模式？',
  },
  check({ plan, catalog, coverage, report }) {
    const models = coverage.models.flatMap((id) => catalog.models.get(id) ?? []);
    const first = models[0];
    if (!first) return;
    const { sellers, buyers, orderValue, ordersPerYear, custom } = plan.profile;
    const say = (
      field: string,
      at: TextField | undefined,
      fits: (profile: ModelProfile) => boolean | undefined,
    ) => {
      // In a hybrid plan a value is only wrong if it fits none of the models; a model without
      // bounds fits everything.
      if (
        !at ||
        models.some((model) => (model.profile ? fits(model.profile) : undefined) !== false)
      )
        return;
      report({
        span: at.span,
        path: at.path,
        data: {
          field,
          value: at.text,
          model: modelName(catalog, first.id),
          trait: traitOf(first, field),
        },
      });
    };
    const amount =
      orderValue?.value && !orderValue.value.internal
        ? inCny(catalog, orderValue.value, plan)
        : undefined;
    const perYear = ordersPerYear ? Number(ordersPerYear.text) : Number.NaN;
    say('sellers', sellers, (profile) => profile.sellers?.includes(sellers?.text ?? ''));
    say('buyers', buyers, (profile) => profile.buyers?.includes(buyers?.text ?? ''));
    say('order-value', orderValue, (profile) =>
      amount === undefined ? undefined : within(profile.orderValue, amount),
    );
    say('orders-per-year', ordersPerYear, (profile) =>
      Number.isNaN(perYear) ? undefined : within(profile.ordersPerYear, perYear),
    );
    say('custom', custom, (profile) =>
      profile.custom === undefined ? undefined : String(profile.custom) === custom?.text,
    );
  },
});

function within(limit: Limit | undefined, value: number): boolean | undefined {
  if (!limit) return undefined;
  return (
    (limit.min === undefined || value >= limit.min) &&
    (limit.below === undefined || value < limit.below)
  );
}

/**
 * A rough amount in CNY, only good enough to tell high from low; undefined for a currency without a
 * rate.
 */
function inCny(catalog: Catalog, { number, currency }: Quantity, plan: Plan): number | undefined {
  const rate = catalog.measures.currencies.roughCny[currency ?? plan.currency?.text ?? ''];
  return rate === undefined ? undefined : number * rate;
}

const traitIds: Readonly<Record<string, string>> = {
  'order-value': 'order-value',
  'orders-per-year': 'frequency',
};

function traitOf(model: Model, field: string): Text {
  const trait = model.traits.find(({ id }) => id === traitIds[field]);
  return trait
    ? { en: `${trait.name.en}: ${trait.text.en}`, zh: `${trait.name.zh}：${trait.text.zh}` }
    : model.definition;
}
