/**
 * The data that `schemas/build/pack.mjs` made a text of: JSON, in which a character stands for the
 * next value of a language, and after it the values in English and those in Chinese, a line each.
 */
export function unpack(text: string): unknown {
  const [structure = '', english = '', chinese = ''] = text.split('\n\n');
  return JSON.parse(filled(filled(structure, '\u0001', english), '\u0002', chinese));
}

/** The text with lines in place of a character. */
function filled(text: string, mark: string, lines: string): string {
  const values = lines.split('\n');
  return text
    .split(mark)
    .map((part, at) => (at === 0 ? part : (values[at - 1] ?? '') + part))
    .join('');
}
