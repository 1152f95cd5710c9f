import type { ListNode, MapEntry, MapNode, Node } from '../../syntax/tree.ts';
import type { LineIndex } from '../../text/lines.ts';
import { lineSpan } from '../../text/lines.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { Layout } from './layout.ts';

/**
 * Edits that leave one space after colons and commas, and none before them or inside brackets.
 * Texts and comments stay.
 */
export function spacingEdits(text: string, root: Node | undefined): TextEdit[] {
  const edits: TextEdit[] = [];
  const set = (span: Span, wanted: string): void => {
    if (text.slice(span.start, span.end) !== wanted) edits.push({ span, newText: wanted });
  };
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') return;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        colon(text, entry, set);
        visit(entry.value);
      }
    } else for (const item of node.items) visit(item);
    if (node.flow && /[[{]/.test(text[node.span.start] ?? '')) brackets(text, node, set);
  };
  if (root) visit(root);
  return edits;
}

type SetText = (span: Span, wanted: string) => void;

function blanksAt(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}

function colon(text: string, { key, value }: MapEntry, set: SetText): void {
  const at = blanksAt(text, key.span.end);
  if (text[at] !== ':') return;
  set({ start: key.span.end, end: at }, '');
  const after = blanksAt(text, at + 1);
  if (value.span.end > value.span.start && value.span.start === after)
    set({ start: at + 1, end: after }, ' ');
}

function brackets(text: string, node: MapNode | ListNode, set: SetText): void {
  const children: readonly { readonly span: Span }[] =
    node.kind === 'map' ? node.entries : node.items;
  const first = children[0]?.span.start ?? node.span.end - 1;
  const opened = blanksAt(text, node.span.start + 1);
  if (opened === first) set({ start: node.span.start + 1, end: opened }, '');
  for (const [index, { span }] of children.entries()) {
    const next = children[index + 1];
    const close = next ? undefined : node.span.end - 1;
    const at = blanksAt(text, span.end);
    if (text[at] !== ',' && at !== close) continue;
    set({ start: span.end, end: at }, '');
    if (at === close) continue;
    const after = blanksAt(text, at + 1);
    if (next && after === next.span.start) set({ start: at + 1, end: after }, ' ');
    else if (after === close) set({ start: at + 1, end: after }, '');
  }
}

/** Edits that remove trailing white space, except inside multi-line texts. */
export function trailingEdits(lines: LineIndex, { kinds, inText }: Layout): TextEdit[] {
  return kinds.flatMap((kind, line) => {
    const quoted = kind.kind === 'continued' && kind.node.style !== 'plain';
    if (inText.has(line) || (kind.kind === 'block' && !quoted)) return [];
    const { start, end } = lineSpan(lines, line);
    let from = end;
    while (from > start && /[ \t]/.test(lines.text.slice(from - 1, from))) from--;
    return from < end ? [{ span: { start: from, end }, newText: '' }] : [];
  });
}

/** Lines to delete: blank ones at the start and end of the file, and after another blank one. */
export function surplusLines(lines: LineIndex, { kinds, inText }: Layout): Set<number> {
  const gone = new Set<number>();
  let blank = true;
  for (let line = 0; line < kinds.length - 1; line++) {
    const { kind } = kinds[line] ?? { kind: 'entry' };
    const isBlank =
      (kind === 'blank' || (kind === 'flow' && !inText.has(line - 1))) &&
      lineSpanEmpty(lines, line) &&
      !inText.has(line);
    if (isBlank && blank) gone.add(line);
    blank = isBlank;
  }
  for (
    let line = kinds.length - 2;
    line >= 0 && kinds[line]?.kind === 'blank' && lastIsBlank(lines);
    line--
  )
    gone.add(line);
  return gone;
}

function lineSpanEmpty(lines: LineIndex, line: number): boolean {
  const { start, end } = lineSpan(lines, line);
  return lines.text.slice(start, end).trim() === '';
}

/** The text after the last line break does not count as a line. */
function lastIsBlank(lines: LineIndex): boolean {
  return lineSpanEmpty(lines, lines.starts.length - 1);
}
