import { nameOf } from '../catalog/names.ts';
import { normalise } from '../catalog/normalise.ts';
import type { DateUnit } from '../model/grammar/date.ts';
import { isoDay } from '../model/grammar/day.ts';
import { valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry, ReadField } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { progressLabel, progressOf } from './figures/progress.ts';
import { changeLabel } from './kpi-change-text.ts';

/** An inlay hint: a short remark shown after a place; it is not part of the text. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What a reader would otherwise have to work out: the name of a lever in the reader's script where
 * the plan has an id in the other one, the planned change of a KPI, the days left until a due date.
 */
export function inlayHints(document: PlanDocument, range: Span): InlayHint[] {
  const { checked, lang } = document;
  const { plan } = checked;
  const say = (at: number, label: Text, tooltip: Text): InlayHint => ({
    at,
    label: label[lang],
    tooltip: tooltip[lang],
  });
  const progress = progressOf(document);
  const hints: InlayHint[] = [];
  for (const { id, key, keySpan } of plan.levers) {
    const name = id === undefined ? undefined : nameOf(document.catalog, 'levers', id);
    if (!name || !overlaps(keySpan, range) || !isForeign(key, name[lang], lang)) continue;
    hints.push(say(keySpan.end, name, { en: `The lever \`${id}\``, zh: `杠杆 \`${id}\`` }));
  }
  for (const kpi of plan.kpis) {
    if (!overlaps(kpi.span, range)) continue;
    const { measures } = document.catalog;
    const change = changeLabel(measures, valuesOf(document.catalog, kpi));
    if (change && kpi.target) {
      const what = {
        en: `From ${kpi.baseline?.text} to ${kpi.target.text}`,
        zh: `由 ${kpi.baseline?.text} 到 ${kpi.target.text}`,
      };
      hints.push(say(endOf(document, kpi.target.span), { en: change, zh: change }, what));
    }
    hints.push(...daysLeft(document, kpi.due, say));
    const row = progress?.kpis.find(({ key }) => key === kpi.key);
    if (row && row.series.length > 0)
      hints.push(say(lineEnd(document, kpi), progressLabel(row), row.sentence));
  }
  for (const one of plan.assumptions)
    if (overlaps(one.span, range) && (one.state?.text ?? 'open') === 'open')
      hints.push(...daysLeft(document, one.checkBy, say));
  return hints.filter(({ at }) => range.start <= at && at <= range.end).sort((a, b) => a.at - b.at);
}

/** The end of a KPI in one line; of a longer one, of its key's line. */
function lineEnd({ text }: PlanDocument, { entry, keySpan }: KpiEntry): number {
  const written = text.slice(keySpan.start, entry.span.end);
  const cut = written.search(/[\r\n]/);
  return cut < 0 ? entry.span.end : keySpan.start + written.slice(0, cut).trimEnd().length;
}

/** A word in a script other than the reader's. */
function isForeign(key: string, name: string, lang: 'en' | 'zh'): boolean {
  const chinese = /\p{Script=Han}/u.test(key);
  return (lang === 'zh') !== chinese && normalise(key) !== normalise(name);
}

function daysLeft(
  document: PlanDocument,
  due: ReadField<DateUnit> | undefined,
  say: (at: number, label: Text, tooltip: Text) => InlayHint,
): InlayHint[] {
  if (!due?.value || document.checked.plan.status === 'retired') return [];
  const days = due.value.end - document.today;
  const day = isoDay(due.value.end);
  const label =
    days >= 0
      ? { en: `${days}d left`, zh: `剩 ${days} 天` }
      : { en: `${-days}d over`, zh: `已过 ${-days} 天` };
  return [
    say(endOf(document, due.span), label, {
      en: `The last day is ${day}`,
      zh: `最后一天是 ${day}`,
    }),
  ];
}

/** The offset after a value and its closing quote. */
function endOf({ text }: PlanDocument, span: Span): number {
  return span.end < text.length && /["']/.test(text[span.end] ?? '') ? span.end + 1 : span.end;
}
