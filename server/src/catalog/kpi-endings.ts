import { isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';

/** Another name, and the units of the KPIs that it may name. */
export interface OtherName {
  readonly word: string;
  readonly units: readonly string[];
}

/**
 * A folded name with other words of the same meaning at its end or start: `会员销售贡献` and
 * `会员销售占比`, `returning customer mix` and `returning customer share`.
 */
export function otherEndings(name: string): readonly OtherName[] {
  const isZh = isChinese(name);
  return builtinReading().compositions.exchange.flatMap(({ at, en, zh, units }) => {
    const words = isZh ? zh : en;
    // The longest: `贡献占比` is no `占比`.
    const found = words
      .filter((word) => ends(name, word, at))
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) return [];
    const bare = at === 'end' ? name.slice(0, -found.length) : name.slice(found.length);
    return words.flatMap((word) =>
      word === found ? [] : { word: at === 'end' ? bare + word : word + bare, units },
    );
  });
}

/** `bad review %`: the rate or the share of what is left without its sign. */
export function namedRates(bare: string): readonly OtherName[] {
  const units = ['percent'];
  return isChinese(bare)
    ? ['率', '占比'].map((end) => ({ word: `${bare}${end}`, units }))
    : ['rate', 'share'].map((end) => ({ word: `${bare} ${end}`, units }));
}

function ends(name: string, word: string, at: 'start' | 'end'): boolean {
  const own = isChinese(word) ? word : at === 'end' ? ` ${word}` : `${word} `;
  if (name.length <= own.length) return false;
  return at === 'end' ? name.endsWith(own) : name.startsWith(own);
}
