/** Characters of Chinese input methods and word processors that look like those of YAML. */
export const suspicious =
  /[：，、［］｛｝【】－—＃＠“”„‟＂«»‘’‚‛＇‹›「」『』\u3000\u00a0\u2000-\u200b\u202f\u205f]/;

/** Blanks that YAML takes for letters. */
export const wideBlank = /[\u3000\u00a0\u2000-\u200b\u202f\u205f]/;

/** Blanks of all kinds at the start of a line. */
export const lead = /^[ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*/;

/** An opening bracket of any kind, and the one YAML knows. */
export const opens: Readonly<Record<string, string>> = {
  '[': '[',
  '{': '{',
  '［': '[',
  '｛': '{',
  '【': '[',
};

/** A closing bracket of any kind, and the one YAML knows. */
export const closes: Readonly<Record<string, string>> = {
  ']': ']',
  '}': '}',
  '］': ']',
  '｝': '}',
  '】': ']',
};

/** Blanks as ASCII; an ideographic one is as wide as some ordinary ones, a zero-width one is nothing. */
export function asciiBlanks(blanks: string, ideographic = 2): string {
  return blanks
    .replaceAll('\u3000', ' '.repeat(ideographic))
    .replaceAll('\u200b', '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
