import { applyEdits, shiftEdit, shiftSpan } from '../text/span.ts';
import type { Block } from './blocks.ts';
import { suspicious } from './confusable-chars.ts';
import { findConfusables } from './confusables.ts';
import { hasTitle } from './diagnose-layout.ts';
import { diagnosed } from './diagnosed.ts';
import { readFast } from './fast/block.ts';
import type { FormatWords } from './format-words.ts';
import { countTokens, maxTokens, tooDeep, tooDense } from './guard.ts';
import { type OffsetMap, offsetMap, originalSpan, unchanged } from './offsets.ts';
import type { Confusable, SyntaxProblem } from './problem.ts';
import { type Mistake, repair } from './repair.ts';
import type { MapEntry, Node, Unsupported } from './tree.ts';
import { readYaml } from './yaml-adapter.ts';

/** The result of parsing a block, in offsets of the text. */
export interface BlockRead {
  /** The entries in the block: of the section for an `item`, of the file for all others. */
  readonly entries: readonly MapEntry[];
  /** Top-level entries in a block of a section, which only unusual spellings of keys cause. */
  readonly outer: readonly MapEntry[];
  /** The root of a text that is parsed as a whole. */
  readonly root: Node | undefined;
  readonly problem: SyntaxProblem | undefined;
  /** The mistakes of a broken block that were repaired; empty if it could not be repaired. */
  readonly mistakes: readonly Mistake[];
  readonly confusables: readonly Confusable[];
  readonly unsupported: readonly Unsupported[];
  /** Number of tokens that the `yaml` package had to parse. */
  readonly tokens: number;
}

const nothing: BlockRead = {
  entries: [],
  outer: [],
  root: undefined,
  problem: undefined,
  mistakes: [],
  confusables: [],
  unsupported: [],
  tokens: 0,
};

/** Cost of starting the parser, in tokens. */
const tokensOfBlock = 8;

/**
 * Parses one block.
 * @param text the whole text; LF or CRLF
 * @param section the key of the section of an `item`
 */
export function readBlock(
  text: string,
  block: Block,
  section: string | undefined,
  words: FormatWords,
): BlockRead {
  const own = text.slice(block.start, block.end);
  const lead = block.kind === 'item' ? `${section ?? ''}:\n` : '';
  const tokens = own.length > maxTokens ? countTokens(own) : 0;
  // A text with that number of tokens is refused because of a single mistake.
  const most = tokens > maxTokens ? 1 : undefined;
  const found = suspicious.test(own)
    ? findConfusables(lead + own, words, most).map((one) => shifted(one, -lead.length))
    : [];
  const crowded = tokens > maxTokens * 4;
  if (found.length === 0 && block.kind !== 'whole' && !crowded) {
    const entries = readFast(own, block.indent, block.start);
    if (entries) return { ...nothing, entries };
  }
  const cost = (tokens || countTokens(own)) + (own.length >> 5);
  const refused = tooDeep(own) ?? (cost > maxTokens ? tooDense(0, endOfLine(own)) : undefined);
  if (refused)
    return { ...nothing, problem: { ...refused, span: shiftSpan(refused.span, block.start) } };
  return { ...readSlowly(text, block, found), tokens: cost + tokensOfBlock };
}

/** Parses with the `yaml` package, after lines that give the block its place in the file. */
function readSlowly(text: string, block: Block, found: readonly Confusable[]): BlockRead {
  const { kind, indent, start } = block;
  const own = text.slice(start, block.end);
  const place = { isLead: kind === 'lead', isAbove: kind === 'header', hasTitle: hasTitle(text) };
  const before =
    kind === 'whole' ? '' : kind === 'item' ? `x:\n${' '.repeat(indent)}x: x\n` : 'x: x\n';
  const edits = found
    .flatMap((one) => one.edits.map((edit) => shiftEdit(edit, before.length)))
    .sort((a, b) => a.span.start - b.span.start);
  const map = withoutLead(offsetMap(edits), before.length, own.length);
  const written = applyEdits(before + own, edits);
  const read = readYaml(written, map, start);
  const isBroken = read.errors.length > 0;
  const repaired = isBroken
    ? repair(written, before.length, (one) => readYaml(one, unchanged, 0).errors, place)
    : undefined;
  const { root, unsupported } = repaired
    ? readYaml(repaired.text, joined(map, repaired.map), start)
    : read;
  const rest = {
    ...nothing,
    problem: isBroken ? diagnosed(before, own, read.errors, start, place) : undefined,
    mistakes: repaired?.mistakes.map((one) => placed(one, map, start)) ?? [],
    confusables: found.map((one) => shifted(one, start)),
    unsupported,
  };
  if (kind === 'whole') return { ...rest, root };
  const [first, ...others] = root?.kind === 'map' ? root.entries : [];
  if (kind !== 'item') return { ...rest, entries: others };
  const inner = first?.value.kind === 'map' ? first.value.entries.slice(1) : [];
  return { ...rest, entries: inner, outer: others };
}

function endOfLine(text: string): number {
  const newline = text.indexOf('\n');
  return newline < 0 ? Math.min(text.length, 1) : newline;
}

/** A mistake in offsets of the whole text. */
function placed({ span, isFixed }: Mistake, map: OffsetMap, start: number): Mistake {
  return { span: shiftSpan(originalSpan(map, span.start, span.end), start), isFixed };
}

/** Composes the maps of a text that was changed twice. */
function joined(first: OffsetMap, second: OffsetMap): OffsetMap {
  return { original: (offset) => first.original(second.original(offset)) };
}

/** Subtracts the length of the lines before a text. */
function withoutLead(map: OffsetMap, size: number, length: number): OffsetMap {
  return { original: (offset) => Math.max(0, Math.min(map.original(offset) - size, length)) };
}

function shifted(one: Confusable, by: number): Confusable {
  return {
    ...one,
    span: shiftSpan(one.span, by),
    edits: one.edits.map((edit) => shiftEdit(edit, by)),
  };
}
