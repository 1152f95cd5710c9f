import { isInFlow } from '../syntax/edit.ts';
import { entryOf, type Node } from '../syntax/tree.ts';
import { type Span, shiftSpan, type TextEdit } from '../text/span.ts';
import type { Path, Plan, TextField } from './plan.ts';

/**
 * Where to report findings about a section: at its key, or at the first line of a file without it.
 */
export function sectionSpan(plan: Plan, section: string): Span {
  return plan.top.get(section) ?? plan.anchor;
}

/** The node at an address; undefined where the plan has none. */
export function nodeAt(plan: Plan, path: Path): Node | undefined {
  let node: Node | undefined = plan.root;
  for (const key of path) node = entryOf(node, key)?.value;
  return node;
}

/** The address of the innermost entry that contains a span. */
export function addressAt(root: Node | undefined, span: Span): string[] {
  const path: string[] = [];
  let node = root;
  while (node?.kind === 'map') {
    const inside = node.entries.find(
      (one) => one.span.start <= span.start && span.start <= one.span.end,
    );
    if (!inside) break;
    path.push(inside.key.text);
    node = inside.value;
  }
  return path;
}

/**
 * Replaces a value or a part of a line by another text, inside its quotes. Undefined if the text is
 * the same, or if the text in the file differs from the text that was read (folded lines, escapes),
 * so that only the user can edit it.
 */
export function editPart(
  plan: Plan,
  field: Pick<TextField, 'text' | 'span'>,
  newText: string | undefined,
): TextEdit[] | undefined {
  if (newText === undefined) return undefined;
  const { start, end } = field.span;
  const written = plan.syntax.text.slice(start, end);
  if (!staysWhole(plan, start, newText)) return undefined;
  if (written === field.text) return [{ span: field.span, newText }];
  const quote = written[0];
  if ((quote === '"' || quote === "'") && written === `${quote}${field.text}${quote}`)
    return [{ span: { start: start + 1, end: end - 1 }, newText }];
  return undefined;
}

/**
 * Whether a value at an offset is still a single value with the new text, considering its quotes
 * and brackets.
 */
export function staysWhole({ root, syntax }: Plan, start: number, words: string): boolean {
  const first = syntax.text.slice(start, start + 1);
  if (first === '"') return !/["\\]/.test(words);
  if (first === "'") return !words.includes("'");
  return !/:\s|\s#/.test(words) && !(/[,[\]{}]/.test(words) && isInFlow(root, start));
}

/** The span of a part of a text value; the whole value if the offsets cannot be mapped. */
export function pieceOf(plan: Plan, field: TextField, start: number, end: number): Span {
  const written = plan.syntax.text.slice(field.span.start, field.span.end);
  const at = written.indexOf(field.text);
  if (at < 0) return field.span;
  return shiftSpan({ start, end }, field.span.start + at);
}

/** The key has no value. */
export function isNothingWritten(node: Node): boolean {
  return node.kind === 'scalar' && node.isNull;
}
