/** Words that carry no meaning of their own between others. */
const articles = new Set(['the', 'a', 'an', 'our', 'and']);

/** The parts of a folded English word, each in the form that all its spellings share. */
export function stemsOf(word: string): string {
  return partsOf(word).map(stem).join(' ');
}

/** The parts without articles, turned where `of` is between them. */
export function partsOf(word: string): readonly string[] {
  const [first = '', second, ...more] = word.split(' of ');
  // A rate of return is no return rate.
  const isTurned = second !== undefined && more.length === 0 && first !== 'rate';
  const turned = isTurned ? `${second} ${first}` : word;
  return turned
    .replaceAll('&', ' and ')
    .split(' ')
    .filter((part) => !articles.has(part));
}

/** A part without its plural and with the letters in which British and American spelling agree. */
function stem(part: string): string {
  const rest = part.endsWith("'s") ? part.slice(0, -2) : singular(part);
  if (rest.length < 5) return rest;
  return rest
    .replace(/(?<=[tb])re$/, 'er')
    .replace(/ogue$/, 'og')
    .replace(/mme$/, 'm')
    .replace(/nce$/, 'nse')
    .replace(/z/g, 's')
    .replace(/our/g, 'or')
    .replace(/ll(?=ing$|ed$|ment$)/, 'l');
}

function singular(part: string): string {
  if (!isPlural(part)) return part;
  if (part.endsWith('ies')) return `${part.slice(0, -3)}y`;
  return part.slice(0, /(?:x|ch|sh|ss)es$/.test(part) ? -2 : -1);
}

/** Whether the last word is a plural. */
export function isPlural(word: string): boolean {
  const last = word.slice(word.lastIndexOf(' ') + 1);
  return last.length > 3 && /[^sui]s$/.test(last);
}
