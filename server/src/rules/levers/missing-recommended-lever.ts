import { adviceFor } from '../../catalog/advice.ts';
import { modelName, nameOf } from '../../catalog/names.ts';
import { sectionSpan } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';

export default defineRule({
  code: 'LEV105',
  name: 'missing-recommended-lever',
  severity: 'hint',
  tier: 1,
  origin: 'source',
  title: { en: 'Strongly recommended lever is missing', zh: '缺少强烈建议的杠杆' },
  why: {
    en: "The source text shows this lever in the model's own case, besides its three keys.",
    zh: '源文在该模式的案例中，除三个要点外也做了这一项。',
  },
  message: {
    en: '{model} plans usually also work on {lever}: {why} (See the case of {case}.)',
    zh: '{model} 计划通常还会做“{lever}”：{why}（参考 {case}）',
  },
  variants: {
    plain: {
      en: '{model} plans usually also work on {lever}: {why}',
      zh: '{model} 计划通常还会做“{lever}”：{why}',
    },
  },
  yieldsTo: {
    field: ['STR003', 'STR005'],
    lever: ['LEV106', 'LEV107', 'LEV108', 'REF701'],
    model: ['FIT805'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const model = coverage.models[0];
    if (model === undefined) return;
    for (const advice of adviceFor(catalog, 'model', model)) {
      const id = advice.lever.id;
      if (
        advice.strength !== 'strong' ||
        coverage.hasAdvised('model', model, id) ||
        coverage.forms.sure.some((form) => form.notRecommended.some(({ lever }) => lever === id))
      )
        continue;
      report({
        span: sectionSpan(plan, 'levers'),
        path: ['levers'],
        ...(!advice.fact && { variant: 'plain' }),
        data: {
          model: modelName(catalog, model),
          lever: nameOf(catalog, 'levers', id),
          why: advice.why,
          ...(advice.case && { case: advice.case.name }),
        },
        about: { lever: id, model, field: 'levers' },
        facts: advice.fact ? [advice.fact.id] : [],
        related: advice.fact
          ? [{ span: plan.models[0]?.span ?? plan.anchor, message: excerpt(catalog, advice.fact) }]
          : [],
        fixes: () => addLeverFixes(plan, catalog, id, advice.lever.mechanisms.slice(0, 2)),
      });
    }
  },
});
