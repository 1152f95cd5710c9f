import { area, type DeckCell, type Item } from '../deck.ts';
import { clipped, type Font, heightOf, padding, widthOf } from './fit.ts';

/** A table that may take several slides. */
export interface LongTable {
  readonly title: string;
  readonly heads: readonly string[];
  /** Parts of the width. */
  readonly weights: readonly number[];
  readonly rows: readonly (readonly DeckCell[])[];
  /** Above the table, on its first slide. */
  readonly lead?: string;
  /** How wide letters are, where the font is known. */
  readonly letters?: number | undefined;
}

/** Font sizes, the largest that fits on one slide first. */
const sizes = [16, 14, 13] as const;

const smallest = 13;

const mostLines = 3;

/** Rows with their heights, and how many there are on each slide. */
interface Page {
  readonly rows: { readonly height: number; readonly cells: readonly DeckCell[] }[];
  height: number;
}

export function leadHeight({ lead }: LongTable): number {
  return lead === undefined ? 0 : heightOf(lead, area.w - 12, { size: 14 }) + 14;
}

export function leadItem(table: LongTable): Item[] {
  const { lead } = table;
  if (lead === undefined) return [];
  const box = { x: area.x, y: area.y, w: area.w, h: leadHeight(table) - 4 };
  return [{ kind: 'text', box, size: 14, paragraphs: [{ runs: [{ text: lead }] }] }];
}

interface Layout {
  readonly pages: readonly Page[];
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly isClipped: boolean;
  readonly size: number;
}

/** The table in the largest font in which it fits on one slide, else in the smallest. */
export function laidOut(table: LongTable): Layout {
  const used = withoutEmpty(table);
  for (const size of sizes) {
    const layout = pagesOf(used, size);
    const isWhole = layout.pages.length <= 1 && !layout.isClipped && !breaksHead(layout, used);
    if (size === smallest || isWhole) return layout;
  }
  return pagesOf(used, smallest);
}

/** Whether a word of the heads is wider than its column. */
function breaksHead({ heads, widths, size }: Layout, { letters }: LongTable): boolean {
  return heads.some((head, index) =>
    head
      .split(' ')
      .some(
        (word) =>
          widthOf(word, { size, bold: true, letters }) > (widths[index] ?? 0) - 2 * padding.x,
      ),
  );
}

/** Columns that are empty in every row are left out, except the first. */
function withoutEmpty(table: LongTable): LongTable {
  const isUsed = table.heads.map(
    (_, column) => column === 0 || table.rows.some((row) => textOf(row[column] ?? '') !== ''),
  );
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, column) => isUsed[column]);
  return {
    ...table,
    heads: kept(table.heads),
    weights: kept(table.weights),
    rows: table.rows.map(kept),
  };
}

function pagesOf(table: LongTable, size: number): Layout {
  const { heads, rows, weights, letters } = table;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => (weight / all) * area.w);
  const headHeight = rowHeight(
    heads.map((text) => ({ text, bold: true })),
    widths,
    { size, letters },
  );
  const pages: Page[] = [];
  let isClipped = false;
  for (const row of rows) {
    const cells = row.map((cell, index): DeckCell => {
      const text = textOf(cell);
      const bold = typeof cell !== 'string' && cell.bold;
      const width = (widths[index] ?? 0) - 2 * padding.x;
      const cut = clipped(text, width, { size, bold, letters }, mostLines);
      isClipped ||= cut.endsWith('…') && !text.endsWith('…');
      return typeof cell === 'string' ? cut : { ...cell, text: cut };
    });
    const height = rowHeight(cells, widths, { size, letters });
    const room = area.h - (pages.length <= 1 ? leadHeight(table) : 0);
    const page = pages.at(-1);
    if (page && page.height + height <= room) {
      page.rows.push({ height, cells });
      page.height += height;
    } else pages.push({ rows: [{ height, cells }], height: headHeight + height });
  }
  const [first, second] = pages;
  if (first && second && pages.length === 2) balance(first, second);
  return { pages, heads, widths, isClipped, size };
}

/** Two slides have about as much each: one row alone on a slide looks forgotten. */
function balance(first: Page, second: Page): void {
  for (;;) {
    const row = first.rows.at(-1);
    if (!row || first.height - row.height < second.height + row.height) return;
    first.rows.pop();
    second.rows.unshift(row);
    first.height -= row.height;
    second.height += row.height;
  }
}

function rowHeight(cells: readonly DeckCell[], widths: readonly number[], font: Font): number {
  const heights = cells.map((cell, index) => {
    const bold = typeof cell !== 'string' && cell.bold;
    return heightOf(textOf(cell), (widths[index] ?? 0) - 2 * padding.x, { ...font, bold });
  });
  return Math.ceil(Math.max(font.size, ...heights) + 2 * padding.y);
}

function textOf(cell: DeckCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
