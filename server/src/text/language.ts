/** The languages of Planwright. */
export type Lang = 'en' | 'zh';

/** One text in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The same text in both languages: ids, numbers, the user's own text. */
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
  /** All characters, with a line break after every text but the last. */
  readonly length: number;
}

/** Counts the characters of texts. */
export function countScript(texts: readonly string[]): ScriptCount {
  let [counted, latin, length] = [0, 0, -1];
  for (const text of texts) {
    const plain = countPlain(text);
    counted += plain?.han ?? text.match(han)?.length ?? 0;
    latin += plain?.latin ?? text.match(latinWord)?.length ?? 0;
    length += text.length + 1;
  }
  return { han: counted, latin, length };
}

/**
 * The same for texts of ASCII and common Chinese characters, without patterns; undefined for all
 * others.
 */
function countPlain(text: string): { readonly han: number; readonly latin: number } | undefined {
  let [chinese, latin, letters] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    if (code < 128 && lower >= 97 && lower <= 122) {
      letters++;
      if (letters === 2) latin++;
      continue;
    }
    letters = 0;
    if (code >= 0x4e00 && code <= 0x9fff) chinese++;
    else if (
      code >= 128 &&
      !(code >= 0xff01 && code <= 0xff0f) &&
      !(code >= 0x3001 && code <= 0x3003)
    )
      return undefined;
  }
  return { han: chinese, latin };
}

/** Maximum number of characters used to detect the language. */
const telling = 2_000_000;

/**
 * The language that most of a text is written in, or undefined without any words; only the
 * beginning of a huge text counts. One Chinese character weighs as much as half an English word, so
 * that Chinese prose with English ids counts as Chinese.
 */
export function majorityLanguage(text: string | ScriptCount): Lang | undefined {
  const count = typeof text === 'string' ? countScript([text.slice(0, telling)]) : text;
  if (count.han === 0 && count.latin === 0) return undefined;
  return count.han / 2 >= count.latin ? 'zh' : 'en';
}
