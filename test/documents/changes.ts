// Changes of one cell at a time, as a person makes them.
import type { BaseTable } from '../../server/src/documents/back/read-base.ts';
import type { ReadCell, ReadSheet } from '../../server/src/documents/back/sheet.ts';

/** A cell of a section's sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly value: ReadCell;
}

/** Every cell with a value that comes back and is not the name of a catalogue entry. */
export function cellsOf(tables: readonly BaseTable[], sheets: readonly ReadSheet[]): CellPlace[] {
  return tables.flatMap(({ name, heads, rows: known }) => {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return rows.slice(1).flatMap((row, index) =>
      [...heads].flatMap(([field, head]): CellPlace[] => {
        const column = (rows[0] ?? []).indexOf(head);
        const before = known[index]?.cells.get(field);
        const value = row[column];
        if (!before || before.isLabel || before.fixed || value === undefined) return [];
        return [{ sheet: name, row: index + 1, column, field, value }];
      }),
    );
  });
}

/** The sheets with another value in one cell. */
export function withCell(
  sheets: readonly ReadSheet[],
  { sheet, row, column }: CellPlace,
  value: ReadCell,
): ReadSheet[] {
  return sheets.map((one) =>
    one.name === sheet
      ? {
          ...one,
          rows: one.rows.map((cells, at) => (at === row ? replaced(cells, column, value) : cells)),
        }
      : one,
  );
}

function replaced(cells: readonly ReadCell[], column: number, value: ReadCell): ReadCell[] {
  return cells.map((cell, at) => (at === column ? value : cell));
}

/** Another value of the same kind. */
export function another(value: ReadCell): ReadCell {
  if (typeof value === 'number')
    return value < 1 ? Number((value + 0.01).toPrecision(12)) : value + 1000;
  const text = String(value);
  if (/\d{4}-\d\d/.test(text)) return text.replace(/\d{4}/, '2031');
  return `${text} and more`;
}
