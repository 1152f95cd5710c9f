import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Coverage } from '../../model/coverage.ts';
import { moneyUnit } from '../../model/grammar/units.ts';
import { amountText, plainNumber } from '../../model/numbers.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { monthsOf, short } from '../support/break-even/reckoning.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { isMeasured, usualKpis } from '../support/measured.ts';
import { addable } from '../support/money.ts';
import { type Runway, runwayOf } from '../support/runway.ts';
import { saysCash } from '../support/said-cash.ts';

export default defineRule({
  code: 'KPI327',
  name: 'loss-without-runway',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'A loss, and no word on how long the money lasts', zh: '在亏损，却没说钱还够多久' },
  why: {
    en: 'A company that loses money has until the money is gone. Everything else in the plan depends on that date.',
    zh: '亏损的公司，时间只到钱花完为止，计划里别的事都取决于这个日子。',
  },
  message: {
    en: '{kpi} is a loss today, and nothing says how long the money lasts. Add {kpis}, or a gate that limits the loss.',
    zh: '“{kpi}”目前是亏损，却没说钱还够用多久。请补充{kpis}，或设一个止损的关口。',
  },
  variants: {
    short: {
      en: '{cash} lasts about {months} months at the loss of today ({loss}), and the plan runs {planned}. Which spending stops at which cash level, or where does more money come from?',
      zh: '按目前的亏损（{loss}），{cash} 只够约 {months} 个月，而计划长 {planned} 个月。现金低于多少先停哪项，或钱从哪里来？',
    },
    withWork: {
      en: '{cash} lasts about {months} months at the loss of today ({loss}) once the budgets of the plan ({budgets}) are spent, and the plan runs {planned}. Which work stops at which cash level, or where does more money come from?',
      zh: '{cash} 减去计划里的预算({budgets})，按目前的亏损（{loss}）只够约 {months} 个月，而计划长 {planned} 个月。现金低于多少先停哪一项，或钱从哪里来？',
    },
  },
  yieldsTo: { file: ['KPI301', 'KPI331', 'REF704'], kpi: ['KPI304', 'KPI310'] },
  asksForMore: 'first',
  check(context) {
    const { plan, catalog, coverage, report } = context;
    const { themes } = builtinReading();
    const [profit, cash] = ['profit', 'cash'].map((id) => themes.find((one) => one.id === id));
    const isProfit = (kpi: KpiEntry): boolean => profit?.kpis.includes(kpi.id ?? '') ?? false;
    const isMoney = ({ id }: KpiEntry): boolean =>
      id === undefined || catalog.kpis.get(id)?.unit === moneyUnit;
    // Money that is tied up is no loss where the company earns.
    const earns = plan.kpis.some((kpi) => isProfit(kpi) && (kpi.baseline?.value?.number ?? 0) > 0);
    const first = plan.kpis.find(
      (kpi) =>
        (isProfit(kpi) && (isNegative(kpi) || isToTurn(kpi))) ||
        (isMoney(kpi) &&
          !earns &&
          (isLoss(kpi) || (cash?.kpis.includes(kpi.id ?? '') && isNegative(kpi)))),
    );
    const runway = runwayOf(plan, catalog);
    const planned = monthsOf(plan);
    if (!cash || limitsLoss(plan, coverage)) return;
    if (runway && planned !== undefined) reportShort(context, runway, planned);
    if (!first || runway || isMeasured(without(plan, first), cash) || saysCash(plan)) return;
    const usual = usualKpis(catalog, coverage.models, cash);
    report({
      span: first.keySpan,
      path: first.path,
      data: { kpi: first.key, kpis: namesOf(catalog, 'kpis', usual, 2) },
      about: { kpi: first.key, entry: `theme ${cash.id}` },
      fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
    });
  },
});

/** A loss of cash does not show how long the money lasts. */
function without(plan: Plan, loss: KpiEntry): Plan {
  return { ...plan, kpis: plan.kpis.filter((one) => one !== loss) };
}

/** Money that ends before the plan does, at the loss of today or with the work that is planned. */
function reportShort({ plan, report }: RuleContext, runway: Runway, planned: number): void {
  const { cash, loss, months, have, monthly, place } = runway;
  const spent = addable(plan).reduce((sum, { money }) => sum + money.number, 0);
  const left = (have.number - spent) / monthly;
  const isShort = months < planned;
  if (!isShort && (left <= 0 || left >= planned * enough)) return;
  report({
    ...place,
    variant: isShort ? 'short' : 'withWork',
    data: {
      cash,
      loss,
      months: isShort ? plainNumber(months) : short(left),
      budgets: amountText(spent),
      planned,
    },
    about: { entry: 'theme cash' },
  });
}

/** A part of the budgets may be in the loss already. */
const enough = 0.8;

/** Below zero today. */
function isNegative({ baseline, target }: KpiEntry): boolean {
  const today = (baseline ?? target)?.value;
  return today !== undefined && today.number < 0 && !today.change;
}

/** It is to turn positive, and nothing says that it is today. */
function isToTurn({ baseline, target }: KpiEntry): boolean {
  const isPositive = (baseline?.value?.number ?? 0) > 0;
  return (
    !isPositive &&
    wordsIn(builtinReading().lossWords.turning, normalise(target?.text ?? '')).length > 0
  );
}

/** Whether a gate, or a rule to stop, is about the loss. */
function limitsLoss({ phases, initiatives }: Plan, { anywhere }: Coverage): boolean {
  const { mechanisms } = builtinReading().proof.gates;
  const gates = [...phases, ...initiatives].flatMap(({ gate }) => gate?.text?.text ?? []);
  return (
    mechanisms.some((id) => anywhere.has(id)) ||
    gates.some((text) => wordsIn(builtinReading().lossWords.limits, normalise(text)).length > 0)
  );
}

/** Goods or customers that are lost. */
const goods =
  /harvest|stock|shrink|food|crop|weight|parcel|transit|breakage|customer|account|credit|bad debt|fraud|heat|损耗|丢失|破损|流失|坏账|货损/iu;

/** A figure that its name, or its own words, call a loss. */
function isLoss({ key, baseline, target, line }: KpiEntry): boolean {
  const today = baseline ?? target;
  if (goods.test(key)) return false;
  const words = normalise(`${key} ${baseline?.text ?? line?.text ?? ''}`);
  return (
    today !== undefined &&
    wordsIn(builtinReading().lossWords.names, words).length > 0 &&
    today.value?.number !== 0
  );
}
