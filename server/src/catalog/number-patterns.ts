import { foldWord } from './normalise.ts';
import { builtinReading } from './reading.ts';

interface Pattern {
  readonly id: string;
  /** Words, and `{n}` or `{w}` between them. */
  readonly parts: readonly string[];
  /** The words alone: few texts have them. */
  readonly words: readonly string[];
}

const holder: { patterns?: readonly Pattern[] } = {};
/** A number in digits or words, with the sign of a currency and a word of size. */
const figure =
  /^(?:[$€£¥]?\d[\d.,]*[kmb%万亿千百]?|[一二两三四五六七八九十百千万]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)/;
const longest = 60;

/** The mechanism of a common phrase with the company's own figure: `29 minute delivery`. */
export function numberPattern(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const tight = foldWord(text).replaceAll(' ', '');
  return patterns().find(({ words, parts }) => {
    return words.every((word) => tight.includes(word)) && fits(parts, tight);
  })?.id;
}

function fits(parts: readonly string[], text: string): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return text === '';
  return takenBy(part, others[0], text).some(
    (taken) => taken !== '' && fits(others, text.slice(taken.length)),
  );
}

/**
 * What a part may take from the beginning of a text: a word ends where the next part begins, and
 * the letter after a number is its size or the beginning of the next word (`10 minute`).
 */
function takenBy(part: string, next: string | undefined, text: string): readonly string[] {
  if (part === '{n}') {
    const [taken = ''] = figure.exec(text) ?? [];
    return /[kmb]$/.test(taken) ? [taken, taken.slice(0, -1)] : [taken];
  }
  if (part !== '{w}') return text.startsWith(part) ? [part] : [];
  return [next === undefined ? text : text.slice(0, Math.max(0, text.indexOf(next)))];
}

function patterns(): readonly Pattern[] {
  holder.patterns ??= builtinReading().numberPatterns.flatMap(({ mechanism, en, zh }) =>
    [...en, ...zh].map((written) => {
      const parts = partsOf(written);
      return { id: mechanism, parts, words: parts.filter((part) => !part.startsWith('{')) };
    }),
  );
  return holder.patterns;
}

function partsOf(written: string): readonly string[] {
  return written
    .split(/(\{[nw]\})/)
    .map((part) => (/^\{[nw]\}$/.test(part) ? part : foldWord(part).replaceAll(' ', '')))
    .filter((part) => part !== '');
}
