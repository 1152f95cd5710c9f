import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, themesOf, usualKpis } from '../support/measured.ts';

/** Maximum number of questions in one plan. */
const most = 2;

export default defineRule({
  code: 'STR019',
  name: 'risk-not-watched',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Nobody would see the risk coming', zh: '风险来了没人看得见' },
  why: {
    en: 'A risk is noticed in time where a KPI or a trigger shows it.',
    zh: '有指标或触发信号，风险才看得见、来得及。',
  },
  message: {
    en: 'This risk is about {theme}, and neither a KPI nor a trigger shows it coming. Usual ones: {kpis}.',
    zh: '这条风险讲的是{theme}，却没有指标或触发信号能提前看到。常用指标：{kpis}。',
  },
  yieldsTo: {
    file: ['KPI301', 'REF704'],
    field: ['STR004'],
    entry: ['KPI324', 'KPI327', 'STR020'],
  },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    const seen = new Set<string>();
    for (const { risk, trigger, response, key } of plan.risks) {
      if (!risk || trigger || seen.size >= most) continue;
      // `stop the country above 1%` is a trigger.
      if (sign.test(response?.text ?? '') || figures.test(risk.text)) continue;
      // The name of a risk says what it is about where the text says how it comes.
      const said = key === risk.text ? key : `${key}: ${risk.text}`;
      const themes = themesOf(said.replace(ofOthers, ''));
      const theme = themes[0];
      if (!theme || themes.some((one) => seen.has(one.id) || isMeasured(plan, one))) continue;
      if (plan.kpis.some((kpi) => wordsIn(theme.words, normalise(kpi.key)).length > 0)) continue;
      seen.add(theme.id);
      const usual = usualKpis(catalog, coverage.models, theme);
      report({
        span: risk.span,
        path: risk.path,
        data: { theme: theme.name, kpis: namesOf(catalog, 'kpis', usual, 3) },
        about: { entry: [key, `theme ${theme.id}`], kpi: theme.kpis },
        fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
      });
    }
  },
});

/** `the yen returns to 115`, `零售商去库存`, `爱库存`: nothing of the own goods or money. */
const ofOthers =
  /\breturns?[- ](?:to|in[- ]house)\b|(?:经销商|代理商|渠道|零售商).{0,6}(?:退货|去库存)|去库存.{0,6}(?:经销商|代理商|零售商)|爱库存|拍后?不付款/giu;

/** `turns in 22 -> 25 days`, `返修率超过 2% 停线`: the risk has its figure. */
const figures =
  /[<>≥≤]\s?\d|\d\s?\S{0,4}\s?(?:->|→|=>)\s?\d|(?:率|rate)(?:现在|目前|now|today)?\s?(?:is\s)?\d[\d.]*\s?[%％]|(?:超过|低于|高于|above|below|over|under)\s?\d[\d.]*\s?[%％]/iu;

/** From which figure on something is done. */
const sign =
  /(?:if|when|once|above|below|over|under|beyond|exceeds?|[<>≥≤])\s?\D{0,12}\d[\d.,]*\s?%|(?:超过|低于|高于|跌破|达到|到|过)\s?\d[\d.]*\s?[%％](?=\D{0,8}(?:停|就|则|即|下|启|换|退|报|暂|撤|排查))/iu;
