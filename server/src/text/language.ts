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

/**
 * The language most of a text is written in, or undefined when there is nothing to judge by.
 * One Chinese character weighs as much as half an English word, so that Chinese prose with English ids counts as Chinese.
 */
export function majorityLanguage(text: string): Lang | undefined {
  const chinese = (text.match(han)?.length ?? 0) / 2;
  const english = text.match(latinWord)?.length ?? 0;
  if (chinese === 0 && english === 0) return undefined;
  return chinese >= english ? 'zh' : 'en';
}
