import { dayOf, isoDay } from '../../model/grammar/day.ts';
import { type Shown, shownNumber } from './number-format.ts';
import { decoded } from './xlsx-letters.ts';
import { isTrue, type Workbook } from './xlsx-parts.ts';
import { enough, readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Maximum number of rows of a sheet and of cells of a workbook that are read. */
export const mostRows = 5_000;
export const mostColumns = 500;

/** A range of cells, from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a sheet with something in them. */
export interface Sheet {
  /** Texts by row and column, from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Shown>>;
  readonly merged: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly margins: readonly string[];
  readonly isCut: boolean;
  /** It has more columns than are read. */
  readonly isWide: boolean;
  readonly hasErrors: boolean;
}

/** The cells left to read in the whole workbook. */
export interface Budget {
  cells: number;
}

interface CellState {
  row: number;
  column: number;
  type: string;
  style: number;
  text: string;
}

/** Reads a sheet: of formulas the stored value, never the formula. */
export function readSheet(
  archive: Archive,
  part: string,
  workbook: Workbook,
  budget: Budget,
): Sheet {
  const rows = new Map<number, Map<number, Shown>>();
  const sheet = {
    merged: [] as Range[],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    margins: [] as string[],
    isCut: false,
    isWide: false,
    hasErrors: false,
  };
  const cell: CellState = { row: 0, column: 0, type: '', style: 0, text: '' };
  let inside: 'value' | 'margin' | undefined;
  const finish = (): void => {
    const shown = shownIn(cell, workbook);
    if (cell.type === 'e') sheet.hasErrors = true;
    if (shown.text.trim() === '') return;
    if (cell.column > mostColumns) sheet.isWide = true;
    if (cell.column > mostColumns) return;
    if (--budget.cells < 0) {
      sheet.isCut = true;
      throw enough;
    }
    const row = rows.get(cell.row) ?? new Map<number, Shown>();
    rows.set(cell.row, row.set(cell.column, shown));
  };
  readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        cell.row = Number(attributes.r ?? cell.row + 1);
        cell.column = 0;
        if (cell.row > mostRows) {
          sheet.isCut = true;
          throw enough;
        }
        if (isTrue(attributes.hidden)) sheet.hiddenRows.add(cell.row);
      } else if (name === 'c') {
        cell.column = columnOf(attributes.r) ?? cell.column + 1;
        cell.type = attributes.t ?? 'n';
        cell.style = Number(attributes.s ?? 0);
        cell.text = '';
      } else if (name === 'v' || name === 't') inside = 'value';
      else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
        inside = 'margin';
        cell.text = '';
      } else if (name === 'mergeCell') sheet.merged.push(...rangeOf(attributes.ref));
      else if (name === 'col' && isTrue(attributes.hidden)) hide(sheet.hiddenColumns, attributes);
    },
    close: (name) => {
      if (name === 'c') finish();
      if (inside === 'margin') sheet.margins.push(cell.text);
      if (inside && name !== 'r') inside = undefined;
    },
    text: (piece) => {
      if (inside) cell.text += piece;
    },
  });
  return { ...sheet, rows };
}

function hide(columns: Set<number>, { min, max }: Readonly<Record<string, string>>): void {
  const last = Math.min(Number(max), mostColumns);
  for (let column = Number(min); column <= last; column++) columns.add(column);
}

/** What a cell shows. */
function shownIn({ type, style, text }: CellState, workbook: Workbook): Shown {
  if (type === 's') return { text: decoded(workbook.strings[Number(text)] ?? '') };
  if (type === 'd') return { text: isoOf(text) };
  if (type === 'b') return { text: text === '1' ? 'TRUE' : 'FALSE' };
  if (type !== 'n' || text.trim() === '') return { text: decoded(text) };
  const value = Number(text);
  if (!Number.isFinite(value)) return { text };
  return shownNumber(value, workbook.formats[style] ?? '', workbook.from1904);
}

function isoOf(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  const found = dayOf(Number(year), Number(month), Number(day));
  return found === undefined ? text : isoDay(found);
}

/** The column of `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d/i.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function rangeOf(reference: string | undefined): Range[] {
  const [from = '', to = from] = (reference ?? '').split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((end) => Number(/^[A-Z]{1,3}(\d{1,7})$/i.exec(end)?.[1]));
  if (!left || !right || !top || !bottom) return [];
  return [{ top, left, bottom: Math.min(bottom, mostRows), right: Math.min(right, mostColumns) }];
}
