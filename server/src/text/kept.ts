/** Maximum number of cached results. */
const most = 5000;
/** Maximum number of characters of the cached texts together. */
const mostCharacters = 500_000;
/** Maximum length of a cached text. */
const longest = 20_000;

/**
 * Memoises a pure function of a text: the same dates, numbers, names and sentences occur all over a
 * plan, and again after every key. The cache is bounded.
 * @param answer returns an immutable value
 */
export function kept<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  return (text) => {
    if (text.length > longest) return answer(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    // A copy: a slice of a text keeps the whole text alive.
    const own = ` ${text}`.slice(1);
    const made = answer(own);
    if (known.size >= most || characters + own.length > mostCharacters) {
      known.clear();
      characters = 0;
    }
    known.set(own, made);
    characters += own.length;
    return made;
  };
}
