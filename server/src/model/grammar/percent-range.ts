// Two percentages between which one figure lies.

/** `8 to 9% of sales`, `+15 to 20%`: two ends of one figure. */
export function isRange(left: string, right: string): boolean {
  const [, sign, digits] = /(?:^|\s)([+＋])?(\d[\d.,]*)$/u.exec(left) ?? [];
  if (digits === undefined || /\bfrom\b|从|由/iu.test(left)) return false;
  const [, other = '', of] = /^\s?(\d[\d.,]*)\s?[%％](\sof\s)?/u.exec(right) ?? [];
  const isNear = of !== undefined && Number(other) <= Number(digits) * widest;
  return other !== '' && (sign !== undefined || isNear);
}

/** A figure that grows more than this is no range. */
const widest = 1.35;

/** Whether a line has such a range. */
export function hasRange(line: string): boolean {
  return [...line.matchAll(/\s?(?:to|至|到)\s?/gu)].some((word) =>
    isRange(line.slice(0, word.index), line.slice(word.index + word[0].length)),
  );
}
