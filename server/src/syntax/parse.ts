import type { Span } from '../text/span.ts';
import { applyEdits } from '../text/span.ts';
import { diagnose } from './diagnose.ts';
import { guard } from './guard.ts';
import { type FormatWords, findLookalikes } from './lookalikes.ts';
import { offsetMap } from './offsets.ts';
import type { Lookalike, SyntaxProblem } from './problem.ts';
import type { Foreign, Node } from './tree.ts';
import { readYaml } from './yaml-adapter.ts';

/** What a text reads as. Everything is in offsets of the text as the user wrote it. */
export interface Syntax {
  readonly text: string;
  /** The tree, as far as the text could be read; undefined for an empty or unreadable text. */
  readonly root: Node | undefined;
  /** Why the text as a whole cannot be trusted. Empty for a readable text. */
  readonly problems: readonly SyntaxProblem[];
  /** Full-width characters in the structure; the tree was read through them. */
  readonly lookalikes: readonly Lookalike[];
  /** Anchors, aliases, tags, merge keys and keys that are no plain text. */
  readonly foreign: readonly Foreign[];
}

/** Options that depend on what the text is: which words are keys of the format. */
export interface ParseOptions {
  readonly words?: FormatWords;
}

/**
 * Reads any text. Never throws, never runs longer than linear time; a broken text gives a partial tree and its problems.
 */
export function parse(text: string, options: ParseOptions = {}): Syntax {
  const stopped = guard(text);
  if (stopped) return { text, root: undefined, problems: [stopped], lookalikes: [], foreign: [] };
  // A lone CR ends a line for editors but not for YAML; same length, so offsets stay.
  const readable = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const lookalikes = findLookalikes(readable, options.words ?? unknownFormat);
  const edits = lookalikes.flatMap((lookalike) => lookalike.edits).sort((a, b) => a.span.start - b.span.start);
  const repaired = applyEdits(readable, edits);
  const read = readYaml(repaired, offsetMap(edits));
  const problems = read.errors.length > 0 ? [diagnose(readable, read.errors)] : [];
  return { text, root: read.root, problems, lookalikes, foreign: read.foreign };
}

const unknownFormat: FormatWords = { isKey: () => false, isText: () => true, isList: () => false, isMap: () => false };

/** The text a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
