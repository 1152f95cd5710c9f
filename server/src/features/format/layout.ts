import type { ListNode, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { type LineIndex, lineAt, lineText } from '../../text/lines.ts';

/** The role of a line, as far as its indentation is concerned. */
export type LineKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment' }
  /** Starts an entry, an item or a value. */
  | { readonly kind: 'entry' }
  /**
   * Inside a plain or quoted scalar (`continued`) or a block scalar (`block`) that starts on line
   * `from`.
   */
  | { readonly kind: 'continued' | 'block'; readonly from: number; readonly node: ScalarNode }
  /**
   * Inside brackets that were opened on line `from`; `depth` of them are open at the start of the
   * line.
   */
  | { readonly kind: 'flow'; readonly from: number; readonly depth: number };

export interface Layout {
  readonly kinds: readonly LineKind[];
  /** Lines whose end is inside a multi-line scalar: spaces and empty lines there belong to it. */
  readonly inText: ReadonlySet<number>;
}

interface Draft {
  readonly lines: LineIndex;
  readonly kinds: (LineKind | undefined)[];
  readonly inText: Set<number>;
}

/** Determines the role of every line. One pass over the tree and one over the lines. */
export function layoutOf(lines: LineIndex, root: Node | undefined): Layout {
  const draft: Draft = {
    lines,
    kinds: new Array(lines.starts.length).fill(undefined),
    inText: new Set(),
  };
  if (root) visit(root, draft);
  const kinds = Array.from(draft.kinds, (kind, line) => kind ?? plainKind(lineText(lines, line)));
  return { kinds, inText: draft.inText };
}

function visit(node: Node, draft: Draft): void {
  if (node.kind === 'scalar') {
    if (node.style === 'literal' || node.style === 'folded') markBlock(node, draft);
    else markContinued(node, draft);
    return;
  }
  if (node.flow && /[[{]/.test(draft.lines.text.slice(node.span.start, node.span.start + 1)))
    markFlow(node, draft);
  if (node.kind === 'list') for (const item of node.items) visit(item, draft);
  else {
    for (const { key, value } of node.entries) {
      visit(key, draft);
      visit(value, draft);
    }
  }
}

function plainKind(text: string): LineKind {
  const rest = text.trimStart();
  if (rest === '') return { kind: 'blank' };
  return { kind: rest[0] === '#' ? 'comment' : 'entry' };
}

/** Brackets determine the indentation of the lines inside them. */
function markContinued(node: ScalarNode, { lines, kinds, inText }: Draft): void {
  const first = lineAt(lines, node.span.start);
  for (let line = first + 1; line <= lineAt(lines, node.span.end); line++) {
    inText.add(line - 1);
    kinds[line] ??= { kind: 'continued', from: first, node };
  }
}

/**
 * A block scalar extends to its last non-blank line, and over the blank lines after it that count.
 */
function markBlock(node: ScalarNode, { lines, kinds, inText }: Draft): void {
  const first = lineAt(lines, node.span.start);
  const last = lineAt(lines, node.span.end);
  const keeps = /^[|>]\d?\+/.test(lines.text.slice(node.span.start, node.span.start + 3));
  let indent = -1;
  for (let line = first + 1; line <= last && indent < 0; line++)
    indent = lineText(lines, line).search(/\S/);
  let end = last;
  for (let line = last + 1; line < lines.starts.length; line++) {
    const text = lineText(lines, line);
    if (text.trim() !== '') break;
    if (keeps || (indent >= 0 && text.length > indent)) end = line;
  }
  for (let line = first + 1; line <= end; line++) {
    kinds[line] = { kind: 'block', from: first, node };
    inText.add(line);
  }
}

/**
 * Outer brackets come first and determine the starting line; inner ones add to the depth, which the
 * parser limits.
 */
function markFlow(node: MapNode | ListNode, { lines, kinds }: Draft): void {
  const first = lineAt(lines, node.span.start);
  for (let line = first + 1; line <= lineAt(lines, node.span.end); line++) {
    const text = lineText(lines, line);
    const closes = (lines.starts[line] ?? 0) + text.search(/\S|$/) === node.span.end - 1;
    const known = kinds[line];
    const outer = known?.kind === 'flow' ? known : { from: first, depth: 0 };
    kinds[line] = { kind: 'flow', from: outer.from, depth: outer.depth + (closes ? 0 : 1) };
  }
}
