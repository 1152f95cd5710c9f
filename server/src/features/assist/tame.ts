import { visibleLines } from '../../text/message.ts';

/**
 * A value with every control and bidirectional character of its texts escaped; tabs and line breaks
 * stay.
 */
export function tame(value: unknown): unknown {
  if (typeof value === 'string') return tameText(value);
  if (Array.isArray(value)) return value.map(tame);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tame(one)]));
}

/** The same for a text. */
export function tameText(text: string): string {
  return text
    .split(/(\t|\r\n)/)
    .map((part, at) => (at % 2 === 1 ? part : visibleLines(part)))
    .join('');
}
