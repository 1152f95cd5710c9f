import { isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';
import { typoSimilarity } from './similarity.ts';
import type { Kpi } from './types.ts';

/**
 * Whether an unknown KPI word may mean a known one: both are called by the same noun, or differ by
 * a typo, and the word does not say that it is measured otherwise (an expense is no ratio).
 * @param word folded, as `like`, the known word that it resembles
 */
export function mayBeKpi(kpi: Kpi | undefined, word: string, like: string): boolean {
  if (kpi === undefined) return false;
  if (typoSimilarity(word, like, isChinese(word)) > 0) return true;
  const measured = measureOf(word);
  return isSameNoun(word, like) && (measured === undefined || measured.includes(kpi.unit));
}

function isSameNoun(word: string, like: string): boolean {
  if (isChinese(word) !== isChinese(like)) return false;
  return isChinese(word)
    ? word.at(-1) === like.at(-1)
    : nounOf(word).replace(/s$/, '') === nounOf(like).replace(/s$/, '');
}

/** The last word before a preposition: `savings` of `savings per member`. */
function nounOf(word: string): string {
  const { behind, joints } = builtinReading().compositions.scope;
  const parts = word.split(' ');
  const at = parts.findIndex((part, index) => index > 0 && isJoint(part, [behind, joints]));
  return parts.at(at < 0 ? -1 : at - 1) ?? word;
}

function isJoint(part: string, lists: readonly (readonly string[])[]): boolean {
  return lists.some((list) => list.includes(part));
}

/** The units that the noun of a KPI word stands for; undefined for most nouns. */
function measureOf(word: string): readonly string[] | undefined {
  return builtinReading().compositions.measures.find(({ en, zh }) =>
    isChinese(word) ? zh.some((end) => word.endsWith(end)) : en.includes(nounOf(word)),
  )?.units;
}
