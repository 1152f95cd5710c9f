import { type LineIndex, lineText } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import type { LineKind } from './layout.ts';

/** The column of the entries of a level: as written, and as formatted. */
export interface Level {
  readonly old: number;
  readonly new: number;
  readonly list: boolean;
}

/** The offsets of the parts of a line. */
export interface Columns {
  readonly line: Level;
  /** The last leading dash; undefined without one. */
  readonly dash: Level | undefined;
  /** The content after the dashes. */
  readonly content: Level;
}

/** The column of a line inside brackets or a multi-line text. */
export function insideColumn(
  lines: LineIndex,
  kind: Inside,
  { content }: Columns,
  unit: number,
): number {
  if (kind.kind === 'flow') return content.new + unit * kind.depth;
  return startsLine(lines, kind, content) ? content.new : content.new + unit;
}

type Inside = Extract<LineKind, { from: number }>;

/** The text is alone on its first line, apart from a dash. */
function startsLine(lines: LineIndex, kind: Inside, content: Level): boolean {
  return (
    kind.kind !== 'flow' && kind.node.span.start - (lines.starts[kind.from] ?? 0) === content.old
  );
}

/** How far a block scalar moves. White-space lines count as empty up to `indent`. */
export interface Shift {
  readonly indent: number;
  readonly by: number;
}

/** How far the lines of a block text move. */
export function blockShift(
  lines: LineIndex,
  kind: Inside & { readonly kind: 'block' | 'continued' },
  { content, dash }: Columns,
  unit: number,
): Shift {
  const own = startsLine(lines, kind, content);
  const header = lines.text.slice(kind.node.span.start, kind.node.span.start + 3);
  const explicit = /^[|>][-+]?(\d)/.exec(header)?.[1];
  if (explicit !== undefined) {
    const parent = own ? (dash ?? content) : content;
    return { indent: parent.old + Number(explicit), by: parent.new - parent.old };
  }
  let indent = -1;
  for (let line = kind.from + 1; line < lines.starts.length && indent < 0; line++)
    indent = lineText(lines, line).search(/\S/);
  return { indent, by: (own ? content.new : content.new + unit) - indent };
}

/** The edit that moves one of them. */
export function moveBlockLine(
  lines: LineIndex,
  line: number,
  { indent, by }: Shift,
  edits: TextEdit[],
): void {
  const text = lineText(lines, line);
  const start = lines.starts[line] ?? 0;
  const blanks = /^ */.exec(text)?.[0].length ?? 0;
  const empty = blanks === text.length && blanks <= indent;
  const wanted = empty ? 0 : Math.max(0, blanks + by);
  if (wanted !== blanks)
    edits.push({ span: { start, end: start + blanks }, newText: ' '.repeat(wanted) });
}
