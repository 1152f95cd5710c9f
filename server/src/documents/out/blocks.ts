import type { Element, Part } from '../../report/page/element.ts';

/** A table of a report without markup. The first column names each row. */
export interface BlockTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a report in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: BlockTable };

/** The words of a page as blocks. Pictures are left out: the page has their tables too. */
export function blocksOf(parts: readonly Part[]): Block[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : blockOf(part)));
}

function blockOf(part: Element): Block[] {
  switch (part.tag) {
    case 'svg':
    case 'summary':
      return [];
    case 'h1':
    case 'h2':
    case 'h3':
      return [{ kind: 'heading', level: Number(part.tag[1]) as 1 | 2 | 3, text: seen(part) }];
    case 'p':
      return [{ kind: 'paragraph', text: seen(part) }];
    case 'dl':
      return [{ kind: 'facts', facts: part.parts.map(pairOf) }];
    case 'ul':
      return [{ kind: 'list', items: part.parts.map(seen) }];
    case 'ol':
      return part.parts.flatMap((item) => (typeof item === 'string' ? [] : blocksOf(item.parts)));
    case 'table':
      return [{ kind: 'table', table: tableOf(part) }];
    default:
      return blocksOf(part.parts);
  }
}

function pairOf(row: Part): readonly [string, string] {
  const [name = '', text = ''] = typeof row === 'string' ? [row] : row.parts.map(seen);
  return [name, text];
}

function tableOf(table: Element): BlockTable {
  const named = table.parts.find((part) => typeof part !== 'string' && part.tag === 'caption');
  const [heads = [], ...rows] = rowsOf(table);
  return { caption: named ? seen(named) : '', heads, rows };
}

function rowsOf(part: Part): string[][] {
  if (typeof part === 'string') return [];
  return part.tag === 'tr' ? [part.parts.map(seen)] : part.parts.flatMap(rowsOf);
}

/** The text of a part, without what is for the eye only. */
function seen(part: Part): string {
  return textIn(part).trim();
}

function textIn(part: Part): string {
  if (typeof part === 'string') return part;
  return part.attributes['aria-hidden'] === 'true' ? '' : part.parts.map(textIn).join('');
}
