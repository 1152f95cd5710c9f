import { longestText } from '../in/readable.ts';
import type { AsideBlock, Place, SourceBlock, SourceDocument } from '../in/source.ts';
import { indentOf, isOwnLine } from './label-lines.ts';
import { markedItem, openMark } from './list-marks.ts';
import { plain } from './plain.ts';
import { headingAt, isUnderline, type Line } from './text-headings.ts';
import { isTableLine, tableFrom } from './text-table.ts';

/** Maximum number of lines of a text that are read. */
export const mostTextLines = 20_000;

const rule = /^\s*(?:[-*_=~]\s*){3,}$/;

/**
 * Reads Markdown and plain text: headings, lists with their levels, tables and paragraphs. What
 * plain texts use instead of marks counts too: chapters, underlined and short lines with a colon.
 */
export function readLines(text: string): Omit<SourceDocument, 'name'> {
  const asides: AsideBlock[] = [];
  const all = withoutComments(text, asides).split(/\r\n|[\r\n\u2028\u2029]/);
  const lines = all
    .slice(0, mostTextLines)
    .map((line, at): Line => ({ text: line.replaceAll('\t', '    '), number: at + 1 }));
  const blocks: SourceBlock[] = [];
  let isFenced = false;
  const front = frontMatter(lines);
  for (const line of lines.slice(1, front))
    blocks.push({ kind: 'paragraph', text: line.text.trim(), at: placeOf(line) });
  for (let at = front > 0 ? front + 1 : 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (/^\s*(?:```|~~~)/.test(line.text)) {
      isFenced = !isFenced;
      continue;
    }
    if (line.text.trim() === '' || (rule.test(line.text) && !isUnderline(lines, at))) continue;
    const end = isFenced ? at + 1 : tableEnd(lines, at);
    if (end > at + 1) {
      blocks.push(tableFrom(lines.slice(at, end).map((one) => ({ ...one, at: placeOf(one) }))));
      at = end - 1;
      continue;
    }
    if (line.text.length > longestText) {
      blocks.push({ kind: 'paragraph', text: line.text.trim(), at: placeOf(line) });
      continue;
    }
    const heading = isFenced ? undefined : headingAt(lines, at);
    if (heading) {
      blocks.push({ kind: 'heading', ...heading, at: placeOf(line) });
      if (isUnderline(lines, at + 1)) at++;
      continue;
    }
    const item = isFenced ? undefined : markedItem(line.text);
    if (item) blocks.push(itemFrom(item, line));
    else at = addText(blocks, lines, at);
  }
  return { blocks, asides, notes: all.length > mostTextLines ? ['text-cut'] : [] };
}

/** The line that ends the fields before the text of Markdown; 0 if there are none. */
function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trim() !== '---') return 0;
  return Math.max(
    0,
    lines.slice(0, 60).findIndex(({ text }, at) => at > 0 && text.trim() === '---'),
  );
}

function placeOf({ number }: Line): Place {
  return { kind: 'line', line: number };
}

function itemFrom({ indent, text }: { indent: number; text: string }, line: Line): SourceBlock {
  const isOpen = /^\[ \]\s/.test(text);
  const bare = plain(text.replace(/^\[[ xX✓]\]\s+/, ''));
  const level = Math.floor(indent / 2) + 1;
  return { kind: 'item', level, text: isOpen ? `${openMark}${bare}` : bare, at: placeOf(line) };
}

/** A line that continues an item or a paragraph is joined to it. */
function addText(blocks: SourceBlock[], lines: readonly Line[], at: number): number {
  const line = lines[at] as Line;
  const last = blocks.at(-1);
  const isIndented = /^\s{2,}/.test(line.text);
  const before = lines[at - 1]?.text.trim() ?? '';
  const text = plain(line.text.replace(/^\s*>\s?/, '').trim());
  const hasRoom = last?.kind !== 'table' && (last?.text.length ?? 0) + text.length <= longestText;
  if (last?.kind === 'item' && isIndented && before !== '' && isOwnLine(lines, at)) {
    blocks.push(itemFrom({ indent: indentOf(line), text }, line));
    return at;
  }
  if (last?.kind === 'item' && isIndented && before !== '' && hasRoom) {
    blocks[blocks.length - 1] = { ...last, text: joinedTexts(last.text, text) };
    return at;
  }
  const isJoined = last?.kind === 'paragraph' && hasRoom && isFlowing(before, text);
  if (isJoined) blocks[blocks.length - 1] = { ...last, text: joinedTexts(last.text, text) };
  else blocks.push({ kind: 'paragraph', text, at: placeOf(line) });
  return at;
}

/** The line before was broken for its length: it does not end, and the next one does not start. */
function isFlowing(before: string, next: string): boolean {
  const isOpen = before.length >= 55 && !/[。.!！?？:：;；]$/.test(before);
  return isOpen && /^[\p{Ll}\p{Script=Han}\d(（]/u.test(next) && !/^[^:：=]{1,24}[:：=]/.test(next);
}

function joinedTexts(first: string, second: string): string {
  return /\p{Script=Han}$/u.test(first.slice(-2)) ? first + second : `${first} ${second}`;
}

function tableEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && isTableLine(lines[end]?.text ?? '')) end++;
  return end - at > 1 ? end : at;
}

/** Takes the comments out of Markdown; the lines keep their numbers. */
function withoutComments(given: string, asides: AsideBlock[]): string {
  const text = given.replace(/^\uFEFF/, '');
  let kept = '';
  let from = 0;
  let line = 1;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return kept + text.slice(from);
    kept += text.slice(from, start);
    line += breaksIn(text.slice(from, start)).length;
    const inner = text.slice(start + 4, end);
    asides.push({ text: inner.trim(), at: { kind: 'line', line }, why: 'margin' });
    const breaks = breaksIn(inner);
    kept += breaks.join('');
    line += breaks.length;
    from = end + 3;
  }
}

function breaksIn(text: string): readonly string[] {
  return text.match(/\r\n|[\r\n]/g) ?? [];
}
