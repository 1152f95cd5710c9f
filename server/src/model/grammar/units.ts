import type { Measures } from '../../catalog/types.ts';

/** Ids of units that the grammar itself gives: percentage points, and a word that no table knows. */
export const pointsUnit = 'points';
export const otherUnit = 'other';
export const moneyUnit = 'money';

/** Unit words and scales ready for matching: longest first. */
export interface UnitTable {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly currencyWords: ReadonlyMap<string, string>;
  readonly scales: readonly { readonly word: string; readonly factor: number }[];
  readonly currencySigns: ReadonlyMap<string, string>;
}

const tables = new WeakMap<Measures, UnitTable>();

/** The table of a catalogue; made once for each. */
export function unitTable(data: Measures): UnitTable {
  const known = tables.get(data);
  if (known) return known;
  const words = new Map<string, string[]>();
  const add = (word: string, unit: string) =>
    words.set(word.toLowerCase(), [...(words.get(word.toLowerCase()) ?? []), unit]);
  for (const { id, spellings } of data.units.values()) for (const word of spellings) add(word, id);
  for (const word of data.percentagePoints) add(word, pointsUnit);
  const scales = Object.entries(data.scale).map(([word, factor]) => ({ word, factor }));
  scales.sort((a, b) => b.word.length - a.word.length);
  const table: UnitTable = {
    words,
    scales,
    currencyWords: new Map(Object.entries(data.currencies.words)),
    currencySigns: new Map(Object.entries(data.currencies.symbols)),
  };
  tables.set(data, table);
  return table;
}
