/** Characters that JSON and XML allow but a terminal would act on, besides those below U+0020. */
export const live = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as JSON text, with the characters that a terminal would act on escaped. */
export function jsonText(value: unknown): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(live, escaped)}\n`;
}
