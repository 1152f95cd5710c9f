import { idHead } from '../out/sheet-column.ts';
import type { Base, BaseTable } from './read-base.ts';
import { type ReadSheet, tidy } from './sheet.ts';

/** The sheet of a table; one that was renamed is known by its heads. */
export function sheetFor(
  table: BaseTable,
  { tables }: Base,
  sheets: readonly ReadSheet[],
): ReadSheet | undefined {
  const names = new Set(tables.map(({ name }) => name));
  const heads = [idHead, ...table.heads.values()];
  const hasHeads = ({ rows: [head = []] }: ReadSheet): boolean =>
    heads.every((text) => head.some((cell) => tidy(cell) === text));
  return (
    sheets.find(({ name }) => name === table.name) ??
    sheets.find((sheet) => !names.has(sheet.name) && hasHeads(sheet))
  );
}

/** Where the columns of a table are in its sheet: the ids, and the fields by name. */
export interface Columns {
  readonly id: number;
  readonly fields: ReadonlyMap<string, number>;
}

/** The columns of a table by their heads; undefined where the ids or all fields are missing. */
export function columnsIn(
  { heads }: BaseTable,
  { rows: [head = []] }: ReadSheet,
): Columns | undefined {
  const at = (text: string): number => head.findIndex((cell) => tidy(cell) === text);
  const id = at(idHead);
  const fields = new Map(
    [...heads].flatMap(([field, text]) => (at(text) < 0 ? [] : [[field, at(text)] as const])),
  );
  return id < 0 || fields.size === 0 ? undefined : { id, fields };
}
