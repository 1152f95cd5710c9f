import { entryOf } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { namesCountry } from '../support/countries.ts';
import { addTopField, suggestion } from '../support/fixes.ts';

/** Inside one union fewer things depend on the country. */
const mild = { draft: 'hint', review: 'info', approved: 'info' } as const;

export default defineRule({
  code: 'FIT810',
  name: 'cross-border-without-markets',
  severity: { draft: 'hint', review: 'warning', approved: 'warning' },
  tier: 1,
  origin: 'source',
  title: { en: 'Cross-border without markets', zh: '跨境计划没有目标国' },
  why: {
    en: 'Language, payment, duty and tax differ by country; without a country none of them can be planned.',
    zh: '语言、支付、关税与税务都因国而异，不写国家就无从安排。',
  },
  message: {
    en: 'Which countries? Language, payment, duty and tax depend on them - add `markets: [DE]`.',
    zh: '卖到哪些国家？语言、支付与税务都取决于此，请补 `markets`。',
  },
  variants: {
    wide: {
      en: '{market} is many countries. Language, payment, duty and tax differ between them - name the ones you start with.',
      zh: '{market} 包含许多国家，语言、支付与税务各不相同，请写出先做哪几个。',
    },
  },
  yieldsTo: { field: ['STR004', 'STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const model = coverage.models.find((id) => catalog.models.get(id)?.needsMarkets);
    if (model === undefined || coverage.forms.sure.some((form) => form.atHome)) return;
    const wide = plan.markets.filter(({ text }) => union.test(text) || continent.test(text));
    const [first] = wide;
    // The answer stands elsewhere; the list makes it known to the other rules.
    const isSaid = plan.markets.length === 0 && namesCountry(plan, catalog);
    if (plan.markets.length > 0 && (!first || wide.length < plan.markets.length)) return;
    const onlyUnion = wide.length > 0 && wide.every(({ text }) => union.test(text));
    const present = plan.root && entryOf(plan.root, 'markets');
    report({
      span: first?.span ?? present?.key.span ?? plan.anchor,
      path: ['markets'],
      ...(first && { variant: 'wide' }),
      ...(onlyUnion && { severity: mild }),
      ...(isSaid && { severity: 'hint' as const }),
      data: { market: first?.text ?? '' },
      softer: model !== coverage.models[0],
      about: { field: 'markets' },
      fixes: () =>
        first
          ? []
          : suggestion(
              { en: 'Add `markets: [DE]`', zh: '添加 `markets: [DE]`' },
              addTopField(plan, { key: 'markets', inline: '[DE]' }),
            ),
    });
  },
});

const union = /^(?:EU|欧盟)$/i;
const continent =
  /^(?:Europe|Asia|Africa|Americas?|North America|South America|Latin America|LATAM|APAC|EMEA|MENA|SEA|South-?East Asia|Middle East|Oceania|World(?:wide)?|Global|欧洲|亚洲|非洲|美洲|北美|南美|拉美|东南亚|中东|大洋洲|全球)$/i;
