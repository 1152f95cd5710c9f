import { splitKpiLine } from '../model/grammar/lines.ts';
import { spanInScalar } from '../model/read-entries.ts';
import { typeAt } from '../model/shape.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { lineAt, lineSpan } from '../text/lines.ts';
import { type Span, touches } from '../text/span.ts';
import type { PlanDocument } from './document.ts';

/**
 * The ranges for “expand selection” at an offset, innermost first: word, part of a line, value,
 * item, entry, section, file.
 */
export function selectionSpans(document: PlanDocument, offset: number): Span[] {
  const { text, lines, checked } = document;
  const at = Math.max(0, Math.min(offset, text.length));
  const spans: Span[] = [{ start: 0, end: text.length }];
  const path: string[] = [];
  let node: Node | undefined = checked.plan.syntax.root;
  while (node && touches(node.span, at)) {
    spans.push(node.span);
    if (node.kind === 'scalar') {
      spans.push(...insideScalar(text, node, path, at));
      break;
    }
    if (node.kind === 'list') {
      node = node.items.find((item) => touches(item.span, at));
      continue;
    }
    const entry = node.entries.find((one) => touches(one.span, at));
    if (!entry) break;
    spans.push(entry.span);
    path.push(entry.key.text);
    if (touches(entry.key.span, at)) {
      spans.push(entry.key.span, ...insideScalar(text, entry.key, [], at));
      break;
    }
    node = entry.value;
  }
  if (spans.length === 1) spans.push(lineSpan(lines, lineAt(lines, at)));
  const word = wordAt(text, at);
  if (word) spans.push(word);
  return growing(spans.filter((span) => touches(span, at)));
}

/** The text without quotes, and the part of a KPI's line. */
function insideScalar(text: string, node: ScalarNode, path: readonly string[], at: number): Span[] {
  const quoted =
    (node.style === 'single' || node.style === 'double') && node.span.end - node.span.start >= 2;
  const inner = quoted ? [{ start: node.span.start + 1, end: node.span.end - 1 }] : [];
  const type = path.length === 2 ? typeAt(path) : undefined;
  if (type?.type !== 'entry' || !type.short.some((short) => short.type === 'kpi-line'))
    return inner;
  const parts = Object.values(splitKpiLine(node.text)).map((piece) =>
    spanInScalar(text, node, piece.start, piece.end),
  );
  return [...inner, ...parts.filter((span) => touches(span, at)).slice(0, 1)];
}

/**
 * The word of letters, digits and hyphens around an offset; looks no further than 100 characters.
 */
function wordAt(text: string, at: number): Span | undefined {
  const before =
    /[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  return before + after === 0 ? undefined : { start: at - before, end: at + after };
}

/** Innermost first, each one strictly inside the next; ranges that do not nest are left out. */
function growing(outermostFirst: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of outermostFirst) {
    const outer = kept.at(-1);
    const inside = !outer || (outer.start <= span.start && span.end <= outer.end);
    if (inside && !(outer && outer.start === span.start && outer.end === span.end)) kept.push(span);
  }
  return kept.reverse();
}
