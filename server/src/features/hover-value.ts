import { isoDay } from '../model/grammar/day.ts';
import type { Quantity } from '../model/grammar/value.ts';
import { valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry } from '../model/plan.ts';
import type { Lang, Text } from '../text/language.ts';
import { type Span, touches } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { explainRules } from './explain-rule.ts';
import { changeLabel } from './kpi-change-text.ts';
import { escapeMarkdown, paragraphs } from './markdown.ts';
import { words } from './words.ts';

/** A hover for one place of a plan. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** How a period, a date, an amount or a KPI value was read. */
export function valueHover(document: PlanDocument, offset: number): Hover | undefined {
  const { plan } = document.checked;
  const { lang } = document;
  const say = (span: Span, text: string | undefined): Hover | undefined =>
    text === undefined
      ? undefined
      : { span, markdown: `*${words.readAs[lang]}* ${escapeMarkdown(text)}` };
  for (const kpi of plan.kpis) {
    if (!touches(kpi.entry.value.span, offset)) continue;
    const field = [kpi.baseline, kpi.target].find((one) => one && touches(one.span, offset));
    if (field?.value) return { span: field.span, markdown: kpiValue(document, kpi, field.value) };
    if (kpi.due?.value && touches(kpi.due.span, offset))
      return say(kpi.due.span, dueText(kpi.due.value.end)[lang]);
  }
  for (const { rule: field } of plan.ignores) {
    const markdown =
      field && touches(field.span, offset) ? explainRules(field.text, lang) : undefined;
    if (field && markdown !== undefined) return { span: field.span, markdown };
  }
  for (const field of [
    plan.period,
    ...[...plan.initiatives, ...plan.phases].map(({ when }) => when),
  ]) {
    if (field?.value && touches(field.span, offset))
      return say(field.span, `${isoDay(field.value.start)} … ${isoDay(field.value.end)}`);
  }
  for (const field of [
    plan.budget?.total,
    plan.budget?.reserve,
    ...[...plan.initiatives, ...plan.phases, ...plan.channels].map(({ budget }) => budget),
    plan.market?.size,
    plan.market?.reachable,
    plan.market?.aimedAt,
  ]) {
    if (field?.value && !field.value.internal && touches(field.span, offset)) {
      return say(
        field.span,
        `${grouped(field.value.number)} ${field.value.currency ?? plan.currency?.text ?? ''}`.trim(),
      );
    }
  }
  return undefined;
}

function dueText(end: number): Text {
  return { en: `due by the end of ${isoDay(end)}`, zh: `截至 ${isoDay(end)} 结束` };
}

function kpiValue(document: PlanDocument, kpi: KpiEntry, value: Quantity): string {
  const { lang, catalog } = document;
  const known = kpi.id === undefined ? undefined : catalog.kpis.get(kpi.id);
  const values = valuesOf(catalog, kpi);
  const change = changeLabel(catalog.measures, values);
  const { direction, isDirectionAssumed } = values;
  const assumed = isDirectionAssumed ? ` ${words.assumed[lang]}` : '';
  const line = `${kpi.baseline?.text} → ${kpi.target?.text} ${change?.startsWith('=') ? '' : '= '}${change}`;
  return paragraphs([
    `*${words.readAs[lang]}* ${escapeMarkdown(readText(value, lang))}`,
    direction &&
      `${escapeMarkdown(known?.name[lang] ?? kpi.key)}: ${words.directions[direction][lang]}${assumed}`,
    change && escapeMarkdown(line),
  ]);
}

/** `min 48–50 %`, `+10 %, year on year`: a value as it was read. */
function readText(value: Quantity, lang: Lang): string {
  const { number, range, bound, change, basis } = value;
  const sign = change && change !== 'times' && number > 0 ? '+' : '';
  const amount = range ? `${grouped(range.low)}–${grouped(range.high)}` : grouped(number);
  const unit = change === 'points' ? words.points[lang] : (value.unitText ?? '');
  const figure = `${bound ? `${bound} ` : ''}${change === 'times' ? '× ' : sign}${amount} ${unit}`;
  return [figure.trim(), ...(basis ? [words.bases[basis][lang]] : [])].join(
    lang === 'zh' ? '，' : ', ',
  );
}

function grouped(number: number): string {
  const [whole = '', fraction] = String(Math.round(number * 1e6) / 1e6).split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') + (fraction ? `.${fraction}` : '');
}
