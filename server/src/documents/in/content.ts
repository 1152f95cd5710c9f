import { readKpiName } from '../../catalog/kpi-name.ts';
import { type Context, takenFrom } from './context.ts';
import type { Entry } from './draft.ts';
import { entryText } from './entry-text.ts';
import { fragmentOf } from './fragments.ts';
import { labelledValue, setHead, takeHeadline } from './headline.ts';
import { withoutNumbering } from './heads.ts';
import { addText, placeItem } from './items.ts';
import { kpiText } from './kpi-text.ts';
import { keepRest, takeMoney } from './money.ts';
import type { Content, Item } from './outline.ts';
import { meaningsOf } from './sections.ts';
import type { Place } from './source.ts';
import { type Spec, specOf } from './specs.ts';
import { type TableReading, unitAbove } from './table-head.ts';
import { placeTable } from './tables.ts';

/** Where a text stands. */
export interface Around {
  readonly under: readonly string[];
  readonly meanings: readonly string[];
  /** It follows a table. */
  readonly isNote?: boolean;
  /** The entry that a heading above it named. */
  readonly entry?: Entry;
}

/** Places what stands under a heading. */
export function placeContent(context: Context, content: readonly Content[], around: Around): void {
  let unit: ReturnType<typeof unitAbove>;
  let before: TableReading | undefined;
  let card: Entry | undefined = around.entry;
  const spec = around.entry ? undefined : specOf(around.meanings[0]);
  const hasItems = content.some(({ kind }) => kind === 'item');
  const guess =
    around.meanings.length === 0 && !around.entry ? inferred(context, content) : undefined;
  for (const [at, block] of content.entries()) {
    if (block.kind === 'table') {
      before = placeTable(context, block.rows, { ...around, unit }, before);
      continue;
    }
    if (block.kind === 'paragraph') unit = unitAbove(context, block.text) ?? unit;
    const isAbove = content[at + 1]?.kind === 'table';
    const isBeside = before !== undefined || isAbove || (hasItems && spec !== undefined);
    const isNote = isBeside && block.kind === 'paragraph';
    const isItem = guess !== undefined && block.kind === 'item';
    const place = isNote
      ? { ...around, meanings: [], isNote }
      : isItem
        ? { ...around, meanings: [guess] }
        : around;
    card = placeBlock(context, block, place, card, content[at + 1]);
  }
}

/** @returns the entry that the following paragraphs belong to */
function placeBlock(
  context: Context,
  block: Exclude<Content, { readonly kind: 'table' }>,
  around: Around,
  card: Entry | undefined,
  next: Content | undefined,
): Entry | undefined {
  const { text, at } = block;
  const item: Item = block.kind === 'item' ? block : { kind: 'item', text, at, items: [] };
  if (card) {
    const isNew =
      block.kind === 'paragraph' &&
      around.entry === undefined &&
      isCardTitle(context, card.spec, text, next);
    if (!isNew && (around.entry !== undefined || block.kind === 'paragraph')) {
      addText(context, card, text, at);
      for (const below of item.items) addText(context, card, below.text, below.at);
      return card;
    }
  }
  if (placeAnnounced(context, item, around)) return undefined;
  const isLine = at.kind === 'cell' && block.kind === 'paragraph';
  if (isLine && takeHeadline(context, text, at)) return undefined;
  const [meaning] = around.meanings;
  const spec = specOf(meaning);
  if (meaning === 'not_doing') placeNotDoing(context, text, at);
  else if (meaning === 'summary') placeSummary(context, item, around);
  else if (!spec || (block.kind === 'paragraph' && !isEntryText(context, spec, text, next)))
    placeLoose(context, item, around);
  else {
    const entry = placeItem(context, spec, item, around.under);
    return block.kind === 'paragraph' && isCardTitle(context, spec, text, next) ? entry : undefined;
  }
  return undefined;
}

/** Sections in which a paragraph is an entry of its own. */
const prose = new Set([
  'goals',
  'risks',
  'assumptions',
  'decisions',
  'kpis',
  'economics',
  'sources',
]);

function isEntryText(
  context: Context,
  spec: Spec,
  text: string,
  next: Content | undefined,
): boolean {
  if (context.words.lists.remarks.leading(text) || /[=＝]/.test(text)) return false;
  if (prose.has(spec.section) && text.length <= 200) return true;
  return isFull(context, spec, text) || isCardTitle(context, spec, text, next);
}

/** A name with two values or more: who and when, or for how much. */
function isFull(context: Context, spec: Spec, text: string): boolean {
  if (text.length > 300) return false;
  const { name, fields } = entryText(context, spec, text);
  return name !== '' && name.length <= 60 && new Set(fields.map(({ field }) => field)).size > 1;
}

/** What the items of a list without a telling heading are: figures, or work with who and when. */
function inferred(context: Context, content: readonly Content[]): string | undefined {
  const texts = content.flatMap((block) => (block.kind === 'item' ? [block.text] : []));
  const share = (section: string, is: (spec: Spec, text: string) => boolean): boolean => {
    const spec = specOf(section);
    return (
      spec !== undefined &&
      texts.length > 1 &&
      texts.filter((text) => is(spec, text)).length * 2 > texts.length
    );
  };
  if (share('kpis', (spec, text) => (kpiText(context, spec, text)?.fields.length ?? 0) > 1))
    return 'kpis';
  return share('initiatives', (spec, text) => isFull(context, spec, text))
    ? 'initiatives'
    : undefined;
}

/** A short line with a time, a sum or a name in the next one: the first line of an entry. */
function isCardTitle(
  context: Context,
  spec: Spec,
  text: string,
  next: Content | undefined,
): boolean {
  if (
    text.length > 30 ||
    fragmentOf(context, spec, text) ||
    next === undefined ||
    next.kind === 'table'
  )
    return false;
  const field = fragmentOf(context, spec, next.text)?.field;
  return field !== undefined && field !== spec.main;
}

/** `Not in scope this year: A; B`, `风险：X。应对：Y`: a label that announces a section. */
function placeAnnounced(context: Context, item: Item, around: Around): boolean {
  const { text, at } = item;
  const [, label = '', said = ''] = /^([^:：]{2,40})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  const inside = specOf(around.meanings[0]);
  if (startsAssumption(context, text)) return placeAssumption(context, item, around);
  if (label === '')
    return startsNotDoing(context, text, around) && placeNotDoing(context, text, at);
  if (inside && context.words.columns.get(inside.record)?.has(label)) return false;
  const [meaning] = meaningsOf(context, label);
  const isWhole = context.words.sections.has(withoutNumbering(label));
  const isOut = meaning === 'not_doing' && context.words.sections.leading(label)?.name === meaning;
  if (meaning === undefined || meaning === around.meanings[0]) return false;
  if (inside && !isWhole && !isOut) return false;
  if (meaning === 'not_doing') return placeNotDoing(context, said, at);
  if (meaning === 'summary') return setHead(context, 'summary', said, at);
  if (meaning === 'budget') {
    const left = takeMoney(context, said, at, true);
    keepRest(context, left, at, around.under);
    return true;
  }
  const spec = specOf(meaning);
  if (!spec || !announced.has(meaning)) return false;
  const hasLabels = context.words.columns.get(spec.record)?.whole(label).includes(spec.main);
  return (
    placeItem(context, spec, { ...item, text: hasLabels ? text : said }, around.under) !== undefined
  );
}

const announced = new Set(['risks', 'assumptions', 'decisions', 'goals']);

/** `We assume the bank signs in March`, wherever it stands. */
function startsAssumption({ words }: Context, text: string): boolean {
  const leading = words.columns.get('assumption')?.leading(text);
  return leading?.name === 'assume' && /^we\s/i.test(text) && leading.rest.startsWith(' ');
}

function placeAssumption(context: Context, item: Item, { under }: Around): boolean {
  const spec = specOf('assumptions');
  const said = context.words.columns.get('assumption')?.leading(item.text)?.rest.trim() ?? '';
  const text = said.replace(/^that\s/i, '');
  return spec !== undefined && placeItem(context, spec, { ...item, text }, under) !== undefined;
}

/** A text that begins with what is not done. */
function startsNotDoing({ words }: Context, text: string, { meanings }: Around): boolean {
  if (specOf(meanings[0]) || text.length > 120) return false;
  return words.sections.leading(text)?.name === 'not_doing';
}

/** Each thing that is not done is an item of its own. */
function placeNotDoing(context: Context, text: string, at: Place): boolean {
  const whole = withoutNumbering(text).replace(/[。.;；]$/, '');
  const parts = whole.split(/[;；]\s*/);
  const clauses = parts.flatMap((part) => {
    const own = part.split(/[,，]\s*/);
    return own.every((one) => /^(?:不|no |not )/i.test(one)) ? own : [part];
  });
  for (const part of clauses) context.draft.setHead('not_doing', takenFrom(context, part, at));
  return true;
}

/** A summary is text; labels in it may say something of the whole plan. */
function placeSummary(context: Context, item: Item, { under }: Around): void {
  const { text, at } = item;
  if (!takeHeadline(context, text, at)) {
    if (labelledValue(context, text)) context.draft.leave(text, at, context.file, under);
    else setHead(context, 'summary', text, at);
  }
  for (const below of item.items) placeSummary(context, below, { under, meanings: [] });
}

/** Text outside all sections: what it says of the whole plan is taken, the rest is kept. */
function placeLoose(context: Context, item: Item, around: Around): void {
  const { text, at } = item;
  const isBudget = around.meanings.includes('budget');
  const isOutside = specOf(around.meanings[0]) === undefined || at.kind === 'cell';
  const isTaken = (isOutside && takeHeadline(context, text, at)) || takeTarget(context, text, at);
  if (!isTaken) keepRest(context, takeMoney(context, text, at, isBudget), at, around.under);
  keepItems(context, item, around);
}

/** `目标GMV：1.2亿元`, `Target revenue: £6m`: a known KPI that is said to be a target. */
function takeTarget(context: Context, text: string, at: Place): boolean {
  const spec = specOf('kpis');
  if (!spec || text.length > 80 || !/目标|target/i.test(text)) return false;
  const found = kpiText(context, spec, text);
  if (!found || !readKpiName(context.catalog, found.name)) return false;
  return placeItem(context, spec, { text, at, items: [] }, []) !== undefined;
}

function keepItems(context: Context, item: Item, around: Around): void {
  for (const below of item.items) placeLoose(context, below, around);
}
