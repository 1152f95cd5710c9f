import { placeAnnounced, placeNotDoing } from './announced.ts';
import type { Around } from './around.ts';
import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { inferred, isCardTitle, isEntryText, specFor, withCards } from './entry-lines.ts';
import { takeHeadline } from './headline.ts';
import { withoutNumbering } from './heads.ts';
import { addText, placeItem } from './items.ts';
import { placeLoose, placeSummary } from './loose.ts';
import { takeMarket } from './market.ts';
import { takeMoney } from './money.ts';
import type { Content, Item } from './outline.ts';
import { specOf } from './specs.ts';
import type { TableReading } from './table-head.ts';
import { placeTable } from './tables.ts';
import { unitAbove } from './unit-above.ts';

/** Places what stands under a heading. */
export function placeContent(context: Context, content: readonly Content[], around: Around): void {
  let unit: ReturnType<typeof unitAbove>;
  let before: TableReading | undefined;
  let card: Entry | undefined = around.entry;
  const spec = around.entry ? undefined : specOf(around.meanings[0]);
  const hasItems = content.some(({ kind }) => kind === 'item');
  const guess =
    around.meanings.length === 0 && !around.entry ? inferred(context, content) : undefined;
  const blocks = withCards(context, content);
  const isNumbered = (text: string): boolean => withoutNumbering(text) !== text.trim();
  const numbered = blocks.filter((block) => block.kind === 'paragraph' && isNumbered(block.text));
  // Among numbered paragraphs the others are no entries.
  const isApart = (text: string): boolean => numbered.length > 1 && !isNumbered(text);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      before = placeTable(context, block.rows, { ...around, unit }, before);
      continue;
    }
    if (block.kind === 'paragraph') unit = unitAbove(context, block.text) ?? unit;
    const isAbove = blocks[at + 1]?.kind === 'table';
    const isBeside = before !== undefined || isAbove || (hasItems && spec !== undefined);
    const isNote = block.kind === 'paragraph' && (isBeside || isApart(block.text));
    const isItem = guess !== undefined && block.kind === 'item';
    const place = isNote
      ? { ...around, meanings: [], isNote }
      : isItem
        ? { ...around, meanings: [guess] }
        : around;
    card = placeBlock(context, block, place, card, blocks[at + 1]);
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
  if (takeMarket(context, item, around)) return undefined;
  if (placeAnnounced(context, item, around)) return undefined;
  const isLine = at.kind === 'cell' && block.kind === 'paragraph';
  if (isLine && takeHeadline(context, text, at)) return undefined;
  const [meaning] = around.meanings;
  const spec = specFor(context, around.meanings, text);
  if (meaning === 'not_doing') placeNotDoing(context, text, at);
  else if (meaning === 'summary') placeSummary(context, item, around);
  else if (!spec || (block.kind === 'paragraph' && !isEntryText(context, spec, text, next)))
    placeLoose(context, item, around);
  else {
    const entry = placeItem(context, spec, item, around.under);
    if (spec.record === 'decision') takeMoney(context, text, at, false);
    return block.kind === 'paragraph' && isCardTitle(context, spec, text, next) ? entry : undefined;
  }
  return undefined;
}
