import { readKpiName } from '../../catalog/kpi-name.ts';
import { takeClauses } from './clauses.ts';
import { type Context, takenFrom } from './context.ts';
import type { Entry } from './entry.ts';
import { entryText } from './entry-text.ts';
import { setField, setRemark, valueWord } from './fields.ts';
import { fragmentOf } from './fragments.ts';
import { keepItem } from './keep-item.ts';
import { kpiText } from './kpi-text.ts';
import type { Item } from './outline.ts';
import type { Place } from './source.ts';
import { type Spec, specOf } from './specs.ts';

type Text = Pick<Item, 'text' | 'at' | 'items'>;

/** Between the parts of a text below an entry; a wide space only before a label. */
const between = /[;；]\s*|[,，]\s+|(?<!\u3000)\u3000{1,8}(?=[^\u3000:：]{1,12}[:：])/;

/** Sections whose entries are figures. */
const figures = new Set(['kpis', 'economics']);

/** Places an item with those below it as an entry; what is none is kept beside the plan. */
export function placeItem(
  context: Context,
  spec: Spec,
  item: Text,
  under: readonly string[],
): Entry | undefined {
  const isOpen = item.text.startsWith('☐ ');
  if (isOpen && spec.record === 'decision') {
    keepItem(context, item, under);
    return undefined;
  }
  const text = isOpen && spec.record === 'initiative' ? item.text.slice(2) : item.text;
  const entry = figures.has(spec.section)
    ? placeFigure(context, spec, item)
    : placeText(context, spec, text, item.at);
  if (!entry) {
    keepItem(context, item, under);
    return undefined;
  }
  if (spec.section === 'goals') linkFigure(context, entry, item);
  for (const below of item.items) placeBelow(context, entry, below, under);
  return entry;
}

/** A goal that names a known KPI with its figures is that KPI, too. */
function linkFigure(context: Context, goal: Entry, item: Text): void {
  const kpis = specOf('kpis');
  const found = kpis && kpiText(context, kpis, item.text);
  if (!kpis || !found || found.rest.length > 0) return;
  if (readKpiName(context.catalog, found.name) === undefined) return;
  placeFigure(context, kpis, { ...item, items: [] });
  context.draft.set(goal, 'kpis', takenFrom(context, found.name, item.at));
}

/** A KPI with its figures in its own line, or in the items below it. */
function placeFigure(context: Context, spec: Spec, item: Text): Entry | undefined {
  const found = kpiText(context, spec, item.text);
  if (!found) {
    const below = item.items.map(({ text }) => fragmentOf(context, spec, text)?.field);
    const has = below.some((field) => field === 'target' || field === 'baseline');
    if (!has || item.text.length > 60) return undefined;
    return context.draft.entry(spec, item.text, item.at, context.file);
  }
  const entry = context.draft.entry(spec, found.name, item.at, context.file);
  for (const { field, text } of found.fields)
    setField(context, entry, field, { text, at: item.at });
  for (const text of found.rest) setRemark(context, entry, { text, at: item.at });
  return entry;
}

/** Places the text of an entry: its name, its fields, and the rest. */
export function placeText(
  context: Context,
  spec: Spec,
  text: string,
  at: Place,
): Entry | undefined {
  const { name, fields, rest } = entryText(context, spec, text);
  if (name === '') return undefined;
  const entry = context.draft.entry(spec, name, at, context.file);
  for (const one of fields) setField(context, entry, one.field, { text: one.text, at });
  const field = spec.record === 'scenario' ? 'when' : 'rest';
  for (const one of rest) {
    // A level alone may be the likelihood or the impact.
    if (spec.record === 'risk' && valueWord(context, spec, 'impact', one) !== undefined)
      context.draft.leave(`${entry.name} – ${one}`, at, context.file, []);
    else setField(context, entry, field, { text: one, at });
  }
  return entry;
}

/** An item below an entry: fields, or text that belongs to it. */
export function placeBelow(
  context: Context,
  entry: Entry,
  item: Text,
  under: readonly string[],
): void {
  const { spec } = entry;
  const kpis = specOf('kpis');
  const result = spec.section === 'goals' && kpis ? placeFigure(context, kpis, item) : undefined;
  if (result) {
    context.draft.set(entry, 'kpis', takenFrom(context, result.name, item.at));
    for (const below of item.items) placeBelow(context, result, below, under);
    return;
  }
  addText(context, entry, item.text, item.at);
  for (const below of item.items) placeBelow(context, entry, below, under);
}

/** Adds a text to an entry: to the fields that it names, else where its kind keeps text. */
export function addText(context: Context, entry: Entry, text: string, at: Place): void {
  const { spec } = entry;
  const colons = text.split(/[:：]/).length - 1;
  const isOne = colons < 2 && fragmentOf(context, spec, text) !== undefined;
  const parts = isOne ? [text] : text.replace(/[。；;]$/, '').split(between);
  const found = parts.map((part) => fragmentOf(context, spec, part));
  if (found.every((one) => one !== undefined)) {
    for (const one of found) setField(context, entry, one.field, { text: one.text, at });
    return;
  }
  if (takeClauses(context, entry, text, at)) return;
  const { name, fields, rest } = entryText(context, spec, text);
  if (name === '') {
    for (const one of fields) setField(context, entry, one.field, { text: one.text, at });
    for (const one of rest) setField(context, entry, below(spec), { text: one, at });
    return;
  }
  setField(context, entry, below(spec), { text, at });
}

/** Where text below an entry goes. */
function below({ record }: Spec): string {
  return (
    { kpi: 'measure', scenario: 'response', source: 'note', decision: 'why' }[record] ?? 'rest'
  );
}
