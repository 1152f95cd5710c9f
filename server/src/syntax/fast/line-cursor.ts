import type { Span } from '../../text/span.ts';
import { CR, DASH, HASH, SPACE } from '../codes.ts';

/** Lines of a block, and the place of the current one. */
export class LineCursor {
  readonly text: string;
  readonly base: number;
  /** Start of the next line. */
  next = 0;
  /** The current line: its start, the start and the end of its content. */
  start = 0;
  at = 0;
  end = 0;
  /** The column of the current content. */
  indent = 0;
  /** Whether there is a current line. */
  more = false;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Goes to the next line with content; false at the end. */
  toContent(): boolean {
    const text = this.text;
    while (this.next < text.length) {
      this.toLine(this.next);
      const code = text.charCodeAt(this.at);
      if (this.at < this.end && code !== HASH) {
        this.indent = this.at - this.start;
        this.more = true;
        return true;
      }
    }
    this.more = false;
    this.indent = -1;
    return false;
  }

  /** Goes to the line that begins there. */
  toLine(start: number): void {
    const text = this.text;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    this.start = start;
    this.next = newline < 0 ? text.length : newline + 1;
    this.end = end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end;
    let at = start;
    while (at < this.end && text.charCodeAt(at) === SPACE) at++;
    this.at = at;
  }

  /** Whether only spaces and a comment follow up to the end of the line. */
  isRest(from: number): boolean {
    const at = this.skip(from);
    return (
      at >= this.end ||
      (this.text.charCodeAt(at) === HASH && this.text.charCodeAt(at - 1) === SPACE)
    );
  }

  /** Whether a list item begins there. */
  isDash(at: number): boolean {
    return (
      this.text.charCodeAt(at) === DASH &&
      (at + 1 >= this.end || this.text.charCodeAt(at + 1) === SPACE)
    );
  }

  /** The offset after spaces, in the current line. */
  skip(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** The span in the whole text. */
  span(start: number, end: number): Span {
    return { start: this.base + start, end: this.base + end };
  }
}
