import type { Catalog } from '../../catalog/catalog.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { isMeasured } from '../support/measured.ts';
import { addable, currencyOf, sameCurrency } from '../support/money.ts';
import { reportLosses } from '../support/report-losses.ts';

export default defineRule({
  code: 'BUD511',
  name: 'spend-beyond-return',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Costs more than it is to bring', zh: '花的比要带来的还多' },
  why: {
    en: 'An initiative that costs more than a year of the sales or profit that it is to move needs a reason.',
    zh: '一项举措花的钱，比它要推动的一年销售或利润还多，总得有个理由。',
  },
  message: {
    en: '{id} costs {budget}, and {kpi}, which it is to move, comes to {target}. Is a zero missing, or what else does it bring?',
    zh: '“{id}”要花 {budget}，而它要推动的“{kpi}”总共才 {target}。是否少写了位数，或者另有收益？',
  },
  variants: {
    money: {
      en: '{text} Check the figures, or say what else it brings.',
      zh: '{text}请核对数字，或写明还有什么收益。',
    },
  },
  yieldsTo: {
    file: ['BUD507', 'REF704'],
    kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310'],
    initiative: ['BUD503'],
  },
  check(context) {
    const { plan, catalog, report } = context;
    const isTimed = isMeasured(plan, builtinReading().payback) || saysPayback(plan);
    if (!isTimed) reportLosses(context, ({ group }) => group === 'spend', 'money');
    const yearly = plan.kpis.filter(isYearly);
    for (const { initiative, field, money } of addable(plan)) {
      const totals = yearly.filter(({ key }) => initiative.kpis.some(({ id }) => id === key));
      if (totals.length === 0) continue;
      const reached = totals.flatMap((kpi) => {
        const level = levelOf(plan, catalog, kpi);
        return level === undefined ? [] : [{ kpi, ...level }];
      });
      if (reached.length < totals.length) continue;
      const [most] = [...reached].sort((a, b) => b.number - a.number);
      if (!most || most.number <= 0 || money.number <= most.number) continue;
      report({
        span: field.span,
        path: field.path,
        data: {
          id: initiative.name?.text ?? initiative.key,
          budget: field.text,
          kpi: kpiName(catalog, most.kpi),
          target: most.text,
        },
        about: { initiative: initiative.key, kpi: most.kpi.key },
      });
    }
  },
});

/** Sales or profit of a year, whole and in no other scope. */
function isYearly({ id, scope, per, growth }: KpiEntry): boolean {
  return id !== undefined && builtinReading().yearlyMoney.includes(id) && !scope && !per && !growth;
}

function levelOf(plan: Plan, catalog: Catalog, kpi: KpiEntry) {
  const { target } = valuesOf(catalog, kpi);
  if (!target || !sameCurrency(target.quantity, currencyOf(plan))) return undefined;
  return { number: target.number, text: target.field.text };
}

/** Whether a note says when the money comes back. */
function saysPayback({ initiatives }: Plan): boolean {
  const { kpiWords } = builtinReading().payback;
  return initiatives.some(({ note }) => wordsIn(kpiWords, normalise(note?.text ?? '')).length > 0);
}
