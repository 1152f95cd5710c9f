import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';
import { typedValues } from './typed-values.ts';

/** A document link: to a page, or to a file by its path relative to the plan. */
export interface Link {
  readonly span: Span;
  readonly to: { readonly url: string } | { readonly path: string };
}

/** Maximum number of links in one plan. */
const maxLinks = 1000;

/**
 * Addresses of pages (`http`, `https`) in fields that hold one and in short sources, and the files
 * of company catalogues.
 */
export function links({ checked }: PlanDocument): Link[] {
  const { plan } = checked;
  const found: Link[] = [];
  for (const { node, type } of typedValues(plan.root)) {
    const text = node.text.trim();
    if (type === 'path' && text !== '') found.push({ span: node.span, to: { path: text } });
    else if (type === 'url' && isPage(text)) found.push({ span: node.span, to: { url: text } });
  }
  for (const { url, entry } of plan.sources)
    if (url && url.node === entry.value && isPage(url.text))
      found.push({ span: url.span, to: { url: url.text } });
  return found.slice(0, maxLinks).sort((a, b) => a.span.start - b.span.start);
}

/** A whole address with a host and without spaces, quotes or control characters. */
function isPage(text: string): boolean {
  return (
    text.length <= 2000 && /^https?:\/\/[\p{L}\p{N}][^\s"'<>`{}|\\^\p{Cc}\p{Cf}]*$/iu.test(text)
  );
}
