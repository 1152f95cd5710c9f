import { modelName } from '../../catalog/names.ts';
import { sectionSpan } from '../../model/places.ts';
import { yamlText } from '../../syntax/edit.ts';
import { defineRule } from '../rule.ts';
import { addToSection, suggestion } from '../support/fixes.ts';
import { hasUnread } from '../support/unread-section.ts';

export default defineRule({
  code: 'STR013',
  name: 'no-risk-or-assumption',
  severity: { draft: 'hint', review: 'info', approved: 'warning' },
  tier: 2,
  origin: 'sense',
  title: { en: 'No risk and no assumption', zh: '没有风险也没有假设' },
  why: {
    en: 'A plan that can only go well has not been thought through; reviewers ask for the first thing that could stop it.',
    zh: '只写顺利情形的计划没有想透；评审总会先问什么会让它停下来。',
  },
  message: {
    en: 'The plan names no risk and no assumption. For a {model} plan reviewers usually ask about {example}.',
    zh: '计划没有任何风险或假设。{model} 计划评审时通常会问：{example}。',
  },
  variants: {
    plain: {
      en: 'The plan names no risk and no assumption. Name the first thing that could stop it.',
      zh: '计划没有任何风险或假设，请写出最可能让它停下来的一件事。',
    },
  },
  yieldsTo: { field: ['STR004', 'STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    if (plan.risks.length > 0 || plan.assumptions.length > 0) return;
    const section = [...plan.top.keys()].find((key) => key === 'risks' || key === 'assumptions');
    const lever = coverage.keys
      .map(({ key }) => catalog.levers.get(key.lever))
      .find((one) => (one?.risks.length ?? 0) > 0);
    const example = lever?.risks[0];
    const model = coverage.models[0];
    report({
      span: sectionSpan(plan, section ?? 'risks'),
      path: [section ?? 'risks'],
      ...((hasUnread(plan, 'risks') || hasUnread(plan, 'assumptions')) && {
        severity: 'hint' as const,
      }),
      ...(!(example && model) && { variant: 'plain' }),
      data: { ...(model && { model: modelName(catalog, model) }), ...(example && { example }) },
      about: { field: ['risks', 'assumptions'] },
      fixes: () => {
        const text =
          plan.language === 'zh' ? (example?.zh ?? '待填写') : (example?.en ?? 'what may go wrong');
        const inline = `{risk: ${yamlText(text, true)}, likelihood: medium, impact: high, ${lever ? `lever: ${lever.id}, ` : ''}response: TODO}`;
        return suggestion(
          { en: 'Add a risk to fill in', zh: '添加一条待填写的风险' },
          addToSection(plan, 'risks', { key: 'first-risk', inline }),
        );
      },
    });
  },
});
