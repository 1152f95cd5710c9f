/**
 * Confusables: characters of Chinese input methods and word processors that look like those of
 * YAML.
 */
export const suspicious =
  /[：，、［］｛｝【】－—＃＠“”„‟＂«»‘’‚‛＇‹›「」『』\u3000\u00a0\u2000-\u200b\u202f\u205f]/;

/** Spaces that YAML reads as letters. */
export const wideBlank = /[\u3000\u00a0\u2000-\u200b\u202f\u205f]/;

/** Spaces of all kinds at the start of a line. */
export const lead = /^[ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*/;

/** Opening brackets of any kind, and their ASCII forms. */
export const opens: Readonly<Record<string, string>> = {
  '[': '[',
  '{': '{',
  '［': '[',
  '｛': '{',
  '【': '[',
};

/** Closing brackets of any kind, and their ASCII forms. */
export const closes: Readonly<Record<string, string>> = {
  ']': ']',
  '}': '}',
  '］': ']',
  '｝': '}',
  '】': ']',
};

/** Spaces in ASCII; an ideographic one becomes several, a zero-width one is removed. */
export function asciiBlanks(blanks: string, ideographic = 2): string {
  return blanks
    .replaceAll('\u3000', ' '.repeat(ideographic))
    .replaceAll('\u200b', '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
