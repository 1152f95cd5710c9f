import type { KpiEntry } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { type Fill, fillMessage } from '../text/message.ts';
import type { EnteredFigure } from '../tracking/types.ts';
import type { Change, Side } from './change.ts';
import { kpiTitle } from './describe-kpi.ts';

/** A KPI of both versions, with the figures of each. */
export interface KpiPair {
  readonly kpi: KpiEntry;
  readonly before: KpiEntry;
  readonly old: readonly EnteredFigure[];
  readonly now: readonly EnteredFigure[];
}

/** Single figures that changed are named up to this number, then counted. */
const mostNamed = 3;

/** Figures of a KPI that were added, corrected and removed. */
export function figureChanges(after: Side, { kpi, old, now }: KpiPair): readonly Change[] {
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
