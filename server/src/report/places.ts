import { shown } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './types.ts';

/** A place as plain numbers. */
export function placeOf({ start, end }: Span): Place {
  return { start, end };
}

/** The plan's own words for display: one line, limited length, no invisible characters. */
export function ownWords(field: { readonly text: string } | undefined): string {
  return field === undefined ? '' : shown(field.text);
}
