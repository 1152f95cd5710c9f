import { percentText } from '../../model/numbers.ts';
import { defineRule } from '../rule.ts';
import { addable, type Budgeted } from '../support/money.ts';
import { buildingWork, growingPlaces, hasGate } from '../support/proof.ts';
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
    largest: {
      en: '“{what}” takes {share} of the money without a gate. What must be true before the money goes out, and when is it looked at?',
      zh: '“{what}”占了 {share} 的钱，却没有关口。满足什么条件才花这笔钱，什么时候看？',
    },
  },
  yieldsTo: { file: ['REF704', 'STR001', 'TIM415'], initiative: ['TIM401', 'TIM403'] },
  asksForMore: 'first',
  check({ plan, coverage, report }) {
    if (hasGate(plan, coverage)) return;
    // A checked assumption may be the gate of the work, but stops no count of places.
    const isChecked = plan.assumptions.some(({ checkBy }) => checkBy);
    // Staff time can be stopped on any day.
    const work = buildingWork(plan).filter(({ budget }) => !budget?.value?.internal);
    if (isChecked && (work.length > 0 || growingPlaces(plan).length === 0)) return;
    const money = addable(plan);
    const total = money.reduce((sum, one) => sum + one.money.number, 0);
    const building = money.filter(({ initiative }) => work.includes(initiative));
    const spent = building.reduce((sum, one) => sum + one.money.number, 0);
    if (building.length > 0 && spent < total * large) return;
    if (work.length === 0 && growingPlaces(plan).length === 0) {
      const bet = largestBet(money, total);
      if (bet) {
        const { name, key, budget } = bet.initiative;
        const data = { what: name?.text ?? key, share: percentText(bet.money.number / total) };
        const { span, path } = budget ?? bet.initiative;
        report({ span, path, variant: 'largest', data, about: { initiative: key } });
      }
      return;
    }
    const [largest] = [...building].sort((a, b) => b.money.number - a.money.number);
    const first = largest?.initiative ?? work[0];
    const place = growingPlaces(plan)[0];
    const at = first ?? place;
    if (!at) return;
    report({
      span: at.keySpan,
      path: at.path,
      data: { what: first?.name?.text ?? at.key },
      about: first ? { initiative: first.key } : { kpi: at.key },
    });
  },
});

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
