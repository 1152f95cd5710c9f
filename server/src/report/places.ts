import { shown } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './types.ts';

/** A place as plain numbers, as it is at this moment. */
export function placeOf({ start, end }: Span): Place {
  return { start, end };
}

/** The plan's own words, fit to be shown: one line, bounded, nothing invisible. */
export function ownWords(field: { readonly text: string } | undefined): string {
  return field === undefined ? '' : shown(field.text);
}
