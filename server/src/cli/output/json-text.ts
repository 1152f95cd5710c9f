/** Characters that JSON and XML may hold as they are and a terminal would act on, besides those below the space. */
export const live = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as a file of JSON in which no character acts on a terminal: readers get every one as it is. */
export function jsonText(value: unknown): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(live, escaped)}\n`;
}
