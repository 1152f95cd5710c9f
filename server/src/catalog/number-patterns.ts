import { foldWord } from './normalise.ts';
import { builtinReading } from './reading.ts';

const holder: { patterns?: readonly { readonly id: string; readonly form: RegExp }[] } = {};
/** A number in digits or words, with a currency symbol and a scale word. */
const figure =
  '(?:[$€£¥]?[0-9][0-9.,]*(?:[kmb%万亿千百元]|usd|eur|gbp)?|[一二两三四五六七八九十百千万]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const longest = 60;

/** The mechanism of a common phrase with the company's own figure: `29 minute delivery`. */
export function numberPattern(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const tight = foldWord(text).replaceAll(' ', '');
  return patterns().find(({ form }) => form.test(tight))?.id;
}

function patterns(): readonly { readonly id: string; readonly form: RegExp }[] {
  holder.patterns ??= builtinReading().numberPatterns.flatMap(({ mechanism, en, zh }) =>
    [...en, ...zh].map((written) => ({ id: mechanism, form: formOf(written) })),
  );
  return holder.patterns;
}

function formOf(written: string): RegExp {
  const parts = written.split(/(\{[nw]\})/).map((part) => {
    if (part === '{n}') return figure;
    if (part === '{w}') return '[\\p{L}]+';
    return foldWord(part)
      .replaceAll(' ', '')
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}
