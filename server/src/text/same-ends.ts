/** How many items two lists share at their start and, behind that, at their end: the same objects at the same places. */
export function sameEnds<T>(a: readonly T[], b: readonly T[]): { readonly head: number; readonly tail: number } {
  if (a === b) return { head: a.length, tail: 0 };
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

/** A list with other items in its middle. */
export function spliced<T>(list: readonly T[], head: number, middle: readonly T[], tail: number): T[] {
  return list.slice(0, head).concat(middle, list.slice(list.length - tail));
}
