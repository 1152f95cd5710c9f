import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BlockTable } from '../../../documents/out/blocks.ts';
import { displayWidth } from '../../../text/width.ts';
import { unbroken } from '../xml.ts';
import { accent } from './styles.ts';

/** Width of the text on a page of A4, in twentieths of a point. */
const pageWidth = 9638;

/** Maximum number of rows of a table that stays on one page. */
const mostTogether = 12;

/** A table, and the space below it. */
export function tableParts(table: BlockTable): (Paragraph | Table)[] {
  const { heads, rows } = table;
  const widths = widthsOf(table);
  const isShort = rows.length <= mostTogether;
  const look = { ...lookOf(table), together: isShort };
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
      ...rows.map((row, index) => {
        const own = { ...look, together: isShort && index < rows.length - 1 };
        return new TableRow({
          cantSplit: true,
          children: row.map((text, at) =>
            cell(text, widths[at] ?? 0, at === 0 ? 'first' : 'other', own),
          ),
        });
      }),
    ],
  });
  return [made, new Paragraph({ spacing: { after: 60 }, children: [] })];
}

function cell(
  text: string,
  width: number,
  kind: 'head' | 'first' | 'other',
  { size, margin, together }: ReturnType<typeof lookOf> & { readonly together: boolean },
): TableCell {
  const isHead = kind === 'head';
  const run = (line: string, at: number): TextRun =>
    new TextRun({
      text: unbroken(line),
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
        keepNext: together,
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

/** Of those with the most columns: no word of them is broken. */
const tight = { letter: 92, margin: 25, size: 14 } as const;

function lookOf({ heads }: BlockTable): typeof usual | typeof narrow | typeof tight {
  if (heads.length > 7) return tight;
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
