import { type LineIndex, lineText } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import {
  blockShift,
  type Columns,
  insideColumn,
  type Level,
  moveBlockLine,
  type Shift,
} from './block-lines.ts';
import type { Layout } from './layout.ts';

/** Width of a dash and the space after it. */
const dashWidth = 2;

/**
 * Edits that indent every line by its level, `unit` spaces each, and leave one space after every
 * dash.
 */
export function indentationEdits(lines: LineIndex, { kinds }: Layout, unit: number): TextEdit[] {
  const edits: TextEdit[] = [];
  const columns = new Map<number, Columns>();
  const shifts = new Map<number, Shift>();
  const levels: Level[] = [];
  let comments: number[] = [];
  const move = (line: number, to: number): void => {
    const text = lineText(lines, line);
    const blanks = /^[ \t]*/.exec(text)?.[0] ?? '';
    const start = lines.starts[line] ?? 0;
    if (blanks.length === text.length || blanks === ' '.repeat(to)) return;
    edits.push({
      span: { start, end: start + blanks.length },
      newText: ' '.repeat(Math.max(0, to)),
    });
  };
  const settle = (next: Level | undefined, around: readonly Level[]): void => {
    for (const line of comments)
      move(line, commentColumn(lineText(lines, line).search(/\S/), next, around));
    comments = [];
  };
  for (let line = 0; line < kinds.length; line++) {
    const kind = kinds[line];
    if (!kind || kind.kind === 'blank') continue;
    const text = lineText(lines, line);
    if (kind.kind === 'comment') comments.push(line);
    else if (kind.kind === 'entry') {
      if (/^(?:---|\.\.\.)(?:\s|$)|^%/.test(text)) continue;
      const around = comments.length > 0 ? [...levels] : [];
      const found = enter(text, lines.starts[line] ?? 0, levels, edits, unit);
      columns.set(line, found);
      settle(found.line, around);
      move(line, found.line.new);
    } else {
      const begin = columns.get(kind.from);
      if (begin && kind.kind === 'block') {
        const shift = shifts.get(kind.from) ?? blockShift(lines, kind, begin, unit);
        shifts.set(kind.from, shift);
        moveBlockLine(lines, line, shift, edits);
      } else if (begin && text.trim() !== '') move(line, insideColumn(lines, kind, begin, unit));
    }
  }
  settle(undefined, levels);
  return edits;
}

/** Adds a line to the levels, and fixes the space after its dashes. */
function enter(
  text: string,
  start: number,
  levels: Level[],
  edits: TextEdit[],
  unit: number,
): Columns {
  const old = text.search(/\S/);
  let at = old;
  let dash: Level | undefined;
  const isDash = (column: number): boolean => /^-(?:\s|$)/.test(text.slice(column, column + 2));
  while (levels.length > 0) {
    const top = levels.at(-1);
    if (!top || top.old < old || (top.old === old && (!top.list || isDash(old)))) break;
    levels.pop();
  }
  const top = levels.at(-1);
  if (!top || top.old < old || (isDash(old) && !top.list))
    levels.push({ old, new: top ? top.new + unit : 0, list: isDash(old) });
  const line = levels.at(-1) ?? { old, new: 0, list: false };
  let content = line;
  while (isDash(at)) {
    const blanks = /^[ \t]*/.exec(text.slice(at + 1))?.[0] ?? '';
    const next = at + 1 + blanks.length;
    if (next >= text.length || text[next] === '#') break;
    if (blanks !== ' ')
      edits.push({ span: { start: start + at + 1, end: start + next }, newText: ' ' });
    dash = content;
    content = { old: next, new: content.new + dashWidth, list: isDash(next) };
    levels.push(content);
    at = next;
  }
  return { line, dash, content };
}

/**
 * A comment is aligned with the line below it, with the level at its column, or else with the
 * nearest level to its left.
 */
function commentColumn(column: number, next: Level | undefined, around: readonly Level[]): number {
  if (next && next.old === column) return next.new;
  let best: Level | undefined;
  for (const level of [...around, ...(next ? [next] : [])])
    if (level.old <= column && (!best || level.old >= best.old)) best = level;
  return best?.new ?? 0;
}
