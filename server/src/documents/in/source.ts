import type { Text } from '../../text/language.ts';

/** Where a part of a document is, as a reader finds it. */
export type Place =
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'slide'; readonly slide: number; readonly part?: 'notes' }
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly heading?: string }
  | {
      readonly kind: 'table';
      readonly table: number;
      readonly row: number;
      readonly heading?: string;
    }
  | { readonly kind: 'margin'; readonly part: MarginPart };

/** Parts of a document beside its text. */
export type MarginPart = 'header' | 'footer' | 'footnote' | 'comment' | 'link' | 'properties';

/** A cell as its document shows it; empty cells have an empty text. */
export interface SourceCell {
  readonly text: string;
  /** The same for reading, where the text is for people only: `2027-12-08` for `8. Dez`. */
  readonly plain?: string;
  readonly at: Place;
  /** The cell repeats the one that it is merged with. */
  readonly isMerged?: true;
}

/** A part of a document, in reading order. */
export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly at: Place }
  | { readonly kind: 'paragraph'; readonly text: string; readonly at: Place }
  | { readonly kind: 'item'; readonly level: number; readonly text: string; readonly at: Place }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly SourceCell[])[];
      readonly at: Place;
    };

/** A block that is kept but from which nothing is placed. */
export interface AsideBlock {
  readonly text: string;
  readonly at: Place;
  /** Hidden sheets, rows and columns; what is said in the margins; texts too long to be a value. */
  readonly why: 'hidden' | 'margin' | 'long';
}

/** What the reading of a document came upon, which its user should know. */
export type SourceNote =
  | 'rows-cut'
  | 'columns-cut'
  | 'cells-cut'
  | 'text-cut'
  | 'has-macros'
  | 'has-errors';

/** A document as its format's reader understands it. */
export interface SourceDocument {
  /** The name of the file, without folders. */
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly asides: readonly AsideBlock[];
  readonly notes: readonly SourceNote[];
}

/** `B` for 2, `AA` for 27: the name of a column in a spreadsheet. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? `${columnName(rest)}${letter}` : letter;
}

const margins: Readonly<Record<MarginPart, Text>> = {
  header: { en: 'page header', zh: '页眉' },
  footer: { en: 'page footer', zh: '页脚' },
  footnote: { en: 'footnote', zh: '脚注' },
  comment: { en: 'comment', zh: '批注' },
  link: { en: 'link', zh: '链接' },
  properties: { en: 'document properties', zh: '文档属性' },
};

/** A place in words: `sheet KPIs!B7`, `under “Risks”, paragraph 12`. */
export function placeText(at: Place): Text {
  switch (at.kind) {
    case 'cell': {
      const cell = `${at.sheet === '' ? '' : `${at.sheet}!`}${columnName(at.column)}${at.row}`;
      return at.sheet === ''
        ? { en: `cell ${cell}`, zh: `单元格 ${cell}` }
        : { en: `sheet ${cell}`, zh: `工作表 ${cell}` };
    }
    case 'sheet':
      return { en: `sheet ${at.sheet}`, zh: `工作表 ${at.sheet}` };
    case 'line':
      return { en: `line ${at.line}`, zh: `第 ${at.line} 行` };
    case 'node':
      return { en: `node ${at.node}`, zh: `第 ${at.node} 个节点` };
    case 'slide':
      return at.part === 'notes'
        ? { en: `notes of slide ${at.slide}`, zh: `第 ${at.slide} 页备注` }
        : { en: `slide ${at.slide}`, zh: `第 ${at.slide} 页` };
    case 'paragraph':
      return under(at.heading, {
        en: `paragraph ${at.paragraph}`,
        zh: `第 ${at.paragraph} 段`,
      });
    case 'table':
      return under(at.heading, {
        en: `table ${at.table}, row ${at.row}`,
        zh: `表 ${at.table} 第 ${at.row} 行`,
      });
    case 'margin':
      return margins[at.part];
  }
}

function under(heading: string | undefined, { en, zh }: Text): Text {
  return heading === undefined
    ? { en, zh }
    : { en: `under “${heading}”, ${en}`, zh: `“${heading}”之下，${zh}` };
}
