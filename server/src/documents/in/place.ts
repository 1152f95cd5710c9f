import { placeContent } from './content.ts';
import { type Context, takenFrom } from './context.ts';
import { labelledValue, takeHeadline } from './headline.ts';
import { placeText } from './items.ts';
import { outlineOf, type Section } from './outline.ts';
import { isPlainHeading, meaningsOf } from './sections.ts';
import type { SourceBlock, SourceDocument } from './source.ts';
import { specOf } from './specs.ts';

/** Places everything that a document contains: in the draft, or among what is left. */
export function placeDocument(context: Context, document: SourceDocument): void {
  placeSection(context, outlineOf(withHeadings(context, document)), [], []);
  for (const { text, at } of document.asides) context.draft.leave(text, at, document.name, []);
}

/** Short numbered paragraphs that name a section are headings: `六、里程碑`. */
function withHeadings(context: Context, document: SourceDocument): SourceDocument {
  let level = 2;
  let last = 1;
  const blocks = document.blocks.map((block, at): SourceBlock => {
    if (block.kind === 'heading') last = block.level;
    if (block.kind === 'heading' && chapter.test(block.text)) level = block.level;
    const isAbove = document.blocks[at + 1]?.kind === 'item' && block.at.kind === 'slide';
    if (block.kind === 'paragraph' && isAbove && isPlainHeading(context, block.text))
      return { ...block, kind: 'heading', level: last + 1 };
    const isHeading =
      block.kind === 'paragraph' && chapter.test(block.text) && isPlainHeading(context, block.text);
    return isHeading ? { ...block, kind: 'heading', level } : block;
  });
  return { ...document, blocks };
}

const chapter = /^[一二三四五六七八九十]{1,3}、.{2,12}$/u;

function placeSection(
  context: Context,
  section: Section,
  above: readonly string[],
  inherited: readonly string[],
): void {
  const { heading, content, sections } = section;
  const { draft, file } = context;
  const under = heading && heading.text !== '' ? [...above, heading.text] : above;
  const own = heading ? ownMeanings(context, section, inherited) : [];
  const spec = specOf(inherited[0]);
  const isNamed = spec !== undefined && !/^(?:kpis|economics)$/.test(spec.section);
  if (heading && own.length === 0 && spec && isNamed && isEntry(section)) {
    const entry = placeText(context, spec, heading.text, heading.at);
    if (entry) {
      placeContent(context, content, { under, meanings: inherited, entry });
      for (const below of sections) placeSection(context, below, under, inherited);
      return;
    }
  }
  const meanings = own.length > 0 ? own : inherited;
  if (heading && /[|｜•]/.test(heading.text)) takeHeadline(context, heading.text, heading.at);
  if (heading && own[0] !== undefined) {
    if (!isPlainHeading(context, heading.text)) draft.heading(own[0], heading.text);
  } else if (
    heading &&
    !isTitle(context, heading.text) &&
    !takeHeadline(context, heading.text, heading.at)
  )
    draft.leave(heading.text, heading.at, file, above);
  placeContent(context, content, { under, meanings });
  for (const below of sections) placeSection(context, below, under, meanings);
}

/** What a heading announces; below a section a word of another one is only part of a name. */
function ownMeanings(
  context: Context,
  { heading, content }: Section,
  inherited: readonly string[],
): readonly string[] {
  const text = heading?.text ?? '';
  const found = meaningsOf(context, text);
  const isTitle = context.draft.head.get('title')?.[0]?.text === text;
  if (isTitle && !content.some(({ kind }) => kind === 'table')) return [];
  if (!specOf(inherited[0]) || isPlainHeading(context, text)) return found;
  return content.some(({ kind }) => kind === 'table') ? found : [];
}

/** A heading below a section is an entry of it, if there is text and no table below it. */
function isEntry({ content, heading }: Section): boolean {
  const isSheet = heading?.at.kind === 'sheet' || heading?.at.kind === 'cell';
  return !isSheet && !content.some(({ kind }) => kind === 'table');
}

function isTitle({ draft }: Context, text: string): boolean {
  return (
    text === '' ||
    /^(?:sheet|工作表|表)\s?\d+$/i.test(text) ||
    draft.head.get('title')?.some((one) => one.text === text) === true
  );
}

/** The title of a document: its first heading that is no sheet, else its first line. */
export function takeTitle(context: Context, { blocks }: SourceDocument): void {
  const texts = blocks.filter((block) => block.kind !== 'table' && block.at.kind !== 'sheet');
  const isShort = (block: SourceBlock): boolean =>
    block.kind !== 'table' && block.text.length <= 120;
  const found =
    texts
      .slice(0, 12)
      .find((block) => block.kind === 'heading' && block.level <= 2 && isShort(block)) ??
    texts.find(
      (block) =>
        block.kind !== 'table' &&
        isShort(block) &&
        labelledValue(context, block.text) === undefined,
    );
  if (found && found.kind !== 'table' && !context.draft.head.has('title'))
    context.draft.setHead('title', takenFrom(context, found.text, found.at));
}
