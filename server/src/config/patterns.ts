import picomatch from 'picomatch';

/** Longest pattern that is looked at: patterns come from a workspace. */
const maxLength = 200;

/**
 * Whether a file is meant by a list of patterns. A pattern that starts with `!` leaves out what it fits, and the last one that fits
 * decides; a list that starts with one means everything else.
 * @param file path with `/`, relative to where the patterns stand
 */
export function isMeant(patterns: readonly string[], file: string): boolean {
  let meant = patterns[0]?.startsWith('!') ?? false;
  for (const pattern of patterns) {
    const isNegated = pattern.startsWith('!');
    if (meant === isNegated && fits(isNegated ? pattern.slice(1) : pattern, file))
      meant = !isNegated;
  }
  return meant;
}

/** Whether a path fits one pattern. Patterns are kept short and without nested groups, so that none takes long. */
export function fits(pattern: string, file: string): boolean {
  if (pattern.length > maxLength) return false;
  try {
    const options = { dot: true, noextglob: true, nonegate: true, maxLength, windows: false };
    return picomatch(pattern.replace(/^\.\//, ''), options)(file);
  } catch {
    return false;
  }
}
