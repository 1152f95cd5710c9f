import { kept } from '../text/kept.ts';
import { isChinese, normalise } from './normalise.ts';
import { builtinReading } from './reading.ts';

/** A word of a field; `whole` where it stands for itself only, not for longer words. */
interface FieldWord {
  readonly word: string;
  readonly whole: boolean;
}

interface Field {
  readonly lever: string;
  readonly words: readonly FieldWord[];
}

const holder: { fields?: readonly Field[] } = {};

/**
 * The levers to whose field of work a text may belong, by a word of it. Enough not to call a lever
 * missing, not enough to call it there.
 */
export const fieldsOf: (text: string) => readonly string[] = kept((text) => {
  const folded = normalise(text);
  return allFields()
    .filter(({ words }) => words.some((one) => isIn(one, folded)))
    .map(({ lever }) => lever);
});

function allFields(): readonly Field[] {
  holder.fields ??= builtinReading().fieldsOfWork.map(({ lever, en, zh }) => ({
    lever,
    words: [...en, ...zh].map((written) => {
      const whole = written.endsWith('.');
      return { word: normalise(whole ? written.slice(0, -1) : written), whole };
    }),
  }));
  return holder.fields;
}

/** Chinese words anywhere, others at the start of a word or as a whole word. */
function isIn({ word, whole }: FieldWord, text: string): boolean {
  if (isChinese(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !isLatin(text.charAt(at - 1));
    if (begins && !(whole && isLatin(text.charAt(at + word.length)))) return true;
  }
  return false;
}

function isLatin(character: string): boolean {
  return /[a-z0-9]/.test(character);
}
