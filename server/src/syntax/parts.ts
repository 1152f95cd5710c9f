import type { Characters } from '../text/characters.ts';
import type { LineIndex } from '../text/lines.ts';
import { type Ends, spliced } from '../text/same-ends.ts';
import type { Anchor } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { atStart, type Block, type SplitState, splitBlocks } from './blocks.ts';
import { maxParts, maxSigns } from './guard.ts';
import type { FormatWords } from './confusables.ts';
import { type BlockRead, readBlock } from './read-block.ts';

/** A block of a document and what it reads as. It stays the same object as long as its text does. */
export interface Part {
  readonly kind: Block['kind'];
  readonly indent: number;
  readonly length: number;
  /** Where the block begins; moved when the text in front of it changes. */
  readonly anchor: Anchor;
  /** The key of the section an `item` stands in. */
  readonly section: string | undefined;
  readonly read: BlockRead;
}

/** A CR without an LF ends a line for editors but not for YAML. */
const loneCr = /\r(?!\n)/;
const loneCrs = /\r(?!\n)/g;

/** One change of a text: the characters from `start` to `end` gave way to `length` others. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** The lines of the text behind the change, where somebody knows them already. */
  readonly lines?: LineIndex;
}

/** How to get from borders to parts. */
interface Reading {
  /** The text that is split, or what is split of it. */
  readonly text: string;
  /** Where that begins in the text. */
  readonly from: number;
  readonly words: FormatWords;
  /** A part of the document before the change that has the same text, if there is one. */
  readonly known: (block: Block, section: string | undefined) => Part | undefined;
  /** Copies text, so that a part keeps no whole document alive. */
  readonly copies: boolean;
}

/** Splits and reads a whole text, a part in each step. */
export function* readParts(text: string, words: FormatWords): Steps<Part[]> {
  const reading = { text, from: 0, words, known: () => undefined, copies: false };
  const { blocks } = splitBlocks(text);
  yield;
  return (yield* read(blocks, undefined, reading)) ?? [readWhole(text, words)];
}

/** A text that is read as one piece; LF in the place of CR, so that offsets stay. */
function readWhole(text: string, words: FormatWords): Part {
  const block = { kind: 'whole', indent: 0, start: 0, end: text.length } as const;
  return readPart(text.replace(loneCrs, '\n'), block, undefined, { words, copies: false });
}

/** Parts, and how many of them at both ends are those before the change, where that is known. */
interface ChangedParts {
  readonly parts: Part[];
  readonly ends?: Ends;
}

/**
 * The parts after a change: only blocks that the change touches are read again, the others are moved. Splitting goes on to the end of
 * the text only where the change has moved the border of a section.
 * @param parts the parts before; they must not be used any more
 * @param text the text behind the change
 */
export function* changeParts(
  parts: readonly Part[],
  text: Characters,
  change: TextChange,
  words: FormatWords,
): Steps<ChangedParts> {
  const first = startOf(parts, partAt(parts, change.start) - 1);
  const last = Math.min(parts.length - 1, partAt(parts, change.end) + 1);
  const [head, tail] = [parts[first], parts[last]];
  if (!head || !tail || head.kind === 'whole') return { parts: yield* anew(parts, text, words) };
  const delta = change.length - (change.end - change.start);
  const from = head.anchor.offset;
  const reading = (until: number, old: readonly Part[]): Reading => {
    return {
      text: text.slice(from, until),
      from,
      words,
      known: knownParts(old, change, delta),
      copies: true,
    };
  };
  const near = yield* reread(
    head,
    reading(tail.anchor.offset + tail.length + delta, parts.slice(first, last + 1)),
  );
  const next = parts[last + 1];
  if (near && (next?.kind !== 'item' || continues(near, head.section, next))) {
    const rest = parts.slice(last + 1);
    for (const part of rest) part.anchor.offset += delta;
    place(near);
    abandon(parts.slice(first, last + 1), near.fresh);
    return {
      parts: spliced(parts, first, near.fresh, rest.length),
      ends: { head: first, tail: rest.length },
    };
  }
  const far = near && (yield* reread(head, reading(text.length, parts.slice(first))));
  if (far) place(far);
  const all = far
    ? [...parts.slice(0, first), ...far.fresh]
    : yield* readParts(text.toString(), words);
  abandon(parts, all);
  return { parts: all };
}

/** Splits and reads a text from a part on; undefined where it is to be read as one piece. */
function* reread(head: Part, reading: Reading): Steps<Reread | undefined> {
  const { blocks, state } = splitBlocks(reading.text, reading.from, stateBefore(head));
  if (blocks[0]?.kind === 'whole') return undefined;
  const fresh = yield* read(blocks, head.section, reading);
  return fresh && { fresh, blocks, state };
}

function* anew(parts: readonly Part[], text: Characters, words: FormatWords): Steps<Part[]> {
  abandon(parts);
  return yield* readParts(text.toString(), words);
}

/** Parts that are no longer among those of the document are gone, with everything that stands in them. */
export function abandon(before: readonly Part[], after: readonly Part[] = []): void {
  const kept = new Set(after);
  for (const part of before) if (!kept.has(part)) part.anchor.gone = true;
}

interface Reread {
  readonly fresh: Part[];
  /** The places of the parts. */
  readonly blocks: readonly Block[];
  readonly state: SplitState;
}

function place({ fresh, blocks }: Reread): void {
  for (const [index, { start }] of blocks.entries()) {
    const part = fresh[index];
    if (part) part.anchor.offset = start;
  }
}

/** True when the parts lead to an item of the same section, so that everything behind stays as it is. */
function continues({ fresh, state }: Reread, before: string | undefined, next: Part): boolean {
  const last = fresh.at(-1);
  const section = last ? (last.kind === 'header' ? keyOf(last) : last.section) : before;
  return !state.open && state.section === next.indent && section === next.section;
}

function stateBefore(part: Part): SplitState {
  return part.kind === 'item' ? { section: part.indent, open: false } : atStart;
}

/** Where reading begins again: at the header when the part is the first item behind it, whose column makes the section's. */
function startOf(parts: readonly Part[], index: number): number {
  const at = Math.max(0, index);
  return parts[at]?.kind === 'item' && parts[at - 1]?.kind === 'header' ? at - 1 : at;
}

/** The index of the part that holds the offset. */
function partAt(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.anchor.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Finds parts whose characters the change has not touched. */
function knownParts(old: readonly Part[], change: TextChange, delta: number): Reading['known'] {
  const before = new Map<number, Part>();
  const behind = new Map<number, Part>();
  for (const part of old) {
    const start = part.anchor.offset;
    if (start + part.length <= change.start) before.set(start, part);
    else if (start >= change.end) behind.set(start + delta, part);
  }
  return (block, section) => {
    const inFront = block.end <= change.start;
    const part = inFront
      ? before.get(block.start)
      : block.start >= change.start + change.length
        ? behind.get(block.start)
        : undefined;
    const same =
      part?.kind === block.kind &&
      part.indent === block.indent &&
      part.length === block.end - block.start &&
      part.section === section;
    return same ? part : undefined;
  };
}

/** As many characters are read in one step; or one block that is longer, or that is no ordinary one. */
const stepLength = 2000;

function* read(
  blocks: readonly Block[],
  section: string | undefined,
  reading: Reading,
): Steps<Part[] | undefined> {
  // The text is refused as a whole: what is in it does not matter.
  if (blocks.length > maxParts) return blocks.map(unread);
  const parts: Part[] = [];
  let signs = 0;
  let since = 0;
  let open = section;
  for (const block of blocks) {
    const within = block.kind === 'item' ? open : undefined;
    const there = reading.known(block, within);
    const own = there
      ? ''
      : reading.text.slice(block.start - reading.from, block.end - reading.from);
    if (!there && hasLoneCr(own)) return undefined;
    const part = there ?? readPart(own, block, within, reading);
    if (part.kind === 'header') open = keyOf(part);
    parts.push(part);
    signs += part.read.signs;
    if (signs > maxSigns) break; // refused as well
    since += own.length;
    // What the fast reader gives up costs a hundred times as much.
    if (since < stepLength && (there || part.read.signs === 0)) continue;
    since = 0;
    yield;
  }
  return parts;
}

/** A part of a text that nobody looks into. */
function unread({ kind, indent, start, end }: Block): Part {
  const read = {
    root: undefined,
    entries: [],
    outer: [],
    lookalikes: [],
    foreign: [],
    problem: undefined,
    signs: 0,
  };
  return { kind, indent, length: end - start, anchor: { offset: start }, section: undefined, read };
}

/** Such a text has other lines than its blocks: it is read as a whole. */
function hasLoneCr(own: string): boolean {
  return own.includes('\r') && loneCr.test(own);
}

/** @param own the characters of the block */
function readPart(
  own: string,
  block: Block,
  section: string | undefined,
  { words, copies }: Pick<Reading, 'words' | 'copies'>,
): Part {
  const { kind, indent, start, end } = block;
  const anchor = { offset: start };
  const readable = copies ? ` ${own}`.slice(1) : own;
  return {
    kind,
    indent,
    length: end - start,
    anchor,
    section,
    read: readBlock(readable, block, section, words, anchor),
  };
}

function keyOf(header: Part): string {
  return header.read.entries[0]?.key.text ?? '';
}
