import { indexLines, type LineIndex } from '../text/lines.ts';
import { type Block, splitBlocks, wholeBlock } from './blocks.ts';
import { brokenParts } from './broken-parts.ts';
import { tabEdits } from './diagnose.ts';
import type { FormatWords } from './format-words.ts';
import { guard, maxEntries, maxTokens, tooDense, tooManyEntries } from './guard.ts';
import { mapOf, OpenSection } from './open-section.ts';
import type { BrokenPart, Confusable, SyntaxProblem } from './problem.ts';
import { readBlock } from './read-block.ts';
import type { MapEntry, Node, Unsupported } from './tree.ts';

/** The result of parsing a text. All offsets refer to the original text. */
export interface Syntax {
  readonly text: string;
  readonly lines: LineIndex;
  /** The tree, as far as the text could be parsed; undefined for an empty or unreadable text. */
  readonly root: Node | undefined;
  /** The syntax errors. Empty for a readable text. */
  readonly problems: readonly SyntaxProblem[];
  /** The broken parts of the text; empty for a readable text. */
  readonly broken: readonly BrokenPart[];
  /** Full-width characters in the structure; the tree was parsed as if they were ASCII. */
  readonly confusables: readonly Confusable[];
  /** Anchors, aliases, tags, merge keys and complex keys. */
  readonly unsupported: readonly Unsupported[];
}

/** Options that depend on the format: which words are keys. */
export interface ParseOptions {
  readonly words?: FormatWords;
}

const unknownFormat: FormatWords = {
  isKey: () => false,
  isText: () => true,
  isKnown: () => false,
  isList: () => false,
  isMap: () => false,
};

/**
 * Parses any text in linear time. Never throws; a broken text gives a partial tree and its
 * problems.
 */
export function parse(text: string, { words = unknownFormat }: ParseOptions = {}): Syntax {
  const refused = guard(text);
  if (refused) return unread(text, refused);
  const blocks = splitBlocks(text, maxEntries + 1);
  if (blocks.length > maxEntries) return unread(text, tooManyEntries);
  // A CR without an LF ends a line for editors but not for YAML: such a text is parsed as a whole,
  // with LF instead, so that offsets stay.
  return hasLoneCr(text)
    ? assemble(text, [wholeBlock(text)], text.replace(loneCrs, '\n'), words)
    : assemble(text, blocks, text, words);
}

const loneCrs = /\r(?!\n)/g;

function hasLoneCr(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/** A text that is not parsed at all. */
function unread(text: string, problem: SyntaxProblem): Syntax {
  const lines = indexLines(problem.code === 'too-large' ? '' : text);
  const broken = [{ span: { start: 0, end: text.length }, isRepaired: false }];
  return {
    text,
    lines,
    root: undefined,
    problems: [problem],
    broken,
    confusables: [],
    unsupported: [],
  };
}

/** Whether a text is too large or too dense to be parsed: features must not scan it either. */
export function isTooMuch({ problems, root }: Syntax): boolean {
  return problems.some(
    ({ code }) => code === 'too-large' || (code === 'too-dense' && root === undefined),
  );
}

/**
 * Assembles a tree from the blocks of a text.
 * @param readable the text with the line breaks that YAML knows; offsets are the same
 */
function assemble(
  text: string,
  blocks: readonly Block[],
  readable: string,
  words: FormatWords,
): Syntax {
  const entries: MapEntry[] = [];
  const confusables: Confusable[] = [];
  const unsupported: Unsupported[] = [];
  let root: Node | undefined;
  const problems: SyntaxProblem[] = [];
  const broken: BrokenPart[] = [];
  let brokenEnd = -1;
  let tokens = 0;
  let section: OpenSection | undefined;
  for (const block of blocks) {
    const read = readBlock(readable, block, section?.key, words);
    tokens += read.tokens;
    if (tokens > maxTokens) return unread(text, tooDense(0, 0));
    if (read.problem) {
      // An entry right after a broken one is usually broken by the same mistake.
      if (brokenEnd !== block.start && !isSecondTab(read.problem, problems))
        problems.push(withAllTabs(text, read.problem));
      broken.push(...brokenParts(block, read));
      brokenEnd = block.end;
    }
    confusables.push(...read.confusables);
    unsupported.push(...read.unsupported);
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
    problems,
    broken,
    confusables,
    unsupported,
  };
}

function isSecondTab({ code }: SyntaxProblem, problems: readonly SyntaxProblem[]): boolean {
  return code === 'tab-indent' && problems.some((one) => one.code === code);
}

/** Tabs count as one mistake per file. */
function withAllTabs(text: string, problem: SyntaxProblem): SyntaxProblem {
  if (problem.code !== 'tab-indent') return problem;
  const fix = tabEdits(text);
  return { ...problem, span: fix[0]?.span ?? problem.span, fix };
}
