/** Maximum number of cached results. */
const most = 5000;
/** Maximum length of a cached text: longer ones rarely repeat. */
const longest = 100;

/**
 * Memoises a pure function of a text: the same dates, numbers
 * and names occur all over a plan. The cache is bounded.
 * @param answer returns an immutable value
 */
export function kept<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    // A copy: a slice of a text keeps the whole text alive.
    const own = ` ${text}`.slice(1);
    const made = answer(own);
    if (known.size >= most) known.clear();
    known.set(own, made);
    return made;
  };
}
