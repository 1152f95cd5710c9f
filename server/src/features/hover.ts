import { isoDay } from '../model/grammar/day.ts';
import type { Quantity } from '../model/grammar/value.ts';
import { valuesOf } from '../model/kpi-values.ts';
import type { KpiEntry } from '../model/plan.ts';
import { namesIn } from '../model/references.ts';
import { fieldAt } from '../model/shape.ts';
import { locate } from '../syntax/locate.ts';
import type { Lang, Text } from '../text/language.ts';
import { type Span, touches } from '../text/span.ts';
import { type DescribedKind, describe, type HoverDetail, textOf } from './describe/describe.ts';
import { shiftText } from './describe/shift.ts';
import type { PlanDocument } from './document.ts';
import { explainRules } from './explain-rule.ts';
import { fieldMarkdown } from './field-markdown.ts';
import { progressMarkdown, progressOf } from './figures/progress.ts';
import { ownEntryAt } from './hover-own.ts';
import { changeLabel } from './kpi-change-text.ts';
import { escapeMarkdown, paragraphs } from './markdown.ts';
import { words } from './words.ts';

/** A hover for one place of a plan. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The hover for the word at an offset: an entry of the catalogue, a field of the format, or how a
 * value was read.
 */
export function hover(
  document: PlanDocument,
  offset: number,
  detail: HoverDetail = 'full',
): Hover | undefined {
  return (
    valueHover(document, offset) ??
    nameHover(document, offset, detail) ??
    fieldHover(document, offset, detail)
  );
}

function nameHover(document: PlanDocument, offset: number, detail: HoverDetail): Hover | undefined {
  const { lang, catalog, checked } = document;
  const { plan, coverage } = checked;
  const options = { lang, coverage, plan, detail };
  const own = ownEntryAt(document, offset, detail);
  if (own) {
    const kpi = own.section === 'kpis' ? plan.kpis.find(({ key }) => key === own.key) : undefined;
    const about = kpi?.id === undefined ? undefined : describe(catalog, 'kpi', kpi.id, options);
    return {
      span: own.span,
      markdown: paragraphs([own.markdown, progressFor(document, kpi), about]),
    };
  }
  const name = namesIn(plan).find((one) => touches(one.span, offset));
  if (name?.id === undefined || ownKinds.has(name.kind)) return undefined;
  const about = describe(catalog, name.kind as DescribedKind, name.id, options);
  const keyOf = name.isKey ? plan.kpis.find(({ keySpan }) => touches(keySpan, offset)) : undefined;
  const markdown = paragraphs([progressFor(document, keyOf), about]);
  return markdown === '' ? undefined : { span: name.span, markdown };
}

/** The status of a KPI with its last figures, once there are any. */
function progressFor(document: PlanDocument, kpi: KpiEntry | undefined): string | undefined {
  const row = kpi && progressOf(document)?.kpis.find(({ key }) => key === kpi.key);
  return row && progressMarkdown(row, document.lang);
}

/** Kinds of names that are not in the catalogue. */
const ownKinds: ReadonlySet<string> = new Set([
  'own-kpi',
  'initiative',
  'affected',
  'phase',
  'segment',
  'channel',
]);

function fieldHover(
  document: PlanDocument,
  offset: number,
  detail: HoverDetail,
): Hover | undefined {
  const location = locate(document.checked.plan.root, offset);
  if (location?.part !== 'key') return undefined;
  const field = fieldAt(location.path);
  if (!field) return undefined;
  const about = aboutField(document, location.path, field.name, detail);
  const markdown = paragraphs([fieldMarkdown(field, document.lang, detail), about]);
  return { span: location.node.span, markdown };
}

/**
 * The catalogue's description of the field itself: a dimension of the emphasis, the shift of the
 * plan's models.
 */
function aboutField(
  { checked, catalog, lang }: PlanDocument,
  path: readonly string[],
  name: string,
  detail: HoverDetail,
): string | undefined {
  const { plan, coverage } = checked;
  const options = { lang, coverage, plan, detail };
  if (path.length === 2 && catalog.dimensions.has(name))
    return describe(catalog, 'dimension', name, options);
  return path.length === 1 && name === 'shift'
    ? textOf(shiftText(catalog, options), options)
    : undefined;
}

/** How a period, a date, an amount or a KPI value was read. */
function valueHover(document: PlanDocument, offset: number): Hover | undefined {
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
