import type { Place, SourceBlock, SourceCell } from '../in/source.ts';
import { wordText } from './docx-text.ts';
import { below, childOf, type Element } from './element.ts';

type Links = ReadonlyMap<string, string>;
type TablePlace = Extract<Place, { readonly kind: 'table' }>;

/**
 * A table of Word: cells that span others are repeated in these.
 * @param place that of its first row
 */
export function wordTable(
  element: Element,
  links: Links,
  place: TablePlace,
): SourceBlock | undefined {
  const above = new Map<number, SourceCell>();
  const rows = below(element)
    .filter(({ name }) => name === 'tr')
    .map((row, index) => rowOf(row, links, { ...place, row: index + 1 }, above));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const [first] = rows.flat();
  if (!first) return undefined;
  return {
    kind: 'table',
    at: first.at,
    rows: rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ({
        text: '',
        at: (row[0] ?? first).at,
      })),
    ]),
  };
}

/** @param above the cells that continue downwards, by column */
function rowOf(
  row: Element,
  links: Links,
  at: TablePlace,
  above: Map<number, SourceCell>,
): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const cell of below(row).filter(({ name }) => name === 'tc')) {
    const properties = childOf(cell, 'tcPr');
    const span = Math.min(100, Number(childOf(properties, 'gridSpan')?.attributes.val ?? 1));
    const vertical = childOf(properties, 'vMerge');
    const isContinued = vertical !== undefined && vertical.attributes.val !== 'restart';
    const start = cells.length;
    const own: SourceCell = isContinued
      ? { text: above.get(start)?.text ?? '', at, isMerged: true }
      : { text: cellText(cell, links), at };
    for (let more = 0; more < span; more++)
      cells.push(more === 0 ? own : { ...own, isMerged: true });
    if (vertical && !isContinued) above.set(start, own);
  }
  return cells;
}

/** The paragraphs of a cell, those of tables in it too. */
function cellText(cell: Element, links: Links): string {
  return below(cell)
    .flatMap((one): string[] => {
      if (one.name === 'p') return [wordText(one, links).text];
      return /^(?:tbl|tr|tc|sdt|sdtContent)$/.test(one.name) ? [cellText(one, links)] : [];
    })
    .filter((text) => text !== '')
    .join('\n');
}
