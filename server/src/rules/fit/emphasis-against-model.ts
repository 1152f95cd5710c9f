import { basisOf, dimensionName, modelName } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'FIT807',
  name: 'emphasis-against-model',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Emphasis against the model', zh: '侧重点与模式相反' },
  why: {
    en: 'Each model depends mainly on one dimension; putting another first is possible, but needs a reason.',
    zh: '每种模式主要靠一个维度，改以其他维度为先可以，但要说明理由。',
  },
  message: {
    en: '{model} leans on {dimension} ({basis}); this plan puts {other} first. Say why under `emphasis.why`.',
    zh: '{model} 侧重{dimension}（{basis}），本计划却以{other}为先，请在 `emphasis.why` 中说明。',
  },
  yieldsTo: { entry: ['STR005'] },
  check({ plan, catalog, coverage, report }) {
    const model = catalog.models.get(coverage.models[0] ?? '');
    const { emphasis } = plan;
    if (!model || !emphasis || emphasis.why) return;
    const weights = [...emphasis.weights].map(([id, field]) => ({
      id,
      weight: Number(field.text),
    }));
    const most = Math.max(...weights.map(({ weight }) => weight));
    const leading = weights.filter(({ weight }) => weight === most).map(({ id }) => id);
    const { dominant } = model.emphasis;
    const [other] = leading;
    if (other === undefined || Number.isNaN(most) || leading.includes(dominant)) return;
    report({
      span: emphasis.keySpan,
      path: emphasis.at.path,
      data: {
        model: modelName(catalog, model.id),
        dimension: dimensionName(catalog, dominant),
        basis: basisOf(model),
        other: dimensionName(catalog, other),
      },
    });
  },
});
