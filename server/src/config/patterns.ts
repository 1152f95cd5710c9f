import picomatch from 'picomatch';

/** Maximum length of a pattern: patterns come from a workspace that may not be trusted. */
const maxLength = 200;

/**
 * Whether a file matches a list of patterns. A pattern that starts with `!` excludes what it
 * matches, and the last one that matches decides; a list that starts with such a pattern matches
 * everything else.
 * @param file path with `/`, relative to the file that contains the patterns
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

/**
 * Whether a path matches one pattern. Patterns are short and have no nested groups, so that none
 * takes long.
 */
export function fits(pattern: string, file: string): boolean {
  if (pattern.length > maxLength) return false;
  try {
    const options = { dot: true, noextglob: true, nonegate: true, maxLength, windows: false };
    return picomatch(pattern.replace(/^\.\//, ''), options)(file);
  } catch {
    return false;
  }
}
