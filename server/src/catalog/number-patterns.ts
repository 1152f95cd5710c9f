import { foldWord } from './normalise.ts';
import { builtinReading } from './reading.ts';

interface Pattern {
  readonly id: string;
  /** Words, and `{n}` or `{w}` between them. */
  readonly parts: readonly string[];
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
  return patterns().find(({ parts }) => fits(parts, tight))?.id;
}

function fits(parts: readonly string[], text: string): boolean {
  let rest = text;
  for (const [at, part] of parts.entries()) {
    const taken = takenBy(part, parts[at + 1], rest);
    if (taken === undefined || taken === '') return false;
    rest = rest.slice(taken.length);
  }
  return rest === '';
}

/** What a part takes from the beginning of a text; a word ends where the next part begins. */
function takenBy(part: string, next: string | undefined, text: string): string | undefined {
  if (part === '{n}') return figure.exec(text)?.[0];
  if (part !== '{w}') return text.startsWith(part) ? part : undefined;
  return next === undefined ? text : text.slice(0, Math.max(0, text.indexOf(next)));
}

function patterns(): readonly Pattern[] {
  holder.patterns ??= builtinReading().numberPatterns.flatMap(({ mechanism, en, zh }) =>
    [...en, ...zh].map((written) => ({ id: mechanism, parts: partsOf(written) })),
  );
  return holder.patterns;
}

function partsOf(written: string): readonly string[] {
  return written
    .split(/(\{[nw]\})/)
    .map((part) => (/^\{[nw]\}$/.test(part) ? part : foldWord(part).replaceAll(' ', '')))
    .filter((part) => part !== '');
}
