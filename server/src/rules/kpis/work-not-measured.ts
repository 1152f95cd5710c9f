import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { buysCompany } from '../support/acquisitions.ts';
import { servedLevers } from '../support/served-levers.ts';
import { isOver } from '../support/time.ts';

/** Minimum number of initiatives that name their KPIs, and their minimum share. */
const least = { count: 2, share: 0.5 };

/** Maximum number of names in the message. */
const most = 4;

export default defineRule({
  code: 'KPI333',
  name: 'work-not-measured',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Work that no KPI shows', zh: '做了也看不出效果的举措' },
  why: {
    en: 'Where most of the work names the KPI that it moves, the rest is what nobody can stop or call a success.',
    zh: '别的举措写了对应的指标，没写的这几件，做成没做成谁也说不清。',
  },
  message: {
    en: 'No KPI shows whether {names} is worth it; others name theirs. Name one under `kpis`, or add one.',
    zh: '{names}做得值不值，没有指标可看，别的举措有写。请在 `kpis` 里写一个，或补一个指标。',
  },
  variants: {
    several: {
      en: 'No KPI shows whether {names} are worth it; others name theirs. Name one for each under `kpis`, or add one.',
      zh: '{names}做得值不值，没有指标可看，别的举措有写。请各写一个对应的 `kpis`，或补上指标。',
    },
  },
  yieldsTo: { file: ['KPI301', 'KPI328', 'REF704'], initiative: ['WRD001'] },
  asksForMore: true,
  check({ plan, report }) {
    const measured = plan.initiatives.filter((one) => isMeasured(plan, one));
    const { length: all } = plan.initiatives;
    if (measured.length < least.count || measured.length < all * least.share) return;
    const rest = plan.initiatives.filter((one) => !measured.includes(one) && isWork(one));
    const [first] = [...rest].sort((a, b) => moneyOf(b) - moneyOf(a));
    if (!first) return;
    const names = rest.slice(0, most).map(({ key, name }) => `“${name?.text ?? key}”`);
    report({
      span: first.keySpan,
      path: first.path,
      ...(rest.length > 1 && { variant: 'several' }),
      data: { names },
      about: { initiative: first.key },
    });
  },
});

/** Whether an initiative, or its lever, names a KPI. */
function isMeasured(plan: Plan, one: Initiative): boolean {
  return one.kpis.length > 0 || servedLevers(plan, one).some(({ kpis }) => kpis.length > 0);
}

/** Not over, and no work on the money and the owners of the company. */
function isWork(one: Initiative): boolean {
  const text = normalise(`${one.key} ${one.name?.text ?? ''}`);
  return (
    !isOver(one) && !buysCompany(one) && wordsIn(builtinReading().financing, text).length === 0
  );
}

/** As written; enough to name the dearest first. */
function moneyOf({ budget }: Initiative): number {
  const money = budget?.value;
  return money && !money.internal ? money.number : 0;
}
