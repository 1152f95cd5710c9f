import { commentsOf } from '../../syntax/comments.ts';
import { columnOf, endOfLine, indentUnit, yamlText } from '../../syntax/edit.ts';
import { contentEnd } from '../../syntax/extent.ts';
import { shiftLines } from '../../syntax/shift.ts';
import type { MapEntry, Node } from '../../syntax/tree.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { Span, TextEdit } from '../../text/span.ts';

/** The context of an entry: the text, its tree, and whether the enclosing map is in braces. */
export interface Surroundings {
  readonly text: string;
  readonly root: Node | undefined;
  readonly flow: boolean;
}

/**
 * Moves the value of an entry, as written, into a field of its own: `late: x` becomes a record with
 * `risk: x`. A value in braces or brackets stays on its line; the lines below are indented with it.
 */
export function wrapValue(
  { text, flow }: Surroundings,
  { key, value }: MapEntry,
  field: string,
): TextEdit[] {
  const { start } = value.span;
  const end = contentEnd(value);
  if (flow) {
    return [
      { span: { start, end: start }, newText: `{${field}: ` },
      { span: { start: end, end }, newText: '}' },
    ];
  }
  const unit = indentUnit(text);
  const head = `${lineBreakOf(text)}${' '.repeat(columnOf(text, key.span.start) + unit)}${field}:`;
  const keyLineEnd = endOfLine(text, key.span.end);
  if (start <= keyLineEnd)
    return [
      { span: { start: key.span.end, end: start }, newText: `:${head} ` },
      ...shiftLines(text, { start, end }, unit),
    ];
  const first = { start: keyLineEnd, end: keyLineEnd };
  return [{ span: first, newText: head }, ...shiftLines(text, { start: keyLineEnd, end }, unit)];
}

/**
 * Replaces a record with a single field by the value of that field, as written. Comments in between
 * move above the entry; undefined where there is no line above for them.
 */
export function unwrapValue(
  around: Surroundings,
  entry: MapEntry,
  only: MapEntry,
): TextEdit[] | undefined {
  const { text } = around;
  const { key, value: record } = entry;
  const { value } = only;
  const onOwnLine = endOfLine(text, only.key.span.end) < value.span.start;
  const until = onOwnLine ? endOfLine(text, only.key.span.end) : value.span.start;
  const gaps = [
    { start: key.span.end, end: until },
    { start: contentEnd(value), end: Math.max(contentEnd(value), contentEnd(record)) },
  ];
  const above = commentsAbove(around, entry, gaps);
  if (!above) return undefined;
  const tail = gaps[1] && gaps[1].end > gaps[1].start ? [{ span: gaps[1], newText: '' }] : [];
  const dedent = onOwnLine
    ? columnOf(text, key.span.start) - columnOf(text, only.key.span.start)
    : 0;
  const moved = onOwnLine ? shiftLines(text, { start: until, end: contentEnd(value) }, dedent) : [];
  return [
    ...above,
    { span: { start: key.span.end, end: until }, newText: onOwnLine ? ':' : ': ' },
    ...moved,
    ...tail,
  ];
}

/**
 * Replaces the value of an entry by a record. A comment after the value stays on the line of the
 * key.
 */
export function toRecord(
  around: Surroundings,
  entry: MapEntry,
  fields: readonly (readonly [string, string])[],
): TextEdit[] | undefined {
  const { text, flow } = around;
  const { key, value } = entry;
  if (flow) {
    const inside = fields.map(([name, written]) => `${name}: ${written}`).join(', ');
    return [{ span: value.span, newText: `{${inside}}` }];
  }
  const above = commentsAbove(around, entry, [{ start: key.span.end, end: value.span.start }]);
  if (!above) return undefined;
  const pad = ' '.repeat(columnOf(text, key.span.start) + indentUnit(text));
  const at = endOfLine(text, value.span.end);
  const lines = fields
    .map(([name, written]) => `${lineBreakOf(text)}${pad}${name}: ${written}`)
    .join('');
  return [
    ...above,
    { span: { start: key.span.end, end: value.span.end }, newText: ':' },
    { span: { start: at, end: at }, newText: lines },
  ];
}

/** Replaces a record by one line; its comments move above the entry. */
export function toLine(
  around: Surroundings,
  { key, value, span }: MapEntry,
  line: string,
): TextEdit[] | undefined {
  const gone = { start: key.span.end, end: contentEnd(value) };
  const above = commentsAbove(around, { key, value, span }, [gone]);
  if (!above) return undefined;
  return [...above, { span: gone, newText: `: ${yamlText(line, around.flow)}` }];
}

/**
 * The comments of deleted spans, as lines above an entry; undefined where the entry does not start
 * its line.
 */
function commentsAbove(
  { text, root }: Surroundings,
  { key }: MapEntry,
  gaps: readonly Span[],
): TextEdit[] | undefined {
  const going = gaps.filter(({ start, end }) => text.slice(start, end).includes('#'));
  if (going.length === 0) return [];
  const comments = commentsOf(text, root).filter(({ span }) =>
    going.some((gap) => gap.start <= span.start && span.start < gap.end),
  );
  if (comments.length === 0) return [];
  const column = columnOf(text, key.span.start);
  const pad = text.slice(key.span.start - column, key.span.start);
  if (pad.trim() !== '') return undefined;
  const at = key.span.start - column;
  const lines = comments.map(
    ({ span }) => `${pad}${text.slice(span.start, span.end).trimEnd()}${lineBreakOf(text)}`,
  );
  return [{ span: { start: at, end: at }, newText: lines.join('') }];
}
