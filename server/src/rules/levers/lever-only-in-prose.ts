import { adviceFor } from '../../catalog/advice.ts';
import { nameOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { mentions } from '../support/mentions.ts';

export default defineRule({
  code: 'LEV108',
  name: 'lever-only-in-prose',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Lever only in prose', zh: '只在文字里提到' },
  why: {
    en: 'A lever that is only mentioned in a sentence has no mechanism, no owner and no number.',
    zh: '只写在句子里的杠杆没有做法、负责人和指标。',
  },
  message: {
    en: 'The text mentions “{term}”, but the plan has no lever for it ({lever}) - a mention is not a plan.',
    zh: '文中提到“{term}”，但计划里没有对应杠杆（{lever}）；提到不等于安排。',
  },
  yieldsTo: { lever: ['REF701'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const model = coverage.models[0];
    if (model === undefined) return;
    for (const advice of adviceFor(catalog, 'model', model)) {
      if (advice.strength !== 'strong' || coverage.hasAdvised('model', model, advice.lever.id))
        continue;
      const mention = mentions(plan, catalog).get(advice.lever.id);
      if (!mention) continue;
      report({
        span: mention.span,
        path: mention.field.path,
        data: { term: mention.term, lever: nameOf(catalog, 'levers', advice.lever.id) },
        about: { lever: advice.lever.id },
        fixes: () =>
          addLeverFixes(plan, catalog, advice.lever.id, advice.lever.mechanisms.slice(0, 2)),
      });
    }
  },
});
