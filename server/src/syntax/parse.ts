import type { Characters } from '../text/characters.ts';
import { changeLines, indexLines, type LineIndex } from '../text/lines.ts';
import { Stretch } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import { tabEdits } from './diagnose.ts';
import { guard, linesAround, maxLines, maxParts, maxSigns, needsGuard, tooDense } from './guard.ts';
import type { FormatWords } from './confusables.ts';
import { abandon, changeParts, type Part, readParts, type TextChange } from './parts.ts';
import type { Lookalike, SyntaxProblem } from './problem.ts';
import type { BlockRead } from './read-block.ts';
import { mapOf, type Splice, splicedRoot } from './splice.ts';
import type { Foreign, MapEntry, Node } from './tree.ts';

/** What a text reads as. Everything is in offsets of the text as the user wrote it. */
export interface Syntax {
  readonly text: string;
  /** The same text, to look into it at some places: a long one is put together only for who asks for all of it. */
  readonly source: Characters;
  /** Where the lines of the text begin; worked out when somebody asks. */
  readonly lines: () => LineIndex;
  /** The tree, as far as the text could be read; undefined for an empty or unreadable text. */
  readonly root: Node | undefined;
  /** Why the text as a whole cannot be trusted. Empty for a readable text. */
  readonly problems: readonly SyntaxProblem[];
  /** Full-width characters in the structure; the tree was read through them. */
  readonly lookalikes: readonly Lookalike[];
  /** Anchors, aliases, tags, merge keys and keys that are no plain text. */
  readonly foreign: readonly Foreign[];
  /** The text may hold words for Planwright in its comments. */
  readonly directives: boolean;
  /** The blocks the tree is made of, in the order of the text; none for a text that is not read. */
  readonly parts: readonly Part[];
  /** What differs from the tree before the change that made this one, where that is little and known. */
  readonly splice?: Splice | undefined;
}

/** Options that depend on what the text is: which words are keys of the format. */
export interface ParseOptions {
  readonly words?: FormatWords;
}

/**
 * Reads any text. Never throws, never runs longer than linear time; a broken text gives a partial tree and its problems.
 */
export function parse(text: string, options: ParseOptions = {}): Syntax {
  return finish(parsing(text, options));
}

/** The same, a part of the text in each step. */
export function* parsing(text: string, options: ParseOptions = {}): Steps<Syntax> {
  const stopped = guarded(text);
  if (stopped) return stopped;
  yield;
  const base = {
    source: text,
    lines: once(() => indexLines(text)),
    directives: text.includes(directive),
  };
  return assemble(base, yield* readParts(text, options.words ?? unknownFormat));
}

/**
 * Reads a text that came from another by one change, a part in each step. The result equals that of `parse`, entries of untouched blocks are the same objects.
 * @param before what the text before the change read as; must not be used any more, its positions have moved along
 */
export function* reparsing(
  before: Syntax,
  text: Characters,
  change: TextChange,
  options: ParseOptions = {},
): Steps<Syntax> {
  const { start, end, length } = change;
  if (before.lines().starts.length + length > maxLines) {
    const stopped = guarded(text.toString());
    if (stopped) {
      abandon(before.parts);
      return stopped;
    }
  }
  // The lines of a text that is not read were not counted: nothing can be made of them.
  if (before.parts.length === 0) return yield* parsing(text.toString(), options);
  const lines =
    change.lines?.text === text
      ? change.lines
      : changeLines(before.lines(), text, start, end, length);
  if (needsGuard(lines, change)) {
    abandon(before.parts);
    return yield* parsing(text.toString(), options);
  }
  const directives =
    (before.directives || linesAround(lines, change).includes(directive)) &&
    text.toString().includes(directive);
  const { parts, ends } = yield* changeParts(
    before.parts,
    text,
    change,
    options.words ?? unknownFormat,
  );
  const base = { source: text, lines: () => lines, directives };
  const spliced = parts.length > maxParts ? undefined : splicedRoot(before, parts, ends);
  if (spliced)
    return new Read(base, {
      ...spliced,
      problems: [],
      lookalikes: before.lookalikes,
      foreign: before.foreign,
      parts,
    });
  return assemble(base, parts);
}

type Base = Pick<Syntax, 'source' | 'lines' | 'directives'>;
type Found = Pick<Syntax, 'root' | 'problems' | 'lookalikes' | 'foreign' | 'parts' | 'splice'>;

/** What a text reads as, with the text in one piece for who asks for it. */
class Read implements Syntax {
  readonly source: Characters;
  readonly lines: () => LineIndex;
  readonly directives: boolean;
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly lookalikes: readonly Lookalike[];
  readonly foreign: readonly Foreign[];
  readonly parts: readonly Part[];
  readonly splice: Splice | undefined;

  constructor(
    { source, lines, directives }: Base,
    { root, problems, lookalikes, foreign, parts, splice }: Found,
  ) {
    this.source = source;
    this.lines = lines;
    this.directives = directives;
    this.root = root;
    this.problems = problems;
    this.lookalikes = lookalikes;
    this.foreign = foreign;
    this.parts = parts;
    this.splice = splice;
  }

  get text(): string {
    return this.source.toString();
  }
}

function guarded(text: string): Syntax | undefined {
  const stopped = guard(text);
  if (!stopped) return undefined;
  // Of a text that is too large nothing is shown but its first place: ten million lines need not be counted for that.
  const lines = once(() => indexLines(stopped.code === 'too-large' ? '' : text));
  return refused({ source: text, lines }, stopped);
}

/** A text that is not looked into; unless said otherwise, because reading it did not come to an end. */
export function refusal(
  text: Characters,
  { code, found }: Pick<SyntaxProblem, 'code' | 'found'> = { code: 'too-slow', found: '' },
): Syntax {
  return refused(
    { source: text, lines: once(() => indexLines('')) },
    { code, span: { start: 0, end: 0 }, found },
  );
}

/** A text that is not read. */
function refused(base: Omit<Base, 'directives'>, problem: SyntaxProblem): Syntax {
  const nothing = { root: undefined, lookalikes: [], foreign: [], parts: [] };
  return new Read({ ...base, directives: false }, { ...nothing, problems: [problem] });
}

/** What a comment with words for Planwright begins with. */
const directive = 'planwright-ignore';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const unknownFormat: FormatWords = {
  isKey: () => false,
  isText: () => true,
  isList: () => false,
  isMap: () => false,
};

/** One tree from the parts. */
function assemble(base: Base, parts: readonly Part[]): Syntax {
  const entries: MapEntry[] = [];
  const lookalikes: Lookalike[] = [];
  const foreign: Foreign[] = [];
  let problem: SyntaxProblem | undefined;
  let signs = 0;
  for (let at = 0; at < parts.length; at++) {
    const { kind, read } = parts[at] as Part;
    gather(read);
    if (kind === 'header') {
      const outer: MapEntry[] = [];
      const items: MapEntry[] = [];
      for (let next = parts[at + 1]; next?.kind === 'item'; next = parts[at + 1]) {
        for (const entry of next.read.entries) items.push(entry);
        for (const entry of next.read.outer) outer.push(entry);
        gather(next.read);
        at++;
      }
      for (const entry of sectionOf(read.entries, items)) entries.push(entry);
      for (const entry of outer) entries.push(entry);
    } else for (const entry of read.entries) entries.push(entry);
  }
  if (signs > maxSigns || parts.length > maxParts) {
    abandon(parts);
    return refused(base, tooDense(0, 0));
  }
  const [whole] = parts;
  const root = whole?.kind === 'whole' ? whole.read.root : mapOf(entries);
  const problems = problem ? [withAllTabs(base.source, problem)] : [];
  return new Read(base, { root, problems, lookalikes, foreign, parts });

  function gather(read: BlockRead): void {
    problem ??= read.problem;
    signs += read.signs;
    if (read.lookalikes.length > 0) lookalikes.push(...read.lookalikes);
    if (read.foreign.length > 0) foreign.push(...read.foreign);
  }
}

/** The entry of a section with its items for a value. */
function sectionOf(header: readonly MapEntry[], items: readonly MapEntry[]): MapEntry[] {
  const last = header.at(-1);
  const value = mapOf(items);
  if (!last || !value) return [...header];
  return [
    ...header.slice(0, -1),
    { key: last.key, value, span: new Stretch(last.key.span, value.span) },
  ];
}

/** Tabs are one slip for a whole file. */
function withAllTabs(text: Characters, problem: SyntaxProblem): SyntaxProblem {
  if (problem.code !== 'tab-indent') return problem;
  const fix = tabEdits(text.toString());
  return { ...problem, span: fix[0]?.span ?? problem.span, fix };
}

/** The text is more than is read at all: nobody should look through its characters for anything else either. */
export function isTooMuch({ problems, root }: Syntax): boolean {
  return problems.some(
    ({ code }) =>
      code === 'too-large' ||
      code === 'too-long' ||
      code === 'too-slow' ||
      (code === 'too-dense' && root === undefined),
  );
}
