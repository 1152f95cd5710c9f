import { typeAt, type ValueType } from '../model/shape.ts';
import type { Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';

/** A place that leads out of the plan: to a page, or to a file by its path relative to the plan. */
export interface Link {
  readonly span: Span;
  readonly to: { readonly url: string } | { readonly path: string };
}

/** More links than this in one plan are left out. */
const maxLinks = 1000;

/** Addresses of pages (`http`, `https`) in fields that hold one and in short sources, and the files of company catalogues. */
export function links({ checked }: PlanDocument): Link[] {
  const { plan } = checked;
  const found: Link[] = [];
  walk(plan.root, [], (node, type) => {
    if (node.kind !== 'scalar' || node.isNull || found.length >= maxLinks) return;
    const text = node.text.trim();
    if (type.type === 'path' && text !== '') found.push({ span: node.span, to: { path: text } });
    else if (type.type === 'url' && isPage(text)) found.push({ span: node.span, to: { url: text } });
  });
  for (const { url, entry } of plan.sources)
    if (url && url.node === entry.value && isPage(url.text)) found.push({ span: url.span, to: { url: url.text } });
  return found.slice(0, maxLinks).sort((a, b) => a.span.start - b.span.start);
}

/** A whole address without blanks, quotes or control characters, and with a host. */
function isPage(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[\p{L}\p{N}][^\s"'<>`{}|\\^\p{Cc}\p{Cf}]*$/iu.test(text);
}

/** Every scalar value whose type the format knows. */
function walk(node: Node | undefined, path: readonly string[], visit: (node: Node, type: ValueType) => void): void {
  const type = typeAt(path);
  if (!node || !type) return;
  if (node.kind === 'map') for (const { key, value } of node.entries) walk(value, [...path, key.text], visit);
  else if (node.kind === 'list') for (const item of node.items) walk(item, path, visit);
  else visit(node, scalarType(type));
}

/** The type of a single value where a list of them may stand. */
function scalarType(type: ValueType): ValueType {
  return type.type === 'list' || type.type === 'one-or-list' ? scalarType(type.of) : type;
}
