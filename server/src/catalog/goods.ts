import { isChinese, normalise } from './normalise.ts';
import { both, partsOf } from './proper-names.ts';
import { builtinReading } from './reading.ts';

/**
 * Names of goods: alone, several in a row or with a kind of them anywhere (`luxury watches`,
 * `手机数码`), and at the end of other words (`custom furniture`) under levers that are about goods.
 */
export function isGoods(text: string, under = ''): boolean {
  const { goods, goodsUnder, goodsKinds } = builtinReading().properNames;
  const words = both(goods);
  const kinds = both(goodsKinds);
  const isEnd = (part: string): boolean =>
    goodsUnder.includes(under) &&
    words.some((word) => part.endsWith(isChinese(word) ? word : ` ${word}`));
  const parts = partsOf(normalise(text));
  return (parts.length > 0 ? parts : [normalise(text)]).every(
    (part) => isMadeOf(part, words, kinds) || isEnd(part),
  );
}

/** Whether a text is made of names of goods, the last part one, and of kinds of them. */
function isMadeOf(text: string, goods: readonly string[], kinds: readonly string[]): boolean {
  const starts = new Set([0]);
  const endsOf = (words: readonly string[], at: number): number[] =>
    words.flatMap((word) => {
      const end = at + word.length;
      const isWhole = isChinese(word) || end === text.length || text.charAt(end) === ' ';
      return isWhole && text.startsWith(word, at) ? [end] : [];
    });
  for (const at of starts) {
    const begin = text.charAt(at) === ' ' ? at + 1 : at;
    const ends = endsOf(goods, begin);
    if (ends.includes(text.length)) return true;
    for (const end of [...ends, ...endsOf(kinds, begin)]) starts.add(end);
  }
  return false;
}
