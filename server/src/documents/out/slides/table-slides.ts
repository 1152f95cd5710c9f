import type { Lang } from '../../../text/language.ts';
import { area, type Item, type Slide } from '../deck.ts';
import { outWords } from '../words.ts';
import { type LongTable, laidOut, leadHeight, leadItem } from './table-layout.ts';

/** How many slides a table would take. */
export function slidesNeeded(table: LongTable): number {
  return laidOut(table).pages.length;
}

/** The table on at most `most` slides, with a note on what is left out. */
export function tableSlides(table: LongTable, most: number, lang: Lang): Slide[] {
  const { pages, widths, isClipped, size, heads } = laidOut(table);
  const shown = pages.slice(0, most);
  const left = pages.slice(most).reduce((sum, { rows }) => sum + rows.length, 0);
  return shown.map(({ rows, height }, index): Slide => {
    const lead = index === 0 ? leadItem(table) : [];
    const top = area.y + (index === 0 ? leadHeight(table) : 0);
    const isLast = index === shown.length - 1;
    const notes = isLast
      ? [
          ...(left > 0 ? [leftText(left, lang)] : []),
          ...(isClipped ? [outWords.clipped[lang]] : []),
        ]
      : [];
    const part = pages.length > 1 && shown.length > 1 ? ` (${index + 1}/${shown.length})` : '';
    return {
      title: `${table.title}${part}`,
      items: [
        ...lead,
        {
          kind: 'table',
          box: { x: area.x, y: top, w: area.w, h: height },
          alt: `${table.title}: ${heads.join(', ')}`,
          size,
          heads,
          widths,
          rows,
        },
        ...noteItem(notes),
      ],
    };
  });
}

/** `5 more in the plan.` */
export function leftText(count: number, lang: Lang): string {
  return lang === 'zh' ? `另有 ${count} 项，见计划全文。` : `${count} more in the plan.`;
}

/** A small line at the bottom of a slide. */
export function noteItem(notes: readonly string[]): Item[] {
  if (notes.length === 0) return [];
  return [
    {
      kind: 'text',
      box: { x: area.x, y: 500, w: area.w, h: 22 },
      size: 11,
      paragraphs: [{ runs: [{ text: notes.join(' '), colour: 'quiet' }] }],
    },
  ];
}
