import { withoutComment } from '../text/ends.ts';
import type { TextEdit } from '../text/span.ts';
import { scanFlow, startsFlow } from './confusable-flow.ts';
import type { Indentation, Level } from './confusable-indent.ts';
import { quotedValue } from './confusable-quotes.ts';
import type { FlowState } from './flow-line.ts';
import type { FormatWords } from './format-words.ts';

/** The context of a scan. */
export interface Scan {
  readonly text: string;
  readonly words: FormatWords;
  readonly enough: number;
  readonly levels: Level[];
  readonly indentation: Indentation;
}

/** A line, and its problems so far. */
export interface Line {
  readonly start: number;
  readonly line: string;
  readonly edits: TextEdit[];
}

/** Records a replacement of characters of a line. */
export function replace({ start, edits }: Line, from: number, to: number, newText: string): void {
  edits.push({ span: { start: start + from, end: start + to }, newText });
}

/** The text after a key. */
export function valueKind(rest: string): Level['value'] {
  if (rest === '' || /^[#＃]/.test(rest)) return 'nothing';
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) return 'block';
  if (startsFlow(rest)) return 'flow';
  return /^["']/.test(rest) ? 'quoted' : 'plain';
}

/** Scans the text after a key or a dash. */
export function scanValue(
  where: Line,
  at: number,
  path: readonly string[],
  { words, enough }: Scan,
): FlowState | undefined {
  const { line, start, edits } = where;
  if (edits.length >= enough) return undefined;
  const value = line.slice(at);
  if (value.startsWith('＃')) {
    replace(where, at, at + 1, '#');
    return undefined;
  }
  if (words.isText(path) && !/^[[{]/.test(value) && !opensCollection(value, path, words))
    return undefined;
  if (startsFlow(value))
    return scanFlow(line, at, start, { frames: [], path, enough }, words, edits);
  const body = withoutComment(value).trimEnd();
  const quoted = quotedValue(body);
  if (quoted) {
    replace(where, at, at + 1, quoted.quote);
    replace(where, at + quoted.close, at + quoted.close + 1, quoted.quote);
  }
  const mark = body.search(/->|→|\bby\b|截至/);
  const owner = mark < 0 ? -1 : body.indexOf('＠', mark);
  if (owner >= 0 && owner < body.length - 1) {
    const isApart = (offset: number): boolean => /\s/.test(body[offset] ?? '');
    const written = `${isApart(owner - 1) ? '' : ' '}@${isApart(owner + 1) ? '' : ' '}`;
    replace(where, at + owner, at + owner + 1, written);
  }
  return undefined;
}

/** `｛risk：…` is a record and `［a, b］` a list even where a text is allowed. */
function opensCollection(value: string, path: readonly string[], words: FormatWords): boolean {
  const field = /^｛\s*([^\s:：]+)\s*[:：]/.exec(value)?.[1];
  return (
    (field !== undefined && words.isKey(path, field)) ||
    (words.isList(path) && /^[［【].*[\]］】]\s*(?:#|$)/s.test(value))
  );
}
