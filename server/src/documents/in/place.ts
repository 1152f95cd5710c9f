import type { Context } from './context.ts';
import { takenFrom } from './context.ts';
import { takeHeadline } from './headline.ts';
import { type Content, outlineOf, type Section } from './outline.ts';
import { isPlainHeading, meaningsOf } from './sections.ts';
import type { SourceDocument } from './source.ts';
import { type TableReading, unitAbove } from './table-head.ts';
import { placeTable } from './tables.ts';

/** Places everything that a document contains: in the draft, or among what is left. */
export function placeDocument(context: Context, document: SourceDocument): void {
  const root = outlineOf(document);
  placeSection(context, root, [], []);
  for (const { text, at } of document.asides) context.draft.leave(text, at, document.name, []);
}

function placeSection(
  context: Context,
  section: Section,
  above: readonly string[],
  inherited: readonly string[],
): void {
  const { heading } = section;
  const own = heading ? meaningsOf(context, heading.text) : [];
  const meanings = own.length > 0 ? own : inherited;
  const under = heading ? [...above, heading.text] : above;
  if (heading && own[0] !== undefined) {
    if (!isPlainHeading(context, heading.text)) context.draft.heading(own[0], heading.text);
  } else if (heading && !context.draft.head.get('title')?.some(({ text }) => text === heading.text))
    context.draft.leave(heading.text, heading.at, context.file, above);
  placeContent(context, section.content, under, meanings);
  for (const below of section.sections) placeSection(context, below, under, meanings);
}

function placeContent(
  context: Context,
  content: readonly Content[],
  under: readonly string[],
  meanings: readonly string[],
): void {
  let unit: ReturnType<typeof unitAbove>;
  let before: TableReading | undefined;
  for (const block of content) {
    if (block.kind === 'table') {
      before = placeTable(context, block.rows, { under, meanings, unit }, before);
      continue;
    }
    unit = (block.kind === 'paragraph' ? unitAbove(context, block.text) : undefined) ?? unit;
    if (takeHeadline(context, block.text, block.at)) continue;
    context.draft.leave(block.text, block.at, context.file, under);
  }
}

/** The title of a document: its first heading that is no sheet, else its first line. */
export function takeTitle(context: Context, { blocks }: SourceDocument): void {
  const found = blocks.find(
    (block) => block.kind !== 'table' && block.at.kind !== 'sheet' && block.text.length <= 120,
  );
  if (found && found.kind !== 'table' && !context.draft.head.has('title'))
    context.draft.setHead('title', takenFrom(context, found.text, found.at));
}
