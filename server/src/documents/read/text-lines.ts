import { remembered } from '../../text/remember.ts';
import type { AsideBlock, Place, SourceBlock, SourceDocument } from '../in/source.ts';
import { isTitle } from './grid.ts';
import { chapterLevel, markedItem, openMark } from './list-marks.ts';
import { plain } from './plain.ts';
import { isTableLine, tableFrom } from './text-table.ts';

/** Maximum number of lines of a text that are read. */
export const mostTextLines = 20_000;

const atx = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/;
const rule = /^\s*(?:[-*_=~]\s*){3,}$/;

interface Line {
  readonly text: string;
  readonly number: number;
}

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
  if (last?.kind === 'item' && isIndented && before !== '') {
    blocks[blocks.length - 1] = { ...last, text: joinedTexts(last.text, text) };
    return at;
  }
  const isJoined = last?.kind === 'paragraph' && isFlowing(before, text);
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
  return /\p{Script=Han}$/u.test(first) ? first + second : `${first} ${second}`;
}

function headingAt(
  lines: readonly Line[],
  at: number,
): { level: number; text: string } | undefined {
  const { text } = lines[at] as Line;
  const [, marks, marked] = atx.exec(text) ?? [];
  if (marks !== undefined) return { level: marks.length, text: plain(marked ?? '') };
  const bare = text.trim();
  if (isUnderline(lines, at + 1))
    return { level: lines[at + 1]?.text.trim().startsWith('=') ? 1 : 2, text: plain(bare) };
  const [, boxed] = /^(?:【(.{1,40})】|=+\s(.{1,40})\s=+)$/.exec(bare) ?? [];
  if (boxed !== undefined) return { level: 4, text: boxed };
  const [, bold] = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)[:：]?$/.exec(bare) ?? [];
  const isAlone = (lines[at - 1]?.text.trim() ?? '') === '';
  if (bold !== undefined && isAlone) return { level: 6, text: bold };
  if (isMarkdown(lines)) return undefined;
  const sub = /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+\p{L}/u.test(bare);
  if (sub && isTitle(bare)) return { level: 3 + bare.split('.').length, text: plain(bare) };
  if (/^\s{2,}/.test(text) || !isAlone || bare.length > 60) return undefined;
  const numbered = numberedLevel(lines, at);
  if (numbered !== undefined) return { level: numbered, text: plain(bare) };
  const level = chapterLevel(bare);
  if (level !== undefined) return { level, text: plain(bare) };
  if (markedItem(bare)) return undefined;
  const follows = lines[at + 1]?.text ?? '';
  const hasBelow = follows.trim() !== '' || (lines[at + 2]?.text.trim() ?? '') !== '';
  const isShort = bare.length <= 50 && /^[\p{L}\d]/u.test(bare) && hasBelow;
  const ends =
    /[:：]$/.test(bare) || (/^[\p{Lu}\d\s&/.,'’-]{3,}$/u.test(bare) && /\p{Lu}{3}/u.test(bare));
  const isBefore = markedItem(follows) !== undefined && isTitle(bare);
  return isShort && (ends || isBefore)
    ? { level: 5, text: plain(bare.replace(/[:：]$/, '')) }
    : undefined;
}

/** Where headings have their marks, nothing else is one. */
const isMarkdown = remembered((lines: readonly Line[]): boolean =>
  lines.some(({ text }) => atx.test(text)),
);

/** `3 Targets` with text below it is a heading; numbers that go on in the next line are a list. */
function numberedLevel(lines: readonly Line[], at: number): number | undefined {
  const bare = lines[at]?.text.trim() ?? '';
  const next = lines[at + 1]?.text.trim() ?? '';
  const isNumbered = /^\d{1,2}\.?\s+\p{Lu}/u.test(bare) && isTitle(bare);
  return isNumbered && next !== '' && !/^\d{1,2}[.)]?\s+\p{L}/u.test(next) ? 4 : undefined;
}

function isUnderline(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text.trim() ?? '';
  return (
    /^\s{0,3}(?:={3,}|-{3,})\s*$/.test(lines[at]?.text ?? '') &&
    before !== '' &&
    before.length <= 120 &&
    !isTableLine(before)
  );
}

function tableEnd(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && isTableLine(lines[end]?.text ?? '')) end++;
  return end - at > 1 ? end : at;
}

/** Takes the comments out of Markdown; the lines keep their numbers. */
function withoutComments(text: string, asides: AsideBlock[]): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/<!--([\s\S]*?)-->/g, (whole, inner: string, offset: number) => {
      const line = text.slice(0, offset).split('\n').length;
      asides.push({ text: inner.trim(), at: { kind: 'line', line }, why: 'margin' });
      return whole.replace(/[^\r\n]/g, '');
    });
}
