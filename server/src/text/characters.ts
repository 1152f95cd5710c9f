/** A text to look into at some places, without putting it together first. A string is one. */
export interface Characters {
  readonly length: number;
  readonly charCodeAt: (at: number) => number;
  readonly slice: (start: number, end?: number) => string;
  readonly startsWith: (what: string, at: number) => boolean;
  /** The whole text. */
  readonly toString: () => string;
}

/** So many characters has a piece at least, and less than twice as many. */
const usualLength = 16_384;

/**
 * A text with other characters in a place. A long text is not copied for that, only the piece around the change: V8 copies all of a text
 * that was put together from others when somebody looks at the first of its characters, and for 50,000 lines these are three megabytes.
 * @param start where the change begins, @param end where it ends in the text as it is, @param by what comes there
 * @param pieceLength how long the pieces of a text are that is none yet; a text of fewer than four stays whole
 */
export function changed(
  text: Characters,
  start: number,
  end: number,
  by: string,
  pieceLength = usualLength,
): Characters {
  if (text instanceof Pieces) return text.changed(start, end, by);
  const length = text.length - (end - start) + by.length;
  if (length < 4 * pieceLength) return text.slice(0, start) + by + text.slice(end);
  return new Pieces(piecesOf(text.toString(), pieceLength), pieceLength).changed(start, end, by);
}

/** A long text in pieces that many versions of it share. */
class Pieces implements Characters {
  readonly length: number;
  readonly #pieceLength: number;
  readonly #pieces: readonly string[];
  /** Where each piece begins. */
  readonly #starts: Float64Array;
  #whole: string | undefined;

  constructor(pieces: readonly string[], pieceLength: number) {
    const starts = new Float64Array(pieces.length);
    let length = 0;
    for (let at = 0; at < pieces.length; at++) {
      starts[at] = length;
      length += pieces[at]?.length ?? 0;
    }
    this.#pieceLength = pieceLength;
    this.#pieces = pieces;
    this.#starts = starts;
    this.length = length;
  }

  charCodeAt(at: number): number {
    const piece = this.#at(at);
    return this.#pieces[piece]?.charCodeAt(at - (this.#starts[piece] ?? 0)) ?? Number.NaN;
  }

  /** Both ends count from the start, and lie within the text. */
  slice(start: number, end = this.length): string {
    const [first, last] = [this.#at(start), this.#at(end)];
    let text = '';
    for (let at = first; at <= last; at++) {
      const from = this.#starts[at] ?? 0;
      text += this.#pieces[at]?.slice(Math.max(0, start - from), Math.max(0, end - from)) ?? '';
    }
    return text;
  }

  startsWith(what: string, at: number): boolean {
    return this.slice(at, Math.min(at + what.length, this.length)) === what;
  }

  toString(): string {
    this.#whole ??= this.#pieces.join('');
    return this.#whole;
  }

  changed(start: number, end: number, by: string): Pieces {
    const [first, last] = [this.#at(start), this.#at(end)];
    const head = this.slice(this.#starts[first] ?? 0, start);
    const until = this.#starts[last + 1] ?? this.length;
    const fresh = piecesOf(head + by + this.slice(end, until), this.#pieceLength);
    return new Pieces(
      [...this.#pieces.slice(0, first), ...fresh, ...this.#pieces.slice(last + 1)],
      this.#pieceLength,
    );
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  #at(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A text in pieces of that length; what is left stays with the last one, and what is empty is no piece. */
function piecesOf(text: string, pieceLength: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (; text.length - from >= 2 * pieceLength; from += pieceLength)
    pieces.push(copied(text, from, from + pieceLength));
  if (from < text.length) pieces.push(copied(text, from, text.length));
  return pieces;
}

/** A string of its own: a slice of V8 would keep the whole text alive. */
function copied(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}
