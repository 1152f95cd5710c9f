import { percentText } from '../../model/numbers.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { hasGate } from '../support/any-gate.ts';
import { namesPlace } from '../support/countries.ts';
import { isGated } from '../support/gates.ts';
import { addable, type Budgeted } from '../support/money.ts';
import { buildingWork, growingPlaces, namesBuilding } from '../support/proof.ts';
import { whenOf } from '../support/time.ts';

/** Minimum share of the money where amounts are known. */
const large = 0.4;

/** The share of the money from which any work needs a gate: of several amounts, and of two. */
const [majority, nearlyAll] = [0.6, 0.8];
const several = 3;

/** Minimum length in days of work that needs a gate. */
const long = 92;

export default defineRule({
  code: 'TIM414',
  name: 'no-gate',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Roll-out without a gate', zh: '扩张没有关口' },
  why: {
    en: 'What is built or opened before it is proven is hard to stop. A gate says beforehand what must be true for the next step.',
    zh: '没验证就铺开的，很难停下来。关口是事先说好：做到什么才走下一步。',
  },
  message: {
    en: '“{what}” goes ahead without a gate. What must be true before the next step, and when is it looked at?',
    zh: '“{what}”一路铺开，没有关口。做到什么才走下一步，什么时候看？',
  },
  variants: {
    next: {
      en: '“{what}” goes up, and no figure of the last ones decides about the next. Which figure do they have to reach, by when, and what happens if they do not?',
      zh: '“{what}”只管往上加，没写前一批做到多少才开下一批。看哪个数、什么时候看、没做到怎么办？',
    },
    largest: {
      en: '“{what}” takes {share} of the money without a gate. What must be true before the money goes out, and when is it looked at?',
      zh: '“{what}”占了 {share} 的钱，却没有关口。满足什么条件才花这笔钱，什么时候看？',
    },
  },
  yieldsTo: { file: ['REF704', 'STR001', 'TIM415'], initiative: ['BUD514', 'TIM401', 'TIM403'] },
  asksForMore: 'first',
  check({ plan, catalog, coverage, report }) {
    const money = addable(plan);
    const total = money.reduce((sum, one) => sum + one.money.number, 0);
    const first = openWork(plan, money, total);
    const place = growingPlaces(plan).find((kpi) => !isGated(plan, { kpi }));
    if (first) {
      const { keySpan: span, path, name, key } = first;
      report({ span, path, data: { what: name?.text ?? key }, about: { initiative: key } });
    } else if (place) {
      const { keySpan: span, path, key } = place;
      report({ span, path, variant: 'next', data: { what: key }, about: { kpi: key } });
    }
    const bet = largestBet(money, total);
    if (!bet || bet.initiative === first || isGated(plan, bet)) return;
    const { name, key, budget } = bet.initiative;
    // Where a plan looks before it spends, only what opens a place is asked about.
    const isChecked = hasGate(plan, coverage) || plan.assumptions.some(({ checkBy }) => checkBy);
    if (isChecked && !namesBuilding(bet.initiative) && !namesPlace(name?.text ?? key, catalog))
      return;
    const data = { what: name?.text ?? key, share: percentText(bet.money.number / total) };
    const { span, path } = budget ?? bet.initiative;
    report({ span, path, variant: 'largest', data, about: { initiative: key } });
  },
});

/** `same-store data of the franchisees`: nothing is opened. */
const looksOnly = /数据|报告|调研|\b(?:data|report|study|survey)\b/iu;

/** The work that builds without a gate and takes most money; none where it takes little. */
function openWork(plan: Plan, money: readonly Budgeted[], total: number): Initiative | undefined {
  // Staff time can be stopped on any day.
  const work = buildingWork(plan).filter(
    (initiative) =>
      !initiative.budget?.value?.internal &&
      !isGated(plan, { initiative }) &&
      !looksOnly.test(initiative.name?.text ?? initiative.key),
  );
  const building = money.filter(({ initiative }) => work.includes(initiative));
  const spent = building.reduce((sum, one) => sum + one.money.number, 0);
  if (building.length > 0 && spent < total * large) return undefined;
  const [largest] = [...building].sort((a, b) => b.money.number - a.money.number);
  return largest?.initiative ?? work[0];
}

/** The work that takes most of the money, unless it is short or has steps of its own. */
function largestBet(money: readonly Budgeted[], total: number): Budgeted | undefined {
  const [largest] = [...money].sort((a, b) => b.money.number - a.money.number);
  const share = money.length < several ? nearlyAll : majority;
  if (!largest || money.length < 2 || largest.money.number <= total * share) return undefined;
  const { initiative } = largest;
  const when = whenOf(initiative);
  const isShort = when !== undefined && when.end - when.start < long;
  return isShort || initiative.milestones.length > 0 ? undefined : largest;
}
