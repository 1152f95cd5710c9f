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
import { unbroken } from '../xml.ts';
import { columnWidths, lookOf, pageWidth } from './column-widths.ts';
import { accent } from './styles.ts';

/** Maximum number of rows of a table that stays on one page. */
const mostTogether = 12;

/** A table, and the space below it. */
export function tableParts(table: BlockTable): (Paragraph | Table)[] {
  const { heads, rows } = table;
  const widths = columnWidths(table);
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
