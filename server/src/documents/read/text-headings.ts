import { remembered } from '../../text/remember.ts';
import { isTitle } from './grid.ts';
import { chapterLevel, markedItem } from './list-marks.ts';
import { plain } from './plain.ts';
import { isTableLine } from './text-table.ts';

/** A line of a text, from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** A heading of a text; levels below 3 are not its own marks but those of its layout. */
export interface TextHeading {
  readonly level: number;
  readonly text: string;
}

const atx = /^\s{0,3}(#{1,6})\s(.*)$/;

/**
 * The heading that a line is. What plain texts use instead of marks counts where there are none:
 * chapters, underlined and short lines with a colon.
 */
export function headingAt(lines: readonly Line[], at: number): TextHeading | undefined {
  const { text } = lines[at] as Line;
  const [, marks, marked = ''] = atx.exec(text) ?? [];
  if (marks !== undefined) return { level: marks.length, text: plain(withoutEnd(marked)) };
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
  return plainHeading(lines, at, bare);
}

/** A line of its own that is a heading by its number, its ending, or the list below it. */
function plainHeading(lines: readonly Line[], at: number, bare: string): TextHeading | undefined {
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

/** The text of a heading without the marks that may close it: `## Risks ##`. */
function withoutEnd(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '#') end--;
  return text.slice(0, end).trim();
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

/** Whether a line underlines the one before it, which makes that a heading. */
export function isUnderline(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text.trim() ?? '';
  return (
    /^\s{0,3}(?:={3,}|-{3,})\s*$/.test(lines[at]?.text ?? '') &&
    before !== '' &&
    before.length <= 120 &&
    !isTableLine(before)
  );
}
