import type {
  AsideBlock,
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceNote,
} from '../in/source.ts';
import { blocksOfGrid, type GridRow } from './grid.ts';
import type { Shown } from './number-format.ts';
import { relationsOf } from './relations.ts';
import { textsIn } from './texts-in.ts';
import { readWorkbook, type SheetPart } from './xlsx-parts.ts';
import { type Budget, type Range, readSheet, type Sheet } from './xlsx-sheet.ts';
import type { Archive } from './zip.ts';

/** Maximum number of cells of a workbook that are read, and of merged ranges of a sheet. */
const mostCells = 200_000;
const mostMerged = 2_000;

/** Reads a workbook: each sheet is a heading with its tables and lines. */
export function readXlsx(archive: Archive, main: string): Omit<SourceDocument, 'name'> {
  const workbook = readWorkbook(archive, main);
  const budget: Budget = { cells: mostCells };
  const blocks: SourceBlock[] = [];
  const asides: AsideBlock[] = [];
  const notes = new Set<SourceNote>();
  for (const part of workbook.sheets) {
    const sheet = readSheet(archive, part.part, workbook, budget);
    if (sheet.isCut) notes.add(budget.cells < 0 ? 'cells-cut' : 'rows-cut');
    if (sheet.isWide) notes.add('columns-cut');
    if (sheet.hasErrors) notes.add('has-errors');
    const { shown, hidden } = gridOf(sheet, part);
    asides.push(...hidden, ...besideSheet(archive, part, sheet));
    if (shown.length === 0) continue;
    const at = { kind: 'sheet', sheet: part.name } as const;
    blocks.push(
      { kind: 'heading', level: 1, text: part.name, at },
      ...blocksOfGrid(shown, sheet.hiddenColumns),
    );
  }
  return { blocks, asides, notes: [...notes] };
}

/** The cells that are shown, with merged ones filled, and the texts of the others. */
function gridOf(
  { rows, merged, hiddenRows, hiddenColumns }: Sheet,
  { name, isHidden }: SheetPart,
): { readonly shown: readonly GridRow[]; readonly hidden: readonly AsideBlock[] } {
  const shown: GridRow[] = [];
  const hidden: AsideBlock[] = [];
  const fills = fillsOf(rows, merged.slice(0, mostMerged));
  for (const number of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = new Map<number, SourceCell>();
    const away: string[] = [];
    for (const [column, value] of inOrder(rows.get(number), fills.get(number))) {
      const at = { kind: 'cell', sheet: name, row: number, column } as const;
      const isMerged = !rows.get(number)?.has(column);
      const isAway = isHidden || hiddenRows.has(number) || hiddenColumns.has(column);
      if (isAway && !isMerged) away.push(value.text.trim());
      if (!isAway)
        cells.set(column, { ...value, text: value.text.trim(), at, ...(isMerged && { isMerged }) });
    }
    if (cells.size > 0) shown.push({ row: number, cells });
    if (away.length > 0) {
      const column = Math.min(...(rows.get(number)?.keys() ?? []));
      const at = { kind: 'cell', sheet: name, row: number, column } as const;
      hidden.push({ text: away.join(' | '), at, why: 'hidden' });
    }
  }
  return { shown, hidden };
}

function inOrder(
  own: ReadonlyMap<number, Shown> | undefined,
  filled: ReadonlyMap<number, Shown> | undefined,
): [number, Shown][] {
  return [...new Map([...(filled ?? []), ...(own ?? [])])].sort(([a], [b]) => a - b);
}

/** The text of a merged range at its other cells, in rows that have a text of their own. */
function fillsOf(
  rows: ReadonlyMap<number, ReadonlyMap<number, Shown>>,
  merged: readonly Range[],
): ReadonlyMap<number, ReadonlyMap<number, Shown>> {
  const fills = new Map<number, Map<number, Shown>>();
  for (const { top, left, bottom, right } of merged) {
    const text = rows.get(top)?.get(left);
    if (text === undefined) continue;
    for (let row = top; row <= bottom; row++) {
      if (!rows.has(row)) continue;
      const fill = fills.get(row) ?? new Map<number, Shown>();
      fills.set(row, fill);
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) fill.set(column, text);
    }
  }
  return fills;
}

/** What belongs to a sheet beside its cells: remarks on cells, text boxes, links, page margins. */
function besideSheet(archive: Archive, { name, part }: SheetPart, sheet: Sheet): AsideBlock[] {
  const at = { kind: 'sheet', sheet: name } as const;
  const aside = (text: string): AsideBlock[] =>
    text.trim() === '' ? [] : [{ text: text.trim(), at, why: 'margin' }];
  const parts = relationsOf(archive, part).flatMap(({ type, target, isExternal }) => {
    if (type === 'hyperlink' && isExternal) return aside(target);
    if (type === 'comments' || type === 'threadedComment')
      return textsIn(archive, target, 'comment').flatMap(aside);
    return type === 'drawing' ? textsIn(archive, target, 'txBody').flatMap(aside) : [];
  });
  const margins = sheet.margins.flatMap((text) =>
    aside(text.replace(/&(?:[LCRPNDTAFZGBIUES]|"[^"]*"|\d+|K[\dA-F]{6})/g, ' ')),
  );
  return [...parts, ...margins];
}
