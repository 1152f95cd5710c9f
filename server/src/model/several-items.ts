import { isChinese } from '../catalog/normalise.ts';

/** Between the items of a list that somebody wrote without brackets. */
export const itemSeparators = ',，、;；';

export const severalItems = /[,，、;；]/;

/** Lengths from which a text is part of a sentence, and no name, in characters. */
const [longPart, longChinesePart] = [30, 10];

/** Whether a text with such a sign is a sentence, and not several items. */
export function isSentence(text: string): boolean {
  return text
    .split(severalItems)
    .some((part) => part.trim().length > (isChinese(part) ? longChinesePart : longPart));
}
