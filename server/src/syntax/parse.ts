import { indexLines, type LineIndex } from '../text/lines.ts';
import { joinSpans } from '../text/span.ts';
import { type Block, splitBlocks, wholeBlock } from './blocks.ts';
import type { FormatWords } from './confusables.ts';
import { tabEdits } from './diagnose.ts';
import { guard, maxEntries, maxSigns, tooDense, tooManyEntries } from './guard.ts';
import type { Lookalike, SyntaxProblem } from './problem.ts';
import { type BlockRead, readBlock } from './read-block.ts';
import type { Foreign, MapEntry, MapNode, Node } from './tree.ts';

/** What a text reads as. Everything is in offsets of the text as the user wrote it. */
export interface Syntax {
  readonly text: string;
  readonly lines: LineIndex;
  /** The tree, as far as the text could be read; undefined for an empty or unreadable text. */
  readonly root: Node | undefined;
  /** Why the text as a whole cannot be trusted. Empty for a readable text. */
  readonly problems: readonly SyntaxProblem[];
  /** Full-width characters in the structure; the tree was read through them. */
  readonly lookalikes: readonly Lookalike[];
  /** Anchors, aliases, tags, merge keys and keys that are not plain text. */
  readonly foreign: readonly Foreign[];
}

/** Options that depend on what the text is: which words are keys of the format. */
export interface ParseOptions {
  readonly words?: FormatWords;
}

const unknownFormat: FormatWords = {
  isKey: () => false,
  isText: () => true,
  isList: () => false,
  isMap: () => false,
};

/** Reads any text in linear time. Never throws; a broken text gives a partial tree and its problems. */
export function parse(text: string, { words = unknownFormat }: ParseOptions = {}): Syntax {
  const refused = guard(text);
  if (refused) return unread(text, refused);
  const blocks = splitBlocks(text, maxEntries + 1);
  if (blocks.length > maxEntries) return unread(text, tooManyEntries);
  // A CR without an LF ends a line for editors but not for YAML: such a text is read as a whole, with LF so that offsets stay.
  return hasLoneCr(text)
    ? assemble(text, [wholeBlock(text)], text.replace(loneCrs, '\n'), words)
    : assemble(text, blocks, text, words);
}

const loneCrs = /\r(?!\n)/g;

function hasLoneCr(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/** A text that is not read at all. */
function unread(text: string, problem: SyntaxProblem): Syntax {
  const lines = indexLines(problem.code === 'too-large' ? '' : text);
  return { text, lines, root: undefined, problems: [problem], lookalikes: [], foreign: [] };
}

/** True for a text that is too large or too dense to be read: no feature should look through its characters either. */
export function isTooMuch({ problems, root }: Syntax): boolean {
  return problems.some(
    ({ code }) => code === 'too-large' || (code === 'too-dense' && root === undefined),
  );
}

/**
 * One tree from the blocks of a text.
 * @param readable the text with the line breaks that YAML knows; offsets are the same
 */
function assemble(
  text: string,
  blocks: readonly Block[],
  readable: string,
  words: FormatWords,
): Syntax {
  const entries: MapEntry[] = [];
  const lookalikes: Lookalike[] = [];
  const foreign: Foreign[] = [];
  let root: Node | undefined;
  let problem: SyntaxProblem | undefined;
  let signs = 0;
  let section: OpenSection | undefined;
  for (const block of blocks) {
    const read = readBlock(readable, block, section?.key, words);
    signs += read.signs;
    if (signs > maxSigns) return unread(text, tooDense(0, 0));
    problem ??= read.problem;
    lookalikes.push(...read.lookalikes);
    foreign.push(...read.foreign);
    if (block.kind === 'whole') root = read.root;
    if (block.kind === 'item' && section) section.add(read);
    else {
      if (section) entries.push(...section.close());
      section = block.kind === 'header' ? new OpenSection(read) : undefined;
      if (!section) entries.push(...read.entries);
    }
  }
  if (section) entries.push(...section.close());
  return {
    text,
    lines: indexLines(text),
    root: root ?? mapOf(entries),
    problems: problem ? [withAllTabs(text, problem)] : [],
    lookalikes,
    foreign,
  };
}

/** A section whose entries are blocks of their own. */
class OpenSection {
  readonly #header: BlockRead;
  readonly #items: MapEntry[] = [];
  readonly #outer: MapEntry[] = [];

  constructor(header: BlockRead) {
    this.#header = header;
  }

  get key(): string {
    return this.#header.entries[0]?.key.text ?? '';
  }

  add({ entries, outer }: BlockRead): void {
    this.#items.push(...entries);
    this.#outer.push(...outer);
  }

  /** The section with its items for a value, and the entries of the file that stood among them. */
  close(): MapEntry[] {
    const { entries } = this.#header;
    const last = entries.at(-1);
    const value = mapOf(this.#items);
    if (!last || !value) return [...entries, ...this.#outer];
    const { key } = last;
    const filled = { key, value, span: joinSpans(key.span, value.span) };
    return [...entries.slice(0, -1), filled, ...this.#outer];
  }
}

/** A block map of entries; undefined for none. */
function mapOf(entries: readonly MapEntry[]): MapNode | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    first && last && { kind: 'map', span: joinSpans(first.span, last.span), flow: false, entries }
  );
}

/** Tabs are one mistake for a whole file. */
function withAllTabs(text: string, problem: SyntaxProblem): SyntaxProblem {
  if (problem.code !== 'tab-indent') return problem;
  const fix = tabEdits(text);
  return { ...problem, span: fix[0]?.span ?? problem.span, fix };
}
