import { joinSpans } from '../../text/span.ts';
import { HASH, SPACE } from '../codes.ts';
import type { ListNode, MapEntry, MapNode, Node } from '../tree.ts';
import { blockScalar } from './block-scalar.ts';
import { readFlow } from './flow.ts';
import { keyAt, startsEntry } from './key.ts';
import { LineCursor } from './line-cursor.ts';
import { plainEnd } from './plain.ts';
import { quoted, scalar } from './scalars.ts';

/** Deeper nesting is left to the full parser. */
const deepest = 16;

/**
 * Reads the ordinary part of YAML in one pass: block maps and lists, one-line scalars, one-line
 * flow collections, block texts, comments. It never reports errors: for everything else, and for
 * every error, it returns undefined, and the `yaml` package decides.
 * @param text a block of whole lines
 * @param indent the column of its first key
 * @param base the offset of the block in the text: spans are those of the text
 * @returns the entries of the map in the block
 */
export function readFast(text: string, indent: number, base: number): MapEntry[] | undefined {
  if (text.includes('\t') || text.includes('\ufeff')) return undefined;
  const reader = new BlockReader(text, base);
  if (!reader.toContent()) return [];
  if (reader.indent !== indent) return undefined;
  const map = reader.map(indent, 0);
  return map && !reader.more ? [...map.entries] : undefined;
}

class BlockReader extends LineCursor {
  map(column: number, depth: number): MapNode | undefined {
    if (depth > deepest) return undefined;
    const entries: MapEntry[] = [];
    do {
      if (this.indent > column || this.isDash(this.at)) return undefined;
      const key = keyAt(this);
      if (!key) return undefined;
      const value = this.#value(key.after, column, depth);
      if (!value) return undefined;
      entries.push({ key: key.node, value, span: joinSpans(key.node.span, value.span) });
    } while (this.more && this.indent >= column);
    const [first, last] = [entries[0], entries.at(-1)];
    return (
      first && last && { kind: 'map', span: joinSpans(first.span, last.span), flow: false, entries }
    );
  }

  #list(column: number, depth: number): ListNode | undefined {
    if (depth > deepest) return undefined;
    const items: Node[] = [];
    const start = this.at;
    do {
      if (this.indent !== column || !this.isDash(this.at)) return undefined;
      const item = this.#item(column, depth);
      if (!item) return undefined;
      items.push(item);
    } while (this.more && this.indent >= column && this.isDash(this.at));
    const last = items.at(-1);
    return (
      last && {
        kind: 'list',
        span: joinSpans(this.span(start, start + 1), last.span),
        flow: false,
        items,
      }
    );
  }

  #item(column: number, depth: number): Node | undefined {
    const at = this.skip(this.at + 1);
    if (at >= this.end) return this.#below(at, column, depth, false);
    if (this.isDash(at) || this.text.charCodeAt(at) === HASH) return undefined;
    if (startsEntry(this, at)) {
      this.indent = at - this.start;
      this.at = at;
      return this.map(this.indent, depth + 1);
    }
    return this.#inline(at, column);
  }

  /** The value after a colon. */
  #value(after: number, column: number, depth: number): Node | undefined {
    const at = this.skip(after);
    if (at < this.end && !(this.text.charCodeAt(at) === HASH && at > after))
      return at > after ? this.#inline(at, column) : undefined;
    return this.#below(at, column, depth, true);
  }

  /**
   * The value below a key or a dash: a deeper block, or nothing. A list below a key may be at the
   * key's own column.
   */
  #below(at: number, column: number, depth: number, isKey: boolean): Node | undefined {
    this.toContent();
    const dash = this.more && this.isDash(this.at);
    if (this.more && (this.indent > column || (isKey && this.indent === column && dash)))
      return dash ? this.#list(this.indent, depth + 1) : this.map(this.indent, depth + 1);
    return scalar(this.base, at, at, '', 'plain');
  }

  /** A value on the line of its key or dash; deeper lines below it are left to the full parser. */
  #inline(at: number, column: number): Node | undefined {
    const text = this.text;
    const code = text.charCodeAt(at);
    if (code === 124 || code === 62) return blockScalar(this, at, column);
    let node: Node;
    let after: number;
    if (code === 91 || code === 123) {
      const flow = readFlow(text, at, this.end, this.base);
      if (!flow) return undefined;
      node = flow.node;
      after = flow.end;
    } else if (code === 34 || code === 39) {
      const found = quoted(text, at, this.end);
      if (!found) return undefined;
      node = scalar(this.base, at, found.end, found.text, found.style);
      after = found.end;
    } else {
      after = plainEnd(text, at, this.end);
      if (after < 0) return undefined;
      let last = after;
      while (text.charCodeAt(last - 1) === SPACE) last--;
      node = scalar(this.base, at, last, text.slice(at, last), 'plain');
    }
    if (!this.isRest(after)) return undefined;
    this.toContent();
    return this.more && this.indent > column ? undefined : node;
  }
}
