import type { Span } from '../text/span.ts';
import { continueFlow, type Frame } from './slot-flow.ts';

/** What could be typed at a place, found without a parse, so that it works in broken and half-typed text. */
export interface Slot {
  /** `key` a key of a map · `value` behind `key:` · `item` of a list · `text` inside running text · `none` a comment. */
  readonly kind: 'key' | 'value' | 'item' | 'text' | 'none';
  /** Keys from the top of the file to the map or list (for `value`: to the value). */
  readonly path: readonly string[];
  /** What is typed already. */
  readonly prefix: string;
  /** What an accepted item replaces: the typed part and the rest of the word behind the cursor. */
  readonly replace: Span;
  /** Inside brackets. */
  readonly flow: boolean;
  /** Column of the keys of this map. */
  readonly indent: number;
  /** Keys or items that are there already. */
  readonly present: readonly string[];
  /** The line holds nothing but this (and blanks): a whole entry can be written. */
  readonly alone: boolean;
  /** A `- ` stands in front. */
  readonly dashed: boolean;
}

interface Level {
  readonly indent: number;
  readonly key: string;
  readonly list: boolean;
  empty: boolean;
  readonly children: string[];
}

/** Deeper nesting is no plan's; what stands in it is not told apart any more. */
const maxLevels = 100;

const keyLine = /^("[^"]*"\s*|'[^']*'\s*|[^\s#'"[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?):(?=\s|$)/;

/** A line is searched for its key as far as keys reach. */
function keyOf(line: string): RegExpExecArray | null {
  return keyLine.exec(line.slice(0, 1000));
}

/** The slot at an offset. One pass over the top-level entry that holds it; never throws. */
export function slotAt(text: string, offset: number): Slot {
  const at = Math.max(0, Math.min(offset, text.length));
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const levels: Level[] = [{ indent: -1, key: '', list: false, empty: true, children: [] }];
  let frames: Frame[] = [];
  let path: readonly string[] = [];
  let textBelow = -1;
  for (let start = sectionStart(text, lineStart); start < lineStart; ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline).replace(/\r$/, '');
    start = newline + 1;
    if (line.trim() === '') continue;
    const indent = indentOf(line);
    if (textBelow >= 0 && indent > textBelow) continue;
    textBelow = -1;
    if (frames.length > 0) {
      frames = continueFlow(line, 0, frames);
      continue;
    }
    const read = readLine(line, levels);
    path = read.path;
    if (read.value === 'text') textBelow = read.indent;
    else if (read.value === 'flow') frames = continueFlow(line, read.at, []);
  }
  const head = text.slice(lineStart, at).replace(/\r$/, '');
  const inText =
    textBelow >= 0 && (indentOf(head) > textBelow || head.trim() === '') && head.trim() !== '';
  if (frames.length > 0) return flowSlot(text, at, continueFlow(head, 0, frames), path);
  if (inText && indentOf(head) > textBelow) return none('text', at, path);
  if (/(?:^|\s)#/.test(head.replace(/"[^"]*"|'[^']*'/g, ''))) return none('none', at, path);
  return lineSlot(text, at, lineStart, head, levels);
}

/** The line of the last top-level key at or above a line: nothing above it matters for the path. */
function sectionStart(text: string, lineStart: number): number {
  for (let start = lineStart; start > 0; start = text.lastIndexOf('\n', start - 2) + 1) {
    const first = text[start];
    if (start < lineStart && first !== undefined && !/[\s#\]}-]/.test(first)) return start;
    if (start < 2) break;
  }
  return 0;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

interface ReadLine {
  readonly indent: number;
  readonly path: readonly string[];
  readonly value: 'nothing' | 'text' | 'flow';
  /** Where the value starts in the line. */
  readonly at: number;
}

/** Takes a whole line into the levels. */
function readLine(line: string, levels: Level[]): ReadLine {
  let column = indentOf(line);
  let rest = line.slice(column);
  while (/^-(?:\s|$)/.test(rest) && levels.length < maxLevels) {
    popTo(levels, column);
    if (!levels.some((level) => level.list && level.indent === column))
      levels.push({ indent: column, key: '', list: true, empty: false, children: [] });
    const width = /^-\s*/.exec(rest)?.[0].length ?? 1;
    column += width;
    rest = rest.slice(width);
  }
  const key = keyOf(rest);
  if (!key || rest.startsWith('#')) {
    const top = levels.at(-1);
    if (top?.list) top.children.push(rest.trim());
    return {
      indent: column,
      path: pathOf(levels),
      value: /^[[{]/.test(rest) ? 'flow' : 'nothing',
      at: column,
    };
  }
  const name = unquoted((key[1] ?? '').trimEnd());
  popTo(levels, column, true);
  const parent = levels.at(-1);
  if (parent) parent.empty = false;
  parent?.children.push(name);
  const behind = rest.slice(key[0].length);
  const value = behind.trimStart();
  const empty = value === '' || value.startsWith('#');
  if (levels.length < maxLevels)
    levels.push({ indent: column, key: name, list: false, empty, children: [] });
  const at = column + key[0].length + (behind.length - value.length);
  const kind = /^[[{]/.test(value) ? 'flow' : empty ? 'nothing' : 'text';
  return { indent: column, path: pathOf(levels), value: kind, at };
}

/** Drops levels that end at this column; `list` levels at the same column stay for their next item. */
function popTo(levels: Level[], column: number, key = false): void {
  while (levels.length > 1) {
    const top = levels.at(-1);
    if (!top || top.indent < column || (top.list && top.indent === column && !key)) return;
    levels.pop();
  }
}

function pathOf(levels: readonly Level[]): string[] {
  return levels.flatMap((level) => (level.list || level.indent < 0 ? [] : [level.key]));
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key.trim();
}

function none(kind: 'text' | 'none', at: number, path: readonly string[]): Slot {
  return {
    kind,
    path,
    prefix: '',
    replace: { start: at, end: at },
    flow: false,
    indent: 0,
    present: [],
    alone: false,
    dashed: false,
  };
}

/** The slot on a line in block style. */
function lineSlot(
  text: string,
  at: number,
  lineStart: number,
  head: string,
  levels: Level[],
): Slot {
  let column = indentOf(head);
  let rest = head.slice(column);
  let dashed = false;
  while (/^-(?:\s|$)/.test(rest) && levels.length < maxLevels) {
    popTo(levels, column);
    if (!levels.some((level) => level.list && level.indent === column))
      levels.push({ indent: column, key: '', list: true, empty: false, children: [] });
    const width = /^-\s*/.exec(rest)?.[0].length ?? 1;
    column += width;
    rest = rest.slice(width);
    dashed = true;
  }
  const key = keyOf(rest);
  if (key) {
    popTo(levels, column, true);
    const path = [...pathOf(levels), unquoted((key[1] ?? '').trimEnd())];
    const behind = rest.slice(key[0].length);
    const value = behind.trimStart();
    const valueAt = at - value.length;
    if (/^[[{]/.test(value))
      return flowSlot(text, at, continueFlow(head, valueAt - lineStart, []), path);
    if (behind === '') return none('none', at, path);
    const end = endOfValue(text, at);
    return {
      ...none('text', at, path),
      kind: 'value',
      prefix: value,
      replace: { start: valueAt, end },
      indent: column,
    };
  }
  if (/^[[{]/.test(rest)) return flowSlot(text, at, continueFlow(head, column, []), pathOf(levels));
  popTo(levels, column, true);
  const parent = levels.at(-1);
  // Deeper than a key that has its value already: half-indented; the map around it is meant.
  if (
    !dashed &&
    parent &&
    !parent.list &&
    !parent.empty &&
    parent.indent >= 0 &&
    parent.children.length === 0
  )
    levels.pop();
  const start = at - rest.length;
  const end = endOfWord(text, at);
  const tail = text.slice(end, lineEnd(text, end));
  return {
    kind: dashed ? 'item' : 'key',
    path: pathOf(levels),
    prefix: rest,
    replace: { start, end },
    flow: false,
    indent: column,
    present: [...(levels.at(-1)?.children ?? []), ...siblingsBelow(text, at, column)],
    alone: /^\s*(?:#.*)?$/.test(tail),
    dashed,
  };
}

/** Keys at the same column further down, up to the end of their map. */
function siblingsBelow(text: string, at: number, column: number): string[] {
  const found: string[] = [];
  for (
    let start = text.indexOf('\n', at) + 1;
    start > 0 && start < text.length;
    start = text.indexOf('\n', start) + 1
  ) {
    const line = text.slice(start, lineEnd(text, start));
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const indent = indentOf(line);
    if (indent < column) break;
    const key = indent === column ? keyOf(line.slice(column)) : null;
    if (key) found.push(unquoted((key[1] ?? '').trimEnd()));
  }
  return found;
}

function flowSlot(
  text: string,
  at: number,
  frames: readonly Frame[],
  path: readonly string[],
): Slot {
  const top = frames.at(-1);
  if (!top) return none('none', at, path);
  const fields = frames.flatMap((frame) =>
    frame.close === '}' && frame.field !== undefined ? [frame.field] : [],
  );
  const isKey = top.close === '}' && top.field === undefined;
  const prefix = top.typed.trimStart();
  const end = endOfWord(text, at);
  return {
    kind: top.close === ']' ? 'item' : isKey ? 'key' : 'value',
    path: [...path, ...fields],
    prefix,
    replace: { start: at - prefix.length, end },
    flow: true,
    indent: 0,
    present: [...top.seen, ...wordsBehind(text, end)],
    alone: false,
    dashed: false,
  };
}

/** Keys or items behind the cursor on the same line, up to the closing bracket. */
function wordsBehind(text: string, at: number): string[] {
  const rest = text.slice(at, lineEnd(text, at)).split(/[\]}]/)[0] ?? '';
  return rest.split(',').flatMap((part) => part.split(':')[0]?.trim() || []);
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

function endOfWord(text: string, at: number): number {
  return at + (/^[^\s,:[\]{}#，、：]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}

function endOfValue(text: string, at: number): number {
  return at + (/^[^\s,#]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}
