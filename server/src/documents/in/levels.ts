import type { DocumentWords } from './words.ts';

/** What the figures of a rating mean, where a document says so: `1-2 low, 3 medium, 4-5 high`. */
export function levelsIn(
  texts: readonly string[],
  { values }: DocumentWords,
): ReadonlyMap<string, string> {
  const words = values.get('risk.impact');
  for (const text of texts) {
    if (text.length > 200 || !words) continue;
    const levels = new Map<string, string>();
    for (const [, from = '', to = from, word = ''] of text.matchAll(
      /(?<!\d)(\d)(?:\s?[-–~至到]\s?(\d))?\s?[=:：为]?\s?(\p{L}{1,8})/gu,
    )) {
      const [value] = words.whole(word);
      if (value === undefined) continue;
      for (let level = Number(from); level <= Number(to); level++) levels.set(`${level}`, value);
    }
    if (new Set(levels.values()).size === 3) return levels;
  }
  return new Map();
}
