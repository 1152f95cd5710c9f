import type { Day } from '../model/grammar/day.ts';
import type { KpiEntry } from '../model/plan.ts';
import { same } from '../text/language.ts';
import { fillMessage } from '../text/message.ts';
import { assess } from '../tracking/assess.ts';
import { courseOf } from '../tracking/course.ts';
import { statusWords } from '../tracking/status.ts';
import type { EnteredFigure, TrackStatus } from '../tracking/types.ts';
import type { Change, Side } from './change.ts';
import { kpiTitle } from './describe-kpi.ts';
import { figureChanges, type KpiPair } from './figure-changes.ts';
import type { Renames } from './renames.ts';

/** The time of a comparison. */
export interface Times {
  /** Figures after this day do not count. */
  readonly today?: Day | undefined;
  /** The day on which the second version was written. */
  readonly changedOn?: Day | undefined;
}

/** The KPIs that both versions have; renamed ones are followed. */
export function kpiPairs(
  before: Side,
  after: Side,
  renames: Renames,
  today: Day | undefined,
): readonly KpiPair[] {
  const ids = renames.get('kpis');
  const byKey = new Map(before.checked.plan.kpis.map((kpi) => [ids?.get(kpi.key) ?? kpi.key, kpi]));
  return after.checked.plan.kpis.flatMap((kpi) => {
    const was = byKey.get(kpi.key);
    if (!was) return [];
    const old = figuresOf(before, was, today);
    return [{ kpi, before: was, old, now: figuresOf(after, kpi, today) }];
  });
}

/** The figures of a KPI of one version, up to a day. */
export function figuresOf(
  { checked }: Side,
  kpi: KpiEntry,
  today: Day = Number.POSITIVE_INFINITY,
): readonly EnteredFigure[] {
  return (checked.tracking.figures.get(kpi) ?? []).filter(({ end }) => end <= today);
}

/** The status of a KPI on the day after its last figure; `no-figure` without one. */
export function statusBy(
  { checked, catalog }: Side,
  kpi: KpiEntry,
  figures: readonly EnteredFigure[],
): TrackStatus {
  const last = figures.at(-1);
  if (!last) return 'no-figure';
  return assess(courseOf(checked.plan, catalog, kpi), figures, last.end + 1).status;
}

/** What was measured between two versions, and how the KPIs stand since. */
export function progressChanges(
  before: Side,
  after: Side,
  renames: Renames,
  { today }: Times,
): readonly Change[] {
  return kpiPairs(before, after, renames, today).flatMap((pair) => [
    ...figureChanges(after, pair),
    ...statusChange(before, after, pair),
  ]);
}

/** A status that changed, and whether only the plan changed, not what was reached. */
function statusChange(before: Side, after: Side, pair: KpiPair): readonly Change[] {
  const { kpi, old, now } = pair;
  const was = statusBy(before, pair.before, old);
  const is = statusBy(after, kpi, now);
  const isUnknown = (status: TrackStatus): boolean =>
    status === 'too-early' || (status === 'no-figure' && old.length === 0);
  const isFirst = isUnknown(was) && (is === 'on-track' || is === 'too-early');
  if (was === is || isFirst) return [];
  const byOldPlan = statusBy(before, pair.before, now);
  const onlyPlan = byOldPlan === was && now.length > 0;
  const why = onlyPlan ? { en: ', only because the plan changed', zh: '，只因计划改了' } : same('');
  const data = { name: kpiTitle(after, kpi.key), was: statusWords[was].name, why };
  return [
    {
      kind: 'status',
      section: 'kpis',
      id: kpi.key,
      at: `kpis.${kpi.key}`,
      before: was,
      after: is,
      message: fillMessage(
        { en: '{name}: {was} → {is}{why}', zh: '{name}：{was} → {is}{why}' },
        { ...data, is: statusWords[is].name },
      ),
    },
  ];
}
