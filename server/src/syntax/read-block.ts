import { type Anchor, applyEdits, LiveSpan, type Span, type TextEdit } from '../text/span.ts';
import type { Block } from './blocks.ts';
import { diagnose } from './diagnose.ts';
import { readFast } from './fast/block.ts';
import { countSigns, maxSigns, tooDeep, tooDense } from './guard.ts';
import { type FormatWords, findLookalikes } from './confusables.ts';
import { type OffsetMap, offsetMap } from './offsets.ts';
import type { Lookalike, SyntaxProblem } from './problem.ts';
import type { Foreign, MapEntry, Node } from './tree.ts';
import { readYaml } from './yaml-adapter.ts';

/** What a block of a text reads as. All spans follow the block's anchor. */
export interface BlockRead {
  /** The entries in the block: of the section for an `item`, of the file for all others. */
  readonly entries: readonly MapEntry[];
  /** Entries of the file that stand in a block of a section: only exotic spellings of keys do. */
  readonly outer: readonly MapEntry[];
  /** The root of a text that is read as one piece. */
  readonly root: Node | undefined;
  readonly problem: SyntaxProblem | undefined;
  readonly lookalikes: readonly Lookalike[];
  readonly foreign: readonly Foreign[];
  /** Signs that the `yaml` package had to read. */
  readonly signs: number;
}

const none: readonly never[] = [];

/** What starting the parser costs, in signs. */
const signsOfBlock = 8;

/**
 * Reads one block. The same text of the same kind gives the same result, wherever it stands.
 * @param text the block's lines; LF or CRLF
 * @param section the key of the section an `item` stands in
 */
export function readBlock(
  text: string,
  block: Pick<Block, 'kind' | 'indent'>,
  section: string | undefined,
  words: FormatWords,
  anchor: Anchor,
): BlockRead {
  const lead = block.kind === 'item' ? `${section ?? ''}:\n` : '';
  const signs = text.length > maxSigns ? countSigns(text) : 0;
  // A slip in a text with so many signs has it refused: one is as good as all.
  const enough = signs > maxSigns ? 1 : undefined;
  const found = findLookalikes(lead + text, words, enough).map((one) => moved(one, lead.length));
  const crowded = signs > maxSigns * 4;
  if (found.length === 0 && block.kind !== 'whole' && !crowded) {
    const entries = readFast(text, block.indent, anchor);
    if (entries)
      return {
        entries,
        outer: none,
        root: undefined,
        problem: undefined,
        lookalikes: none,
        foreign: none,
        signs: 0,
      };
  }
  const cost = (signs || countSigns(text)) + (text.length >> 5);
  const refused = tooDeep(text) ?? (cost > maxSigns ? tooDense(0, endOfLine(text)) : undefined);
  if (refused) {
    const problem = anchored(refused, anchor);
    return {
      entries: none,
      outer: none,
      root: undefined,
      problem,
      lookalikes: none,
      foreign: none,
      signs: 0,
    };
  }
  return { ...readSlowly(text, block, found, anchor), signs: cost + signsOfBlock };
}

/** Through the `yaml` package, behind lines that make the block stand as it does in the file. */
function readSlowly(
  text: string,
  { kind, indent }: Pick<Block, 'kind' | 'indent'>,
  found: readonly Lookalike[],
  anchor: Anchor,
): Omit<BlockRead, 'signs'> {
  const before =
    kind === 'whole' ? '' : kind === 'item' ? `x:\n${' '.repeat(indent)}x: x\n` : 'x: x\n';
  const size = before.length;
  const edits = found
    .flatMap((one) => one.edits.map((edit) => movedEdit(edit, -size)))
    .sort((a, b) => a.span.start - b.span.start);
  const map = offsetMap(edits);
  const { root, errors, foreign } = readYaml(
    applyEdits(before + text, edits),
    behind(map, size, text.length),
    anchor,
  );
  const problem =
    errors.length > 0
      ? diagnosed(
          before,
          text,
          errors.map((error) => ({ ...error, span: movedSpan(error.span, anchor.offset - size) })),
          anchor,
        )
      : undefined;
  const lookalikes = found.map((one) => ({
    ...one,
    span: live(anchor, one.span),
    edits: one.edits.map(({ span, newText }) => ({ span: live(anchor, span), newText })),
  }));
  const rest = { problem, lookalikes, foreign };
  if (kind === 'whole') return { entries: none, outer: none, root, ...rest };
  const [first, ...others] = root?.kind === 'map' ? root.entries : [];
  if (kind !== 'item') return { entries: others, outer: none, root: undefined, ...rest };
  const inner = first?.value.kind === 'map' ? first.value.entries.slice(1) : [];
  return { entries: inner, outer: others, root: undefined, ...rest };
}

function endOfLine(text: string): number {
  const newline = text.indexOf('\n');
  return newline < 0 ? Math.min(text.length, 1) : newline;
}

/** Offsets of a text behind another, told from its own start. */
function behind(map: OffsetMap, size: number, length: number): OffsetMap {
  return { original: (offset) => Math.max(0, Math.min(map.original(offset) - size, length)) };
}

function diagnosed(
  before: string,
  text: string,
  errors: Parameters<typeof diagnose>[1],
  anchor: Anchor,
): SyntaxProblem {
  const problem = diagnose(before + text, errors);
  const place = (span: Span): Span => {
    const start = Math.max(0, span.start - before.length);
    return new LiveSpan(anchor, start, Math.max(start, span.end - before.length));
  };
  return {
    ...problem,
    span: place(problem.span),
    ...(problem.fix && {
      fix: problem.fix.map(({ span, newText }) => ({ span: place(span), newText })),
    }),
  };
}

function anchored(problem: SyntaxProblem, anchor: Anchor): SyntaxProblem {
  return { ...problem, span: live(anchor, problem.span) };
}

function live(anchor: Anchor, { start, end }: Span): Span {
  return new LiveSpan(anchor, start, end);
}

function moved(one: Lookalike, by: number): Lookalike {
  return {
    ...one,
    span: movedSpan(one.span, by),
    edits: one.edits.map((edit) => movedEdit(edit, by)),
  };
}

function movedEdit({ span, newText }: TextEdit, by: number): TextEdit {
  return { span: movedSpan(span, by), newText };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}
