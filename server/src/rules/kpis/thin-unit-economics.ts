import { builtinReading } from '../../catalog/reading.ts';
import { unitTable } from '../../model/grammar/units.ts';
import { amountText, plainNumber } from '../../model/numbers.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isMeasured } from '../support/measured.ts';
import { orderAccount } from '../support/order-account.ts';
import { costText, incomeText } from '../support/order-texts.ts';
import { explainLosses, reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'KPI323',
  name: 'thin-unit-economics',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Thin economics of a sale or customer', zh: '单均或客均收益太薄' },
  why: {
    en: 'A margin as thin as this is gone with the first price cut, return or rise in the cost of traffic.',
    zh: '利润这么薄，一次降价、一批退货或流量涨价就没了。',
  },
  message: { en: 'This hardly pays. {text}', zh: '赚得太薄。{text}' },
  variants: {
    customer: {
      en: 'An order leaves {left} ({how}, less {items}), and a new customer costs {cac}: only after {n} orders has one paid for it. No KPI shows that customers order so often.',
      zh: '一单剩 {left}({how}，减去 {items})，拉一个新客要 {cac}：要下 {n} 单才收得回。没有指标说明顾客会下这么多单。',
    },
  },
  yieldsTo: explainLosses,
  check(context) {
    reportCustomer(context);
    reportLosses(context, ({ group, kind }) => group === 'unit' && kind === 'info');
  },
});

/** A customer that the first order does not pay for, where nothing shows that others follow. */
function reportCustomer({ plan, catalog, report }: RuleContext): void {
  const account = orderAccount(plan, unitTable(catalog.measures, plan.syntax.text));
  if (!account) return;
  const left = account.income - account.cost;
  const cac = account.acquisition.reduce((sum, { number }) => sum + number, 0);
  const { themes, payback } = builtinReading();
  const retention = themes.find(({ id }) => id === 'retention');
  if (left <= 0 || cac <= left || isMeasured(plan, payback)) return;
  if (retention && isMeasured(plan, retention)) return;
  const [first] = account.acquisition;
  if (!first) return;
  report({
    span: first.entry.keySpan,
    path: first.entry.path,
    variant: 'customer',
    data: {
      left: amountText(left),
      how: incomeText(account),
      items: costText(account),
      cac: amountText(cac),
      n: plainNumber(Math.ceil(cac / left)),
    },
    about: { kpi: first.entry.key },
  });
}
