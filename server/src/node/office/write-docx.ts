import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, BlockTable } from '../../documents/out/blocks.ts';
import type { Paper } from '../../documents/out/make-paper.ts';
import type { Lang } from '../../text/language.ts';
import { displayWidth } from '../../text/width.ts';
import { coreProperties, xmlText } from './xml.ts';

/** A paper as the bytes of a `.docx` file. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { title, running, lang, blocks } = paper;
  const made = new Document({
    title,
    creator: 'Planwright',
    styles: stylesOf(lang),
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        headers: { default: new Header({ children: [small(running)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap(blockParts),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(made));
  return finished(bytes, paper);
}

const accent = '0B6E69';
const quiet = '57606A';
const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };

function stylesOf(lang: Lang): ConstructorParameters<typeof Document>[0]['styles'] {
  const language =
    lang === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-US', eastAsia: 'zh-CN' };
  const heading = (size: number, before: number): object => ({
    run: { font: fonts, size, bold: true, color: size > 30 ? '10312B' : accent },
    paragraph: {
      spacing: { before, after: 100, line: 259, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: 21, language },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 0),
      heading1: heading(44, 0),
      heading2: heading(30, 360),
      heading3: heading(24, 240),
    },
  };
}

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 17, color: quiet })] });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 17,
        color: quiet,
      }),
    ],
  });
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function blockParts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level] })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })];
    case 'facts':
      return block.facts.map(
        ([name, text]) =>
          new Paragraph({
            spacing: { after: 40 },
            children: [
              new TextRun({ text: `${name}  `, color: quiet }),
              ...runsOf(text, displayWidth(text) < 60),
            ],
          }),
      );
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ children: runsOf(text), bullet: { level: 0 }, spacing: { after: 60 } }),
      );
    case 'table':
      return tableParts(block.table);
  }
}

/** A text with its line breaks. */
function runsOf(text: string, bold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, bold, ...(at > 0 && { break: 1 }) }));
}

/** Width of the text on a page of A4, in twentieths of a point. */
const pageWidth = 9638;

function tableParts(table: BlockTable): (Paragraph | Table)[] {
  const { heads, rows } = table;
  const widths = widthsOf(table);
  const look = lookOf(table);
  const made = new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    borders: {
      ...Object.fromEntries(
        ['top', 'left', 'right', 'insideVertical'].map((side) => [
          side,
          { style: BorderStyle.NONE, size: 0, color: 'auto' },
        ]),
      ),
      bottom: { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CB' },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CB' },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, at) => cell(text, widths[at] ?? 0, 'head', look)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) =>
              cell(text, widths[at] ?? 0, at === 0 ? 'first' : 'other', look),
            ),
          }),
      ),
    ],
  });
  return [made, new Paragraph({ spacing: { after: 60 }, children: [] })];
}

function cell(
  text: string,
  width: number,
  kind: 'head' | 'first' | 'other',
  { size, margin }: ReturnType<typeof lookOf>,
): TableCell {
  const isHead = kind === 'head';
  const run = (line: string, at: number): TextRun =>
    new TextRun({
      text: line,
      size,
      bold: kind !== 'other',
      ...(isHead && { color: 'FFFFFF' }),
      ...(at > 0 && { break: 1 }),
    });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: margin, right: margin },
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: accent, color: 'auto' } }),
    children: [
      new Paragraph({
        spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
        children: text.split('\n').map(run),
      }),
    ],
  });
}

/**
 * Width of a letter and of the margins of a cell, in twentieths of a point; font size in half
 * points.
 */
const usual = { letter: 105, margin: 80, size: 18 } as const;
/** Of tables with many columns. */
const narrow = { letter: 99, margin: 45, size: 16 } as const;

function lookOf({ heads }: BlockTable): typeof usual | typeof narrow {
  return heads.length > 6 ? narrow : usual;
}

/** Columns that break no word of a usual length; what is left goes to those with long texts. */
function widthsOf(table: BlockTable): number[] {
  const { heads, rows } = table;
  const { letter, margin } = lookOf(table);
  const wanted = heads.map((head, column) => {
    const texts = [head, ...rows.map((row) => row[column] ?? '')];
    const words = texts.flatMap((text) => text.split(/[\s\p{Script=Han}/·→、，]+/u));
    const least = Math.min(16, Math.max(4, ...words.map(displayWidth))) * letter + 2 * margin + 30;
    const longest = Math.max(...texts.map((text) => Math.min(120, displayWidth(text))));
    return { least, more: Math.sqrt(longest) };
  });
  const least = wanted.reduce((sum, one) => sum + one.least, 0);
  const more = wanted.reduce((sum, one) => sum + one.more, 0);
  const left = Math.max(0, pageWidth - least);
  const scale = Math.min(1, pageWidth / least);
  return wanted.map((one) => Math.floor(one.least * scale + (one.more / more) * left));
}

/** The library gives tables no title for screen readers, and knows neither their language. */
function finished(bytes: Uint8Array, { title, lang, blocks }: Paper): Uint8Array {
  const parts = unzipSync(bytes);
  const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  let at = 0;
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<\/w:tblPr>/g,
    () => {
      const table = captions[at++];
      const words = table ? [table.caption, table.heads.join(', ')].map(xmlText) : [];
      return `<w:tblCaption w:val="${words[0] ?? ''}"/><w:tblDescription w:val="${words[1] ?? ''}"/></w:tblPr>`;
    },
  );
  const files = {
    ...parts,
    'word/document.xml': strToU8(document),
    'docProps/core.xml': strToU8(coreProperties(title, lang)),
  };
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
}
