import type { Catalog } from '../catalog/catalog.ts';
import { nameOf } from '../catalog/names.ts';
import type { Day } from '../model/grammar/day.ts';
import { isoDay } from '../model/grammar/day.ts';
import { kpiName } from '../model/kpi-texts.ts';
import type { Plan } from '../model/plan.ts';
import { whenOf } from '../model/schedule.ts';
import { same, type Text } from '../text/language.ts';
import { shownWhole, visible } from '../text/message.ts';
import { expectedOn } from '../tracking/expected.ts';
import { figureWords } from '../tracking/figure-words.ts';
import { trackSentence } from '../tracking/sentence.ts';
import { worstOf } from '../tracking/status.ts';
import { trackPlan } from '../tracking/track.ts';
import type { Tracking } from '../tracking/tracking.ts';
import type { Course, TrackedKpi } from '../tracking/types.ts';
import { ownName, ownWords, placeOf } from './places.ts';
import type { DueRow, StatusReport, StatusRow } from './status-types.ts';

export type * from './status-types.ts';

/**
 * A plan on a day: each KPI with what was expected, its figures and where it leads, then levers,
 * goals, and what is late or due. Plain data, independent of the text.
 */
export function statusOf(
  plan: Plan,
  catalog: Catalog,
  tracking: Tracking,
  today: Day,
): StatusReport {
  const tracked = trackPlan(plan, catalog, tracking.figures, today);
  const worst = worstOf(tracked.kpis.map(({ status }) => status));
  return {
    title: ownName(plan.title),
    today,
    ...(worst && { worst }),
    kpis: tracked.kpis
      .filter(({ course, figures }) => course !== undefined || figures.length > 0)
      .map((one) => rowOf(plan, catalog, one, today)),
    levers: tracked.levers.map(({ lever, status }) => ({
      id: lever.key,
      name:
        lever.id === undefined ? same(shownWhole(lever.key)) : nameOf(catalog, 'levers', lever.id),
      status,
      at: placeOf(lever.keySpan),
    })),
    goals: tracked.goals.map(({ goal, status }) => ({
      id: goal.key,
      name: same(shownWhole(goal.goal?.text ?? goal.key)),
      status,
      at: placeOf(goal.keySpan),
    })),
    late: tracked.late.map((one): DueRow => {
      const end = whenOf(one)?.end;
      return {
        key: one.key,
        text: shownWhole(one.name?.text ?? one.key),
        owner: ownWords(one.owner),
        by: end === undefined ? '' : isoDay(end),
        at: placeOf(one.keySpan),
      };
    }),
    assumptions: tracked.assumptions.map((one) => ({
      key: one.key,
      text: shownWhole(one.assume?.text ?? one.key),
      owner: ownWords(one.owner),
      by: ownWords(one.checkBy),
      at: placeOf(one.keySpan),
    })),
    gates: tracked.gates.map(({ key, text, by }) => ({
      key,
      text: shownWhole(text),
      owner: '',
      by: isoDay(by),
    })),
  };
}

function rowOf(plan: Plan, catalog: Catalog, tracked: TrackedKpi, today: Day): StatusRow {
  const { kpi, course, actual, at, expected, attainment, forecast, figures } = tracked;
  const words = figureWords(plan, catalog, kpi);
  const name = kpiName(catalog, kpi);
  const said = trackSentence({ plan, catalog, today }, tracked);
  return {
    key: kpi.key,
    name: scoped({ en: shownWhole(name.en), zh: shownWhole(name.zh) }, ownWords(kpi.scope)),
    owner: ownWords(kpi.owner),
    status: tracked.status,
    stale: tracked.stale,
    baseline: ownWords(kpi.baseline ?? kpi.unmeasured),
    target: ownWords(kpi.target),
    due: ownWords(kpi.due),
    ...(actual !== undefined &&
      at !== undefined && { actual: { value: actual, text: words(actual, 6), day: at } }),
    ...(expected !== undefined && { expected: { value: expected, text: words(expected) } }),
    ...(attainment !== undefined && { attainment }),
    ...(forecast && { forecast: { ...forecast, text: words(forecast.value) } }),
    sentence: { en: visible(said.en), zh: visible(said.zh) },
    series: figures
      .filter(({ end }) => end <= today)
      .map(({ end, date, value, text, note = '' }) => ({
        day: end,
        date: shownWhole(date),
        value,
        text: shownWhole(text),
        note: shownWhole(note),
      })),
    path: course ? pathOf(course) : [],
    sums: course?.sums === true,
    at: placeOf(kpi.keySpan),
  };
}

function scoped({ en, zh }: Text, scope: string): Text {
  return scope === '' ? { en, zh } : { en: `${en} (${scope})`, zh: `${zh}（${scope}）` };
}

/** The corners of the planned path; of a sum month by month, since it may have a season. */
function pathOf(course: Course): StatusRow['path'] {
  const { start, due, checkpoints, sums } = course;
  const steps = sums ? Math.max(1, Math.round((due - start) / 30)) : 1;
  const even = [...Array(steps + 1).keys()].map((step) =>
    Math.round(start + ((due - start) * step) / steps),
  );
  const days = sums ? even : [start, ...checkpoints.map(({ day }) => day), due];
  return days.flatMap((day) => {
    const value = expectedOn(course, day);
    return value === undefined ? [] : [{ day, value }];
  });
}
