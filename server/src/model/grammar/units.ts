import type { Measures } from '../../catalog/types.ts';

/** Ids of units from the grammar itself: percentage points, and a word that is in no table. */
export const pointsUnit = 'points';
export const otherUnit = 'other';
export const moneyUnit = 'money';
/** Ids of the catalogue's units that have a grammar of their own. */
export const percentUnit = 'percent';
export const ratioUnit = 'ratio';
/** Hundredths of a percent. */
export const basisPointsUnit = 'basis-points';

/** Unit words and scales ready for matching: longest first. */
export interface UnitTable {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly currencyWords: ReadonlyMap<string, string>;
  readonly scales: readonly { readonly word: string; readonly factor: number }[];
  readonly currencySigns: ReadonlyMap<string, string>;
  /** Lengths of time in minutes, by the unit. */
  readonly time: Readonly<Record<string, number>>;
  /** Scales that mean something else where a duration is expected: the `w` of a Chinese plan. */
  readonly shortScales: Readonly<Record<string, number>>;
  /** The table without them. */
  readonly plain: UnitTable | undefined;
}

const tables = new WeakMap<Measures, { readonly any: UnitTable; readonly chinese: UnitTable }>();

/**
 * The table of a catalogue, built once per catalogue.
 * @param text the text of the plan: if it is in Chinese, `3w` is 30,000
 */
export function unitTable(data: Measures, text = ''): UnitTable {
  const known = tables.get(data) ?? makeTables(data);
  tables.set(data, known);
  return /\p{Script=Han}/u.test(text) ? known.chinese : known.any;
}

function makeTables(data: Measures): { readonly any: UnitTable; readonly chinese: UnitTable } {
  const words = new Map<string, string[]>();
  const add = (word: string, unit: string) =>
    words.set(word.toLowerCase(), [...(words.get(word.toLowerCase()) ?? []), unit]);
  for (const { id, spellings } of data.units.values()) for (const word of spellings) add(word, id);
  for (const word of data.percentagePoints) add(word, pointsUnit);
  for (const word of data.basisPoints) add(word, basisPointsUnit);
  const any: UnitTable = {
    words,
    scales: scalesOf(data.scale),
    currencyWords: new Map(Object.entries(data.currencies.words)),
    currencySigns: new Map(Object.entries(data.currencies.symbols)),
    time: data.time,
    shortScales: {},
    plain: undefined,
  };
  const scales = scalesOf({ ...data.scale, ...data.chineseScale });
  return { any, chinese: { ...any, scales, shortScales: data.chineseScale, plain: any } };
}

function scalesOf(factors: Readonly<Record<string, number>>): UnitTable['scales'] {
  const scales = Object.entries(factors).map(([word, factor]) => ({ word, factor }));
  return scales.sort((a, b) => b.word.length - a.word.length);
}
