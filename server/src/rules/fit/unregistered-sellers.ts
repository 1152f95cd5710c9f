import type { Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addToSection, suggestion } from '../support/fixes.ts';
import { sellsIn } from '../support/sells-in.ts';

export default defineRule({
  code: 'FIT812',
  name: 'unregistered-sellers',
  severity: 'info',
  tier: 3,
  origin: 'law',
  title: { en: 'Sellers without registration', zh: '免登记卖家' },
  why: {
    en: 'Since 2019 operators in mainland China must in principle register; small sporadic trade and own handicraft are exempt.',
    zh: '2019 年起，电商经营者原则上须登记，零星小额与家庭手工等除外。',
  },
  message: {
    en: 'Check: since 2019 online sellers in mainland China must in principle register; small sporadic trade and own handicraft are exempt. Plan how sellers above the limit are found.',
    zh: '请核对：2019 年起电商经营者原则上须登记，零星小额与家庭手工等除外。请说明如何识别超限卖家。',
  },
  check({ plan, catalog, coverage, report }) {
    for (const id of coverage.models) {
      const duty = catalog.models.get(id)?.registration;
      const place = duty && coverage.places.get(duty.mechanism);
      if (!duty || !place || !sellsIn(plan, duty) || isPlanned(plan)) continue;
      const fact = catalog.publicFacts.get(duty.publicFact);
      report({
        span: place.span,
        path: place.path,
        related:
          fact && fact.verify === undefined ? [{ span: place.span, message: fact.text }] : [],
        fixes: () => {
          const zh = plan.language === 'zh';
          const inline = `{risk: ${zh ? '超限额却未登记的经营者' : 'unregistered traders above the legal limit'}, response: TODO}`;
          return suggestion(
            { en: 'Add it as a risk to fill in', zh: '写成待填写的风险' },
            addToSection(plan, 'risks', { key: 'seller-registration', inline }),
          );
        },
      });
    }
  },
});

const registration =
  /登记|营业执照|\bregist(?:er|ered|ration)\b|\bunregistered\b|\btrade licen[cs]e/i;

/** A risk or an assumption already mentions registration. */
function isPlanned(plan: Plan): boolean {
  const texts = [
    ...plan.risks.flatMap((one) => [one.risk, one.response]),
    ...plan.assumptions.map((one) => one.assume),
  ];
  return texts.some((field) => field && registration.test(field.text));
}
