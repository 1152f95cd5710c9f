import type { AsideBlock, MarginPart, Place, SourceBlock, SourceDocument } from '../in/source.ts';
import { listLevel, readStyles, type WordStyle } from './docx-styles.ts';
import { wordTable } from './docx-table.ts';
import { wordText } from './docx-text.ts';
import { below, childOf, type Element, readElements } from './element.ts';
import { isTitle } from './grid.ts';
import { chapterLevel, markedItem } from './list-marks.ts';
import { relationsOf } from './relations.ts';
import { textsIn } from './texts-in.ts';
import type { Archive } from './zip.ts';

/** Reads a document of Word: headings, lists, tables and paragraphs, and what stands in margins. */
export function readDocx(archive: Archive, main: string): Omit<SourceDocument, 'name'> {
  const relations = relationsOf(archive, main);
  const links = new Map(
    relations.filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target]),
  );
  const styles = readStyles(archive, relations.find(({ type }) => type === 'styles')?.target ?? '');
  const reader = new Reader(links, styles);
  readElements(archive, main, new Set(['p', 'tbl']), (element) => reader.add(element));
  const asides = relations.flatMap(({ type, target }) => {
    const margin = margins[type];
    if (margin === undefined) return [];
    const [element, part] = margin;
    return textsIn(archive, target, element).map(
      (text): AsideBlock => ({ text, at: { kind: 'margin', part }, why: 'margin' }),
    );
  });
  return { blocks: reader.blocks, asides: [...reader.hidden, ...asides], notes: [] };
}

/** The element that is one text of each of these parts. */
const margins: Readonly<Record<string, readonly [string, MarginPart]>> = {
  header: ['hdr', 'header'],
  footer: ['ftr', 'footer'],
  footnotes: ['footnote', 'footnote'],
  endnotes: ['endnote', 'footnote'],
  comments: ['comment', 'comment'],
};

class Reader {
  readonly blocks: SourceBlock[] = [];
  readonly hidden: AsideBlock[] = [];
  readonly #links: ReadonlyMap<string, string>;
  readonly #styles: (id: string | undefined) => WordStyle;
  #heading: string | undefined;
  #paragraphs = 0;
  #tables = 0;

  constructor(links: ReadonlyMap<string, string>, styles: (id: string | undefined) => WordStyle) {
    this.#links = links;
    this.#styles = styles;
  }

  add(element: Element): void {
    if (element.name === 'tbl') this.#table(element);
    else this.#paragraph(element);
  }

  #paragraph(element: Element): void {
    const { text, isBold, boxes, hidden } = wordText(element, this.#links);
    this.#paragraphs++;
    const at: Place = {
      kind: 'paragraph',
      paragraph: this.#paragraphs,
      ...(this.#heading !== undefined && { heading: this.#heading }),
    };
    if (hidden !== '') this.hidden.push({ text: hidden, at, why: 'hidden' });
    if (text !== '') this.#push(text, element, isBold, at);
    for (const box of boxes) for (const one of below(box)) this.add(one);
  }

  #push(text: string, element: Element, isBold: boolean, at: Place): void {
    const properties = childOf(element, 'pPr');
    const style = this.#styles(childOf(properties, 'pStyle')?.attributes.val);
    const outline = childOf(properties, 'outlineLvl')?.attributes.val;
    const level = style.heading ?? (outline === undefined ? undefined : Number(outline) + 2);
    const list = listLevel(properties) ?? (style.isItem ? 1 : undefined);
    const look =
      list === undefined
        ? (chapterLevel(text) ?? (isBold && isTitle(text) ? 8 : undefined))
        : undefined;
    const heading = level ?? look;
    if (heading !== undefined) {
      this.#heading = text.slice(0, 60);
      this.blocks.push({ kind: 'heading', level: heading, text, at });
      return;
    }
    const marked = markedItem(text);
    if (list !== undefined) this.blocks.push({ kind: 'item', level: list, text, at });
    else if (marked) this.blocks.push({ kind: 'item', level: 1, text: marked.text, at });
    else this.blocks.push({ kind: 'paragraph', text, at });
  }

  #table(element: Element): void {
    this.#tables++;
    const table = wordTable(element, this.#links, {
      kind: 'table',
      table: this.#tables,
      row: 1,
      ...(this.#heading !== undefined && { heading: this.#heading }),
    });
    if (table) this.blocks.push(table);
  }
}
