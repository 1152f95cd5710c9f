import type { Catalog } from '../../catalog/catalog.ts';
import type { Text } from '../../text/language.ts';
import { type ReadBack, readBack } from './read-back.ts';
import { type Base, readBase } from './read-base.ts';
import { backLines } from './report.ts';
import type { ReadSheet } from './sheet.ts';

/** A workbook that came back, and what became of its changes in sentences. */
export interface TakenBack extends ReadBack {
  readonly lines: readonly Text[];
}

/**
 * Takes the changes of an exported workbook over.
 * @param existing the plan that is there; without it the result is the exported one
 * @returns undefined if a plan cannot be read
 */
export function takeBack(
  base: Base,
  sheets: readonly ReadSheet[],
  catalog: Catalog,
  existing?: string,
): TakenBack | undefined {
  const back = readBack(base, sheets, catalog, existing);
  return back && { ...back, lines: backLines(back) };
}

export { readBase };
