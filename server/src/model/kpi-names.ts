import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import type { NameEnd } from './listed.ts';

/**
 * Where a value may start in `GMV 1亿 -> 2亿`: at a number, an operator or a word that stands for a
 * number.
 */
const valueStart =
  /[\s:：]+(?=\S)|(?<=[\p{L})）])(?<![\s(（\d][QH]|[\s(（]FY)(?=[\d¥￥$€£+≥≤])|(?<=\p{Script=Han})(?=从(?=\s?[\d¥￥$])|由(?=\s?\d)|不[低超高]|至少|提升|降(?![价级本费])|翻[倍番一]|减半)/gu;

const looksLikeValue =
  /^(?:[\d≥≤<>×-]|[+＋]\s?[\d$€£¥]|[¥￥$€£]\s?\d|tbd|n\/a|na\b|min\b|max\b|at |up |under|over|from |从|由|不[低超高]|至少|提升|降|翻[倍番一]|减半|未知|待测)/iu;

/** `complaints per 1000 jobs`: the number belongs to the name. */
const isCounted = /(?:\bper|\beach|\bevery|每)\s?$/iu;

/** Maximum length of a name. */
const longest = 120;

/**
 * Finds the name at the start of a text of `kpis`: the longest known one, else the words before the
 * first value.
 */
export function nameEndIn(catalog: Catalog): NameEnd {
  return (text) => {
    const near = text.slice(0, longest);
    const ends = [...near.matchAll(valueStart)]
      .map(({ index, 0: gap }) => ({ end: index, rest: near.slice(index + gap.length) }))
      .filter(({ end, rest }) => looksLikeValue.test(rest) && !isCounted.test(near.slice(0, end)));
    const known = ends.filter(({ end }) => find(catalog, 'kpi', near.slice(0, end)));
    const first = ends.map(({ end }) => nameBefore(near, end)).find((end) => end > 0);
    return known.at(-1)?.end ?? first ?? 0;
  };
}

/** Words before a value that belong to it: `over`, `more than`, `不少于`. */
const single = new Set(
  'from about around over under above below by in to of roughly some nearly almost'.split(' '),
);
const pair = new Set(
  'up to,at least,at most,more than,less than,fewer than,lower than,higher than'.split(','),
);

const chineseLead =
  /(?:不少于|不低于|不高于|不超过|至少|[低高大小少多]于|超过|突破|控制在|达到|做到|降到|约|近|到)\s*$/u;

/** The end of the name before a value; 0 where there are only words that lead to the value. */
function nameBefore(text: string, end: number): number {
  const name = text.slice(0, end).replace(chineseLead, '');
  const words = [...name.matchAll(/[^\s,，]+/gu)];
  const last = (count: number): string =>
    words
      .slice(-count)
      .map(([word]) => word.toLowerCase())
      .join(' ');
  for (;;) {
    const [isOne, isTwo] = [single.has(last(1)), pair.has(last(2))];
    if (!isOne && !isTwo) break;
    words.splice(isTwo ? -2 : -1);
    if (isTwo && /^(?:no|not)$/.test(last(1))) words.pop();
  }
  const final = words.at(-1);
  return final ? final.index + final[0].length : 0;
}
