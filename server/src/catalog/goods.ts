import { remembered } from '../text/remember.ts';
import { isChinese, normalise } from './normalise.ts';
import { both, partsOf } from './proper-names.ts';
import { builtinReading } from './reading.ts';
import type { Words } from './types.ts';

/**
 * Names of goods: alone, several in a row or with a kind of them anywhere (`luxury watches`,
 * `手机数码`), and at the end of other words (`custom furniture`) under levers that are about goods.
 */
export function isGoods(text: string, under = ''): boolean {
  const { goods, goodsUnder, goodsKinds } = builtinReading().properNames;
  const isEnd = (part: string): boolean =>
    goodsUnder.includes(under) &&
    both(goods).some((word) => part.endsWith(isChinese(word) ? word : ` ${word}`));
  const parts = partsOf(normalise(text));
  return (parts.length > 0 ? parts : [normalise(text)]).every(
    (part) => isMadeOf(part, byStart(goods), byStart(goodsKinds)) || isEnd(part),
  );
}

/** Words by their first letter, so that few are compared with a text. */
type Starts = ReadonlyMap<string, readonly string[]>;

const byStart = remembered((words: Words): Starts => {
  const starts = new Map<string, string[]>();
  for (const word of both(words)) {
    const first = word.charAt(0);
    starts.set(first, [...(starts.get(first) ?? []), word]);
  }
  return starts;
});

/** Whether a text is made of names of goods, the last part one, and of kinds of them. */
function isMadeOf(text: string, goods: Starts, kinds: Starts): boolean {
  const starts = new Set([0]);
  const endsOf = (words: Starts, at: number): number[] =>
    (words.get(text.charAt(at)) ?? []).flatMap((word) => {
      if (!text.startsWith(word, at)) return [];
      const end = at + word.length;
      const isWhole = isChinese(word) || end === text.length || text.charAt(end) === ' ';
      return isWhole ? [end] : [];
    });
  for (const at of starts) {
    const begin = text.charAt(at) === ' ' ? at + 1 : at;
    const ends = endsOf(goods, begin);
    if (ends.includes(text.length)) return true;
    for (const end of [...ends, ...endsOf(kinds, begin)]) starts.add(end);
  }
  return false;
}
