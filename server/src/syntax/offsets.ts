import type { Span, TextEdit } from '../text/span.ts';

/** Maps offsets of a repaired text to the original text. */
export interface OffsetMap {
  original(offset: number): number;
}

/** The identity map, for a text without repairs. */
export const unchanged: OffsetMap = { original: (offset) => offset };

/**
 * The map for a text made by `applyEdits(original, edits)`. An offset inside replaced text maps to
 * the end of the original text, or to its start for the first character.
 * @param edits sorted by place, not overlapping
 */
export function offsetMap(edits: readonly TextEdit[]): OffsetMap {
  if (edits.length === 0) return unchanged;
  const steps: {
    readonly at: number;
    readonly until: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  let shift = 0;
  for (const { span, newText } of edits) {
    const at = span.start + shift;
    steps.push({ at, until: at + newText.length, start: span.start, end: span.end });
    shift += newText.length - (span.end - span.start);
  }
  return {
    original(offset) {
      let low = 0;
      let high = steps.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((steps[middle]?.at ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const step = steps[low - 1];
      if (!step) return offset;
      if (offset >= step.until) return offset - step.until + step.end;
      return Math.min(step.end, step.start + (offset - step.at));
    },
  };
}

/** The span in the original text. */
export function originalSpan(map: OffsetMap, start: number, end: number): Span {
  const from = map.original(start);
  return { start: from, end: Math.max(from, map.original(end)) };
}
