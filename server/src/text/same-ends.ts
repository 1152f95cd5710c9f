/** How many items two lists share at their start and, behind that, at their end. */
export interface Ends {
  readonly head: number;
  readonly tail: number;
}

const unknown: Ends = { head: 0, tail: 0 };

/**
 * How many items two lists share at their start and, behind that, at their end: the same objects at the same places.
 * @param known so many are known to be the same already: they are not looked at
 */
export function sameEnds<T>(a: readonly T[], b: readonly T[], known: Ends = unknown): Ends {
  if (a === b) return { head: a.length, tail: 0 };
  const most = Math.min(a.length, b.length);
  let { head, tail } = known;
  while (head < most - tail && a[head] === b[head]) head++;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** A list with other items in its middle. */
export function spliced<T>(
  list: readonly T[],
  head: number,
  middle: readonly T[],
  tail: number,
): T[] {
  return list.slice(0, head).concat(middle, list.slice(list.length - tail));
}
