import type { Catalog } from '../../catalog/catalog.ts';
import { readKpiName } from '../../catalog/kpi-name.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import { kpiName } from '../../model/kpi-texts.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { kept } from '../../text/kept.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { endText, whenOf } from '../support/time.ts';

/** Longer windows are shortened in practice. */
const longest = 180;

export default defineRule({
  code: 'TIM417',
  name: 'cannot-be-measured-by-then',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Cannot be measured by then', zh: '到期时还量不出来' },
  why: {
    en: 'A figure with a window of time is known only when the window has passed after the work.',
    zh: '有时间窗口的指标，要等工作完成、窗口走完才量得出来。',
  },
  message: {
    en: '{kpi} looks at {days} days, and the first work for it ends {end}: it is known {known}, not {due}.',
    zh: '“{kpi}”要看 {days} 天，而最早的相关举措 {end} 才结束：{known} 才量得出，不是 {due}。',
  },
  yieldsTo: {
    file: ['TIM408', 'REF704'],
    kpi: ['TIM401', 'TIM404', 'KPI319'],
    initiative: ['TIM401', 'TIM403'],
  },
  check({ plan, catalog, report }) {
    for (const kpi of plan.kpis) {
      const due = kpi.due;
      // What is looked at on the way shows something before the window is over.
      if (!due?.value || kpi.checkpoints.length > 0 || counts.test(kpi.key)) continue;
      const days = windowOf(kpi.window?.text ?? kpi.measure?.text) ?? windowInName(catalog, kpi);
      if (days === undefined || days > longest) continue;
      const work = plan.initiatives.filter(
        ({ kpis, status, rolling }) =>
          !rolling && status?.text !== 'stopped' && kpis.some(({ id }) => id === kpi.key),
      );
      const ends = work.flatMap((one) => whenOf(one)?.end ?? []);
      if (ends.length === 0 || ends.length < work.length) continue;
      const first = Math.min(...ends);
      const known = first + days;
      // Due before the work itself ends is said by another rule.
      if (due.value.end >= known || due.value.end < first) continue;
      const next = isoMonth(known);
      report({
        span: due.span,
        path: due.path,
        data: { kpi: kpiName(catalog, kpi), days, end: endText(first), known: next, due: due.text },
        about: { kpi: kpi.key },
        fixes: () =>
          suggestion(
            { en: `Due \`${next}\``, zh: `期限改为 \`${next}\`` },
            editPart(plan, due, next),
          ),
      });
    }
  },
});

/** `buyers-90d`: who bought in the last 90 days is known on the day itself. */
const counts = /^(?:active[\s_-])?(?:buyers|users|customers)[\s_-]\d/iu;

/** The days of a window in the name of a KPI: `90-day-repeat-purchase-rate`. */
function windowInName(catalog: Catalog, { key, name }: KpiEntry): number | undefined {
  const days = windowIn(catalog);
  return days(key) ?? (name && days(name.text));
}

/** A number and a time: reading a name takes long, and few have one. */
const mayHaveWindow =
  /(?:\d|[一二三四五六七八九十百两半]|one|two|three|six|ninety|thirty)[ -]?(?:d|w|m|y|天|日|周|个?月|年|季|星期)/iu;

const windowIn = remembered((catalog: Catalog) =>
  kept((text): number | undefined => {
    const read = mayHaveWindow.test(text) ? readKpiName(catalog, text) : undefined;
    return read && 'windowDays' in read ? read.windowDays : undefined;
  }),
);

/** The days of a window that the plan itself names: `within 90 days`, `六十天内`. */
function windowOf(text: string | undefined): number | undefined {
  const days = /(?<!\d)(\d{2,3})[ -]?(?:days?|天|日)/i.exec(text ?? '')?.[1];
  return days === undefined ? undefined : Number(days);
}
