import { joinSpans, type Span } from '../../text/span.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../tree.ts';
import { readFlow } from './flow.ts';
import { beginsPlain, blockText, quoted, scalar } from './scalars.ts';

/** Deeper nesting is left to the full parser. */
const deepest = 16;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DASH = 45;
const COLON = 58;
const HASH = 35;

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

class BlockReader {
  readonly #text: string;
  readonly #base: number;
  /** Start of the next line. */
  #next = 0;
  /** The current line: its start, the start and the end of its content. */
  #start = 0;
  #at = 0;
  #end = 0;
  /** The column of the current content. */
  indent = 0;
  /** Whether there is a current line. */
  more = false;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  /** Goes to the next line with content; false at the end. */
  toContent(): boolean {
    const text = this.#text;
    while (this.#next < text.length) {
      this.#toLine(this.#next);
      const code = text.charCodeAt(this.#at);
      if (this.#at < this.#end && code !== HASH) {
        this.indent = this.#at - this.#start;
        this.more = true;
        return true;
      }
    }
    this.more = false;
    this.indent = -1;
    return false;
  }

  #toLine(start: number): void {
    const text = this.#text;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    this.#start = start;
    this.#next = newline < 0 ? text.length : newline + 1;
    this.#end = end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end;
    let at = start;
    while (at < this.#end && text.charCodeAt(at) === SPACE) at++;
    this.#at = at;
  }

  map(column: number, depth: number): MapNode | undefined {
    if (depth > deepest) return undefined;
    const entries: MapEntry[] = [];
    do {
      if (this.indent > column || this.#isDash(this.#at)) return undefined;
      const key = this.#key();
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
    const start = this.#at;
    do {
      if (this.indent !== column || !this.#isDash(this.#at)) return undefined;
      const item = this.#item(column, depth);
      if (!item) return undefined;
      items.push(item);
    } while (this.more && this.indent >= column && this.#isDash(this.#at));
    const last = items.at(-1);
    return (
      last && {
        kind: 'list',
        span: joinSpans(this.#span(start, start + 1), last.span),
        flow: false,
        items,
      }
    );
  }

  #item(column: number, depth: number): Node | undefined {
    const at = this.#skip(this.#at + 1);
    if (at >= this.#end) return this.#below(at, column, depth, false);
    if (this.#isDash(at) || this.#text.charCodeAt(at) === HASH) return undefined;
    if (this.#startsEntry(at)) {
      this.indent = at - this.#start;
      this.#at = at;
      return this.map(this.indent, depth + 1);
    }
    return this.#inline(at, column);
  }

  /** The value after a colon. */
  #value(after: number, column: number, depth: number): Node | undefined {
    const at = this.#skip(after);
    if (at < this.#end && !(this.#text.charCodeAt(at) === HASH && at > after))
      return at > after ? this.#inline(at, column) : undefined;
    return this.#below(at, column, depth, true);
  }

  /**
   * The value below a key or a dash: a deeper block, or nothing. A list below a key may be at the
   * key's own column.
   */
  #below(at: number, column: number, depth: number, isKey: boolean): Node | undefined {
    this.toContent();
    const dash = this.more && this.#isDash(this.#at);
    if (this.more && (this.indent > column || (isKey && this.indent === column && dash)))
      return dash ? this.#list(this.indent, depth + 1) : this.map(this.indent, depth + 1);
    return scalar(this.#base, at, at, '', 'plain');
  }

  /** A value on the line of its key or dash; deeper lines below it are left to the full parser. */
  #inline(at: number, column: number): Node | undefined {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (code === 124 || code === 62) return this.#blockScalar(at, column);
    let node: Node;
    let after: number;
    if (code === 91 || code === 123) {
      const flow = readFlow(text, at, this.#end, this.#base);
      if (!flow) return undefined;
      node = flow.node;
      after = flow.end;
    } else if (code === 34 || code === 39) {
      const found = quoted(text, at, this.#end);
      if (!found) return undefined;
      node = scalar(this.#base, at, found.end, found.text, found.style);
      after = found.end;
    } else {
      after = this.#plainEnd(at);
      if (after < 0) return undefined;
      let last = after;
      while (text.charCodeAt(last - 1) === SPACE) last--;
      node = scalar(this.#base, at, last, text.slice(at, last), 'plain');
    }
    if (!this.#isRest(after)) return undefined;
    this.toContent();
    return this.more && this.indent > column ? undefined : node;
  }

  /** The offset after a plain scalar; -1 for anything else. */
  #plainEnd(at: number): number {
    const text = this.#text;
    if (!beginsPlain(text, at, this.#end)) return -1;
    for (let i = at; i < this.#end; i++) {
      const code = text.charCodeAt(i);
      if (code === COLON && (i + 1 === this.#end || text.charCodeAt(i + 1) === SPACE)) return -1;
      if (code === HASH && text.charCodeAt(i - 1) === SPACE) return i;
    }
    return this.#end;
  }

  #key(): { readonly node: ScalarNode; readonly after: number } | undefined {
    const text = this.#text;
    const at = this.#at;
    const first = text.charCodeAt(at);
    if (first === 34 || first === 39) {
      const found = quoted(text, at, this.#end);
      const colon = found ? this.#skip(found.end) : -1;
      if (!found || text.charCodeAt(colon) !== COLON) return undefined;
      return {
        node: scalar(this.#base, at, found.end, found.text, found.style),
        after: colon + 1,
      };
    }
    const colon = this.#keyColon(at);
    if (colon < 0 || colon - at > 200) return undefined;
    let last = colon;
    while (text.charCodeAt(last - 1) === SPACE) last--;
    const word = text.slice(at, last);
    return word === '<<' || last === at
      ? undefined
      : { node: scalar(this.#base, at, last, word, 'plain'), after: colon + 1 };
  }

  /** The offset of the colon of a plain key; -1 without one. */
  #keyColon(at: number): number {
    const text = this.#text;
    if (!beginsPlain(text, at, this.#end)) return -1;
    for (let i = at; i < this.#end; i++) {
      const code = text.charCodeAt(i);
      if (code === COLON && (i + 1 === this.#end || text.charCodeAt(i + 1) === SPACE)) return i;
      if (code === HASH && text.charCodeAt(i - 1) === SPACE) return -1;
    }
    return -1;
  }

  #startsEntry(at: number): boolean {
    const first = this.#text.charCodeAt(at);
    if (first === 34 || first === 39) {
      const found = quoted(this.#text, at, this.#end);
      return found !== undefined && this.#text.charCodeAt(this.#skip(found.end)) === COLON;
    }
    return this.#keyColon(at) >= 0;
  }

  #blockScalar(at: number, column: number): ScalarNode | undefined {
    const text = this.#text;
    const folded = text.charCodeAt(at) === 62;
    const strip = text.charCodeAt(at + 1) === DASH;
    if (this.#skip(at + (strip ? 2 : 1)) < this.#end || text.includes('\r')) return undefined;
    const lines: string[] = [];
    let inner = -1;
    let last = at + 1;
    while (this.#next < text.length) {
      const back = this.#next;
      this.#toLine(back);
      if (this.#at >= this.#end) {
        // A line of spaces counts as content if it is longer than the indentation.
        if (this.#end - this.#start > Math.max(inner, 0)) return undefined;
        lines.push('');
        continue;
      }
      const width = this.#at - this.#start;
      if (inner < 0) {
        if (width <= column) return undefined;
        inner = width;
      }
      if (width < inner) {
        if (width > column) return undefined;
        this.#next = back;
        break;
      }
      if (this.#next === text.length && text.charCodeAt(text.length - 1) !== LF) return undefined;
      lines.push(text.slice(this.#start + inner, this.#end));
      last = this.#end;
    }
    const value = inner < 0 ? undefined : blockText(lines, folded, strip);
    if (value === undefined) return undefined;
    while (text.charCodeAt(last - 1) === SPACE) last--;
    this.toContent();
    const node = scalar(this.#base, at, last, value, folded ? 'folded' : 'literal');
    return this.more && this.indent > column ? undefined : node;
  }

  /** Whether only spaces and a comment follow up to the end of the line. */
  #isRest(from: number): boolean {
    const at = this.#skip(from);
    return (
      at >= this.#end ||
      (this.#text.charCodeAt(at) === HASH && this.#text.charCodeAt(at - 1) === SPACE)
    );
  }

  #isDash(at: number): boolean {
    return (
      this.#text.charCodeAt(at) === DASH &&
      (at + 1 >= this.#end || this.#text.charCodeAt(at + 1) === SPACE)
    );
  }

  #skip(from: number): number {
    let at = from;
    while (at < this.#end && this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #span(start: number, end: number): Span {
    return { start: this.#base + start, end: this.#base + end };
  }
}
