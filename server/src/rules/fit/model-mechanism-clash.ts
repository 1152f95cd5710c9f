import type { Catalog } from '../../catalog/catalog.ts';
import { modelName, nameOf } from '../../catalog/names.ts';
import { recogniseMechanisms } from '../../catalog/recognise.ts';
import type { Plan } from '../../model/plan.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { Text } from '../../text/language.ts';
import { listText } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { addToSection, suggestion } from '../support/fixes.ts';
import { isAbroad } from '../support/sells-in.ts';

export default defineRule({
  code: 'FIT808',
  name: 'model-mechanism-clash',
  severity: 'warning',
  tier: 2,
  origin: 'law',
  title: { en: 'Legal or logical clash of model and mechanism', zh: '模式与做法相冲突' },
  why: {
    en: 'Some promises are incompatible with a model by law or by logic, and cost money when made anyway.',
    zh: '有些承诺与模式在法律或逻辑上不相容，硬要做就要付出代价。',
  },
  message: {
    en: '{mechanism} in a {model} plan: {why}. Check it; if you offer it voluntarily, add the cost as a risk or assumption.',
    zh: '{model} 计划含“{mechanism}”：{why}。请核对；若自愿提供，请把成本写进风险或假设。',
  },
  check({ plan, catalog, coverage, report }) {
    for (const { models, mechanisms, publicFact, why } of catalog.relations.clashes) {
      const places = mechanisms.flatMap((id) => coverage.places.get(id) ?? []);
      const [place, ...others] = places;
      if (
        !place ||
        places.length < mechanisms.length ||
        models.some((id) => !coverage.models.includes(id))
      )
        continue;
      if (isAccepted(plan, catalog, mechanisms)) continue;
      if (publicFact !== undefined && isAbroad(plan)) continue;
      const fact = publicFact === undefined ? undefined : catalog.publicFacts.get(publicFact);
      report({
        span: place.span,
        path: place.path,
        data: {
          mechanism: mechanisms.map((id) => nameOf(catalog, 'mechanisms', id)),
          model: models.map((id) => modelName(catalog, id)),
          why,
        },
        related: [
          ...others.map((other) => ({
            span: other.span,
            message: { en: 'Together with this one', zh: '与此项并存' },
          })),
          ...(fact ? [{ span: place.span, message: fact.text }] : []),
        ],
        fixes: () =>
          suggestion(
            { en: 'Add the cost as a risk to fill in', zh: '把成本写成待填写的风险' },
            addToSection(plan, 'risks', {
              key: `${mechanisms[0] ?? 'clash'}-cost`,
              inline: `{risk: ${riskText(plan, catalog, mechanisms, why)}, response: TODO}`,
            }),
          ),
      });
    }
  },
});

/** A risk or an assumption names one of the mechanisms: the plan is aware of the conflict. */
function isAccepted(plan: Plan, catalog: Catalog, mechanisms: readonly string[]): boolean {
  return [...plan.risks.map((one) => one.risk), ...plan.assumptions.map((one) => one.assume)].some(
    (field) =>
      field && recogniseMechanisms(catalog, field.text).some((hit) => mechanisms.includes(hit.id)),
  );
}

/** The names of the mechanisms and the reason for the conflict, in the language of the plan. */
function riskText(plan: Plan, catalog: Catalog, mechanisms: readonly string[], why: Text): string {
  const lang = plan.language ?? 'en';
  const names = listText(mechanisms.map((id) => nameOf(catalog, 'mechanisms', id)));
  return yamlText(`${names[lang]}${lang === 'zh' ? '：' : ' - '}${why[lang]}`, true);
}
