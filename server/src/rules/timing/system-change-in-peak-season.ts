import type { PeakSeason } from '../../catalog/types.ts';
import { type Day, dateOf } from '../../model/grammar/day.ts';
import { editPart } from '../../model/places.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { peakWeeks, placeOf } from '../support/peaks.ts';
import { dayInYear, endText, isOver, periodText, whenOf } from '../support/time.ts';

/** Work of more than this, in days, goes live in steps. */
const longest = 130;

export default defineRule({
  code: 'TIM411',
  name: 'system-change-in-peak-season',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'System change in the peak season', zh: '大促期间上系统' },
  why: {
    en: 'A fault in the busiest weeks costs many times what it costs in a quiet month.',
    zh: '最忙的几周出故障，代价是平时的许多倍。',
  },
  message: {
    en: '{id} goes live in the peak weeks ({window}). Plan a freeze, or say why not.',
    zh: '“{id}”在大促期（{window}）上线，请安排封版或说明理由。',
  },
  yieldsTo: { initiative: ['TIM401', 'TIM403'] },
  check({ plan, catalog, coverage, report }) {
    // Some business forms have no peak weeks.
    if (coverage.forms.sure.some(({ seasons }) => seasons.none)) return;
    for (const one of plan.initiatives) {
      const when = whenOf(one);
      const builds = one.mechanisms.some(
        (ref) => ref.id !== undefined && catalog.mechanisms.get(ref.id)?.systemChange,
      );
      if (!one.when || !when || !builds || isOver(one) || isPrepared(one)) continue;
      const { shared, own } = peakWeeks(coverage, placeOf(plan, one, catalog));
      // The end of a month is no exact day: a feast of some days is not meant.
      const isExact = when.to.precision === 'day';
      if (!isExact && when.end - when.start > longest) continue;
      const hit = windowAt(isExact ? [...shared, ...own] : shared, when.end);
      if (!hit) continue;
      const range = `${endText(hit.from)}..${endText(hit.to)}`;
      const { en, zh } = hit.name;
      report({
        span: one.when.span,
        path: one.when.path,
        data: { id: one.key, window: { en: `${en}, ${range}`, zh: `${zh}，${range}` } },
        about: { initiative: one.key },
        fixes: () => finishEarlier(plan, one, hit.from),
      });
    }
  },
});

const prepared =
  /\bfreeze\b|\bfrozen\b|code stop|fallback|roll ?back|封版|封网|冻结|回退|回滚|灰度/i;

/** A note or a milestone already mentions a freeze. */
function isPrepared(one: Initiative): boolean {
  const texts = [
    one.note?.text,
    ...one.milestones.flatMap((milestone) => [milestone.key, milestone.text?.text]),
  ];
  return texts.some((text) => text !== undefined && prepared.test(text));
}

function windowAt(windows: PeakSeason['windows'], day: Day) {
  const { year } = dateOf(day);
  for (const { name, from, to } of windows) {
    const window = { name, from: dayInYear(year, from), to: dayInYear(year, to) };
    if (window.from <= day && day <= window.to) return window;
  }
  return undefined;
}

/** The last day before the peak weeks. */
function finishEarlier(plan: Plan, one: Initiative, peak: Day): Fix[] {
  const when = whenOf(one);
  if (!one.when || !when || when.start >= peak) return [];
  const text = periodText(when.start, peak - 1);
  return suggestion(
    { en: `Finish before: \`${text}\``, zh: `提前结束：\`${text}\`` },
    editPart(plan, one.when, text),
  );
}
