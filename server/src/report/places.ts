import { shown, shownWhole } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './types.ts';

/** A place as plain numbers. */
export function placeOf({ start, end }: Span): Place {
  return { start, end };
}

/** The plan's own words for display: one line, no endless length, no invisible characters. */
export function ownWords(field: { readonly text: string } | undefined): string {
  return field === undefined ? '' : shownWhole(field.text);
}

/** The same of a name, which stands in heads and in titles: short. */
export function ownName(field: { readonly text: string } | undefined): string {
  return field === undefined ? '' : shown(field.text);
}
