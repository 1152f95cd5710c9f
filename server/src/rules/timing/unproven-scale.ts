import { builtinReading } from '../../catalog/reading.ts';
import { percentText } from '../../model/numbers.ts';
import { defineRule } from '../rule.ts';
import { firstCheck, isGated } from '../support/gates.ts';
import { factsById, lesson } from '../support/lesson.ts';
import { addable } from '../support/money.ts';
import { buildingWork } from '../support/proof.ts';
import { whenOf } from '../support/time.ts';

/** Maximum share of the money that may be spent before the first check. */
const limit = 0.4;
const least = 2;

export default defineRule({
  code: 'TIM415',
  name: 'unproven-scale',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Built before it is proven', zh: '还没验证就铺开' },
  why: {
    en: 'What is built or opened before the first one pays for itself multiplies the loss. A pilot, a gate or an assumption that is checked first costs little.',
    zh: '第一处还没赚钱就铺开，只会把亏损放大。先试点、设关口或验证假设，花不了多少钱。',
  },
  message: {
    en: '{share} of the money builds, opens or buys ({what}) before anything shows that it works. Put a pilot, a gate or a checked assumption before it.',
    zh: '{share} 的钱用于建设、开店或收购（{what}），而在此之前没有任何验证。请先安排试点、关口或要验证的假设。',
  },
  yieldsTo: { file: ['REF704'], initiative: ['TIM401', 'TIM403'] },
  check({ plan, catalog, report }) {
    const paid = addable(plan);
    const work = buildingWork(plan);
    if (paid.length < least) return;
    const total = paid.reduce((sum, { money }) => sum + money.number, 0);
    const building = paid.filter(({ initiative }) => work.includes(initiative));
    const before = building.reduce((sum, { initiative, money }) => {
      const when = whenOf(initiative);
      const check = firstCheck(plan, initiative);
      if (check === undefined && isGated(plan, { initiative })) return sum;
      if (check === undefined || !when) return sum + (check === undefined ? money.number : 0);
      const days = Math.max(1, when.end - when.start + 1);
      const early = Math.min(Math.max(check - when.start, 0), days);
      return sum + (money.number * early) / days;
    }, 0);
    if (total === 0 || before / total <= limit) return;
    const [largest] = [...building].sort((a, b) => b.money.number - a.money.number);
    if (!largest) return;
    const failures = factsById(catalog, builtinReading().lessons.unprovenScale);
    report({
      span: largest.field.span,
      path: largest.field.path,
      data: {
        share: percentText(before / total),
        what: building.slice(0, 3).map(({ initiative }) => initiative.name?.text ?? initiative.key),
      },
      about: { initiative: building.map(({ initiative }) => initiative.key) },
      related: [
        ...building.slice(1).map(({ field }) => ({
          span: field.span,
          message: { en: 'Counted as well', zh: '也计入' },
        })),
        ...lesson({ plan, catalog }, largest.field.span, failures, 'done'),
      ],
    });
  },
});
