// The word groups of the catalogue, prepared for the search.
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading, type SpottedBy, type WordGroup } from './reading.ts';

/** A word of a group, prepared for the search. */
export interface Phrase {
  readonly word: string;
  readonly chinese: boolean;
  readonly whole: boolean;
}

export interface Group {
  readonly id: string;
  readonly all: readonly (readonly Phrase[])[];
  readonly not: readonly Phrase[];
}

/** Groups in order, and their places by the start of a word of their first list. */
export interface GroupIndex {
  readonly groups: readonly Group[];
  readonly byStart: ReadonlyMap<number, readonly number[]>;
}

/** The groups of a language, for mechanisms or levers. */
export function groups(
  kind: 'mechanism' | 'lever',
  side: (entry: SpottedBy) => readonly WordGroup[],
): GroupIndex {
  const all = builtinReading().spottedBy.flatMap((entry): readonly Group[] => {
    const id = entry[kind];
    return id === undefined
      ? []
      : side(entry).map(({ all, not = [] }) => ({
          id,
          all: all.map((words) => words.map(phraseOf)),
          not: not.map(phraseOf),
        }));
  });
  return { groups: all, byStart: startsOf(all) };
}

function startsOf(groups: readonly Group[]): ReadonlyMap<number, readonly number[]> {
  const byStart = new Map<number, number[]>();
  for (const [place, { all }] of groups.entries())
    for (const { word } of all[0] ?? []) {
      const start = startOf(word, 0, word.length);
      const places = byStart.get(start);
      if (places) places.push(place);
      else byStart.set(start, [place]);
    }
  return byStart;
}

function phraseOf(written: string): Phrase {
  const whole = written.endsWith('.') && written.length > 1;
  const word = foldWord(whole ? written.slice(0, -1) : written);
  return { word, chinese: isChinese(word), whole };
}

/** One or two characters as a number. */
export function startOf(text: string, at: number, length: number): number {
  return (text.charCodeAt(at) << 16) | (length > 1 ? text.charCodeAt(at + 1) : 0);
}
