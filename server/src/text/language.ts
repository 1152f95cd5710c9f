/** The languages every text of Planwright exists in. */
export type Lang = 'en' | 'zh';

/** One text in both languages. A missing language does not compile. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The same words in both languages: ids, numbers, the user's own text. */
export function same(text: string): Text {
  return { en: text, zh: text };
}

const han = /\p{Script=Han}/gu;
const latinWord = /\p{Script=Latin}{2,}/gu;

/** Characters of a text by script; counts of several texts can be added up. */
export interface ScriptCount {
  /** Chinese characters. */
  readonly han: number;
  /** Words in Latin letters. */
  readonly latin: number;
  /** All characters, with a line break behind every text but the last. */
  readonly length: number;
}

/** Counts the characters of texts. */
export function countScript(texts: readonly string[]): ScriptCount {
  let [counted, latin, length] = [0, 0, -1];
  for (const text of texts) {
    counted += text.match(han)?.length ?? 0;
    latin += text.match(latinWord)?.length ?? 0;
    length += text.length + 1;
  }
  return { han: counted, latin, length };
}

/**
 * The language most of a text is written in, or undefined when there is nothing to judge by.
 * One Chinese character weighs as much as half an English word, so that Chinese prose with English ids counts as Chinese.
 */
export function majorityLanguage(text: string | ScriptCount): Lang | undefined {
  const count = typeof text === 'string' ? countScript([text]) : text;
  if (count.han === 0 && count.latin === 0) return undefined;
  return count.han / 2 >= count.latin ? 'zh' : 'en';
}
