import type { Field, Leaf } from '../diff/value.ts';
import { columnOf, yamlText } from '../syntax/edit.ts';
import type { MapEntry, Node } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { entryEnd, isLong, leadOf, moved, type Source, wholeEnd } from './source.ts';

/** A field of the other side cannot be written here; the merge then reports a conflict. */
export class CannotWrite extends Error {}

/** The value of a field as the other side wrote it, indented for the place of our entry. */
export function takeValue(
  ours: Source,
  mine: Field,
  theirs: Source,
  other: Field,
  flow: boolean,
): TextEdit[] {
  const { entry } = mine;
  if (entry) {
    // Comments inside a block move with it; a trailing one on a single line is merged separately.
    const long =
      !flow && (isLong(ours, entry) || (other.entry !== undefined && isLong(theirs, other.entry)));
    const end = long ? wholeEnd(ours, entry) : entryEnd(ours, entry);
    return [
      {
        span: { start: entry.key.span.end, end },
        newText: behindKey(ours, entry, theirs, other, flow, long),
      },
    ];
  }
  const { value } = mine;
  if (value.kind !== 'leaf' || other.value.kind !== 'leaf') throw new CannotWrite();
  return [{ span: value.span, newText: pieceText(value.node, other.value) }];
}

/** From the colon on. A multi-line value is indented for the column of our key. */
function behindKey(
  ours: Source,
  entry: MapEntry,
  theirs: Source,
  other: Field,
  flow: boolean,
  long: boolean,
): string {
  if (!other.entry) {
    if (other.value.kind !== 'leaf') throw new CannotWrite();
    return `: ${yamlText(other.value.text, flow)}`;
  }
  const { start, end } = other.entry.key.span;
  const text = theirs.text.slice(end, (long ? wholeEnd : entryEnd)(theirs, other.entry));
  if (flow && text.includes('\n')) throw new CannotWrite();
  const risky = flow && other.entry.value.kind === 'scalar' && other.entry.value.style === 'plain';
  if (risky) return `: ${yamlText(other.entry.value.text, true)}`;
  return moved(text, columnOf(theirs.text, start), columnOf(ours.text, entry.key.span.start));
}

/** A part of a short line, which may be in quotes. */
function pieceText(line: Node, { text }: Leaf): string {
  const style = line.kind === 'scalar' ? line.style : 'plain';
  if (style === 'single') return text.replaceAll("'", "''");
  return style === 'double' ? JSON.stringify(text).slice(1, -1) : text;
}

/**
 * An entry of the other side with the comments above and after it, as lines for a column; or as one
 * pair for braces.
 */
export function entryText(
  theirs: Source,
  key: string,
  field: Field,
  column: number,
  flow: boolean,
): string {
  const { entry } = field;
  if (!entry) {
    if (field.value.kind !== 'leaf') throw new CannotWrite();
    return flow
      ? `${key}: ${yamlText(field.value.text, true)}`
      : `\n${' '.repeat(column)}${key}: ${yamlText(field.value.text)}`;
  }
  const from = columnOf(theirs.text, entry.key.span.start);
  if (flow) {
    const text = theirs.text.slice(entry.key.span.start, entryEnd(theirs, entry));
    if (text.includes('\n')) throw new CannotWrite();
    const plain = entry.value.kind === 'scalar' && entry.value.style === 'plain';
    return plain ? `${entry.key.text}: ${yamlText(entry.value.text, true)}` : text;
  }
  const alone = theirs.text.slice(entry.key.span.start - from, entry.key.span.start).trim() === '';
  const lead = alone ? leadOf(theirs, entry) : undefined;
  const above = lead ? theirs.text.slice(lead.start, lead.end) : '';
  const end = alone ? wholeEnd(theirs, entry) : entryEnd(theirs, entry);
  const lines = above + ' '.repeat(from) + theirs.text.slice(entry.key.span.start, end);
  return moved(`\n${lines}`, from, column);
}

/** Deletes lines: an entry, and the comments above it that the other side removed. */
export function removeBlockEntry(ours: Source, entry: MapEntry, theirs: Source): TextEdit[] {
  const lead = leadOf(ours, entry);
  const stays = lead.comments.some((comment) =>
    theirs.comments.some(({ text }) => `# ${text}` === comment || `#${text}` === comment),
  );
  const start = stays ? lead.end : lead.start;
  const end = wholeEnd(ours, entry);
  const next = ours.text.indexOf('\n', end);
  if (ours.text.slice(lead.end, entry.key.span.start).trim() !== '') throw new CannotWrite();
  return [{ span: { start, end: next < 0 ? ours.text.length : next + 1 }, newText: '' }];
}
