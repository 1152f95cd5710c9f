import type { Day } from '../model/grammar/day.ts';
import type { KpiEntry } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import { type Fill, fillMessage } from '../text/message.ts';
import { assess } from '../tracking/assess.ts';
import { courseOf } from '../tracking/course.ts';
import { statusWords } from '../tracking/status.ts';
import type { EnteredFigure, TrackStatus } from '../tracking/types.ts';
import type { Change, Side } from './change.ts';
import { kpiTitle } from './describe-kpi.ts';
import type { Renames } from './renames.ts';

/** The time of a comparison. */
export interface Times {
  /** Figures after this day do not count. */
  readonly today?: Day | undefined;
  /** The day on which the second version was written. */
  readonly changedOn?: Day | undefined;
}

/** A KPI of both versions, with the figures of each. */
export interface KpiPair {
  readonly kpi: KpiEntry;
  readonly before: KpiEntry;
  readonly old: readonly EnteredFigure[];
  readonly now: readonly EnteredFigure[];
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

/** Single figures that changed are named up to this number, then counted. */
const mostNamed = 3;

function figureChanges(after: Side, { kpi, old, now }: KpiPair): readonly Change[] {
  const name = kpiTitle(after, kpi.key);
  const periodOf = ({ start, end }: EnteredFigure): string => `${start}..${end}`;
  const was = new Map(old.map((figure) => [periodOf(figure), figure]));
  const is = new Map(now.map((figure) => [periodOf(figure), figure]));
  const added = now.filter((figure) => !was.has(periodOf(figure)));
  const removed = old.filter((figure) => !is.has(periodOf(figure)));
  const corrected = now.flatMap((figure) => {
    const other = was.get(periodOf(figure));
    return other && other.value !== figure.value ? [{ other, figure }] : [];
  });
  const last = added.at(-1);
  const place = { section: 'kpis', id: kpi.key, field: 'actuals', at: `kpis.${kpi.key}.actuals` };
  const told = (
    kind: Change['kind'],
    message: Text,
    data: Readonly<Record<string, Fill>>,
    values: Pick<Change, 'before' | 'after'> = {},
  ): Change => ({ kind, ...place, ...values, message: fillMessage(message, { name, ...data }) });
  const measured = last
    ? [
        told(
          'measured',
          newText(added.length),
          { ...dataOf(last), n: added.length },
          valuesOf(old.at(-1), last),
        ),
      ]
    : [];
  const changed =
    corrected.length > mostNamed
      ? [told('changed', manyCorrected, { n: corrected.length })]
      : corrected.map(({ other, figure }) =>
          told(
            'changed',
            oneCorrected,
            { ...dataOf(figure), was: other.text },
            valuesOf(other, figure),
          ),
        );
  const gone =
    removed.length > mostNamed
      ? [told('removed', manyRemoved, { n: removed.length })]
      : removed.map((one) => told('removed', oneRemoved, dataOf(one), { before: one.text }));
  return [...measured, ...changed, ...gone];
}

function dataOf({ text, date }: EnteredFigure): Readonly<Record<string, string>> {
  return { value: text, date };
}

function valuesOf(
  before: EnteredFigure | undefined,
  after: EnteredFigure,
): Pick<Change, 'before' | 'after'> {
  return { ...(before && { before: before.text }), after: after.text };
}

function newText(count: number): Text {
  return count === 1
    ? { en: '{name}: {value} for {date} (new figure)', zh: '{name}：{date} 为 {value}（新增数值）' }
    : {
        en: '{name}: {value} for {date} ({n} new figures)',
        zh: '{name}：{date} 为 {value}（新增 {n} 个数值）',
      };
}

const oneCorrected: Text = {
  en: '{name}: figure for {date} corrected, {was} → {value}',
  zh: '{name}：{date} 的数值已更正，{was} → {value}',
};
const manyCorrected: Text = {
  en: '{name}: {n} figures corrected',
  zh: '{name}：更正了 {n} 个数值',
};
const oneRemoved: Text = {
  en: '{name}: figure for {date} removed (was {value})',
  zh: '{name}：删除了 {date} 的数值（原为 {value}）',
};
const manyRemoved: Text = { en: '{name}: {n} figures removed', zh: '{name}：删除了 {n} 个数值' };

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
