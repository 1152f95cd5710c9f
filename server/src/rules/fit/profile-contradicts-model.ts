import { modelName } from '../../catalog/names.ts';
import type { Model } from '../../catalog/types.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { fitsProfile, type ProfileField, profileFields, traitOfField } from '../support/profile.ts';

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
  yieldsTo: { field: ['STR005'] },
  check({ plan, catalog, coverage, report }) {
    const models = coverage.models.flatMap((id) => catalog.models.get(id) ?? []);
    const first = models[0];
    if (!first) return;
    for (const one of profileFields(plan)) {
      // In a hybrid a value is wrong only if it fits none of the models; a model that says nothing
      // fits everything.
      if (models.some((model) => fitsProfile(catalog, plan, model, one) !== false)) continue;
      report({
        span: one.at.span,
        path: one.at.path,
        data: {
          field: one.field,
          value: one.at.text,
          model: modelName(catalog, first.id),
          trait: traitOf(first, one.field),
        },
        about: { field: `profile.${one.field}` },
      });
    }
  },
});

function traitOf(model: Model, field: ProfileField['field']): Text {
  const trait = model.traits.find(({ id }) => id === traitOfField[field]);
  return trait
    ? { en: `${trait.name.en}: ${trait.text.en}`, zh: `${trait.name.zh}：${trait.text.zh}` }
    : model.definition;
}
