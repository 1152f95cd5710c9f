import type { Catalog } from '../catalog/catalog.ts';
import { basisOf, basisWords, modelName, weightsText } from '../catalog/names.ts';
import type { Model } from '../catalog/types.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Plan } from '../model/plan.ts';
import {
  fitsProfile,
  type ProfileField,
  profileFields,
  traitOfField,
} from '../rules/support/profile.ts';
import type { Text } from '../text/language.ts';
import { ownWords, placeOf } from './places.ts';
import type { ModelStrip, Trait } from './types.ts';

/**
 * What each known model of a plan stresses, its traits against the plan's profile, its insight and
 * its shift.
 */
export function modelStrips(
  catalog: Catalog,
  plan: Plan,
  coverage: Coverage,
): readonly ModelStrip[] {
  const models = coverage.models.flatMap((id) => catalog.models.get(id) ?? []);
  return models.map((model) => ({
    id: model.id,
    name: modelName(catalog, model.id),
    definition: model.definition,
    stresses: {
      text: weightsText(catalog, model.emphasis.weights),
      basis: basisOf(model),
      why: model.emphasis.why,
    },
    traits: [...traitsOf(catalog, plan, model), ...profileOf(catalog, plan, model)],
    insight: model.insight,
    shift: {
      from: model.shift.from,
      to: model.shift.to,
      basis: basisWords[model.shift.stated ? 'stated' : 'derived'],
    },
  }));
}

/** The traits of the model, each with what the plan's profile says of it. */
function traitsOf(catalog: Catalog, plan: Plan, model: Model): Trait[] {
  return model.traits.map(({ id, name, text }) => {
    const one = profileFields(plan).find(({ field }) => traitOfField[field] === id);
    return { name, text, ...(one && saidOf(catalog, plan, model, one)) };
  });
}

/**
 * What the profile says of things that are no trait, where the model says something of them too.
 */
function profileOf(catalog: Catalog, plan: Plan, model: Model): Trait[] {
  return profileFields(plan).flatMap((one) => {
    const name = fieldNames[one.field];
    const said = saidOf(catalog, plan, model, one);
    return name && said.fits !== undefined ? [{ name, ...said }] : [];
  });
}

function saidOf(
  catalog: Catalog,
  plan: Plan,
  model: Model,
  one: ProfileField,
): Pick<Trait, 'own' | 'fits' | 'at'> {
  const fits = fitsProfile(catalog, plan, model, one);
  const own = ownWords(one.at);
  return { own, at: placeOf(one.at.span), ...(fits !== undefined && { fits }) };
}

/** Fields of the profile that are no trait. */
const fieldNames: Readonly<Partial<Record<ProfileField['field'], Text>>> = {
  sellers: { en: 'Sellers', zh: '卖方' },
  buyers: { en: 'Buyers', zh: '买方' },
  custom: { en: 'Made to order', zh: '定制' },
};
