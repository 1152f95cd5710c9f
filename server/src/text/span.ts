/** A stretch of a text: UTF-16 offsets, start inclusive, end exclusive. The only kind of position the core knows. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Only for spans that follow an anchor. */
  readonly gone?: boolean;
}

/** A place in a text that moves along when the text in front of it changes. Only the keeper of a document moves it. */
export interface Anchor {
  offset: number;
  /** The text it stood in front of has been read anew: spans that follow it mean nothing any more. */
  gone?: boolean;
}

/** The anchor of texts that never change: all spans are what they say. */
export const fixed: Anchor = Object.freeze({ offset: 0 });

/** What all spans that move have in common: written down, they are where they stand at that moment. */
abstract class MovingSpan implements Span {
  abstract get start(): number;
  abstract get end(): number;
  abstract get gone(): boolean;

  toJSON(): { readonly start: number; readonly end: number } {
    return { start: this.start, end: this.end };
  }
}

/** A span that is told relative to an anchor: it stays right when other parts of the document change. */
export class LiveSpan extends MovingSpan {
  readonly #anchor: Anchor;
  readonly #from: number;
  readonly #to: number;

  constructor(anchor: Anchor, from: number, to: number) {
    super();
    this.#anchor = anchor;
    this.#from = from;
    this.#to = to;
  }

  get start(): number {
    return this.#anchor.offset + this.#from;
  }

  get end(): number {
    return this.#anchor.offset + this.#to;
  }

  get gone(): boolean {
    return this.#anchor.gone === true;
  }
}

/** From the start of one span to the end of another, following both when they move. */
export class Stretch extends MovingSpan {
  readonly #first: Span;
  readonly #last: Span;

  constructor(first: Span, last: Span) {
    super();
    this.#first = first;
    this.#last = last;
  }

  get start(): number {
    return this.#first.start;
  }

  get end(): number {
    return this.#last.end;
  }

  get gone(): boolean {
    return isGone(this.#first) || isGone(this.#last);
  }
}

/** A part of a span, told by distances from its start; moves with the span. */
export class Piece extends MovingSpan {
  readonly #whole: Span;
  readonly #from: number;
  readonly #to: number;

  constructor(whole: Span, from: number, to: number) {
    super();
    this.#whole = whole;
    this.#from = from;
    this.#to = to;
  }

  get start(): number {
    return this.#whole.start + this.#from;
  }

  get end(): number {
    return this.#whole.start + this.#to;
  }

  get gone(): boolean {
    return isGone(this.#whole);
  }
}

/** True when the text the span was found in has been read anew since. */
export function isGone(span: Span): boolean {
  return span.gone === true;
}

/** One replacement in a text. Edits of one fix never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** True when `offset` lies in the span; both ends count, so that a cursor behind the last letter still hits the word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when the two spans share at least one character, or the same empty place. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/**
 * The text after the edits.
 * @param text the text that the edits' offsets refer to
 * @param edits not overlapping, in any order; edits at one place apply in the order given
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    result += text.slice(done, edit.span.start) + edit.newText;
    done = Math.max(done, edit.span.end);
  }
  return result + text.slice(done);
}
