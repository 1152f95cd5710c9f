import type { TextEdit } from '../text/span.ts';
import { closes, opens, wideBlank } from './confusable-chars.ts';
import { type Frame, longestKey, quotedHere } from './confusable-pairs.ts';
import type { QuotedText } from './confusable-quotes.ts';
import { FlowLine, type FlowState } from './flow-line.ts';
import type { FormatWords } from './format-words.ts';
import { maxDepth } from './guard.ts';

/**
 * The characters with a meaning inside an item; all others are skipped, which keeps very long lines
 * fast.
 */
const turning = new Uint8Array(0x10000);
for (const token of [...Object.keys(closes), ...'#,，、']) turning[token.charCodeAt(0)] = 1;

/** True when a value begins with a bracket, ASCII or full-width. */
export function startsFlow(value: string): boolean {
  return opens[value[0] ?? ''] !== undefined;
}

/**
 * Scans a flow collection on one line and records what must become ASCII: brackets, separators,
 * quotes, the colon of a key.
 * @param at offset in the line to start from; at the opening bracket if no frame is open
 * @param start offset of the line in the text
 * @returns the state for the next line, or undefined when the collection closed
 */
export function scanFlow(
  line: string,
  at: number,
  start: number,
  state: FlowState,
  words: FormatWords,
  edits: TextEdit[],
): FlowState | undefined {
  const scan = new FlowScan(line, start, state, words, edits);
  for (let i = at; i < line.length && edits.length < state.enough; i++) {
    const next = scan.step(i);
    if (next === 'closed') return undefined;
    if (next === 'comment') break;
    i = next;
  }
  return scan.frames.length > 0 ? { ...state, frames: scan.frames } : undefined;
}

/** The scan of one line. */
class FlowScan extends FlowLine {
  /** Reads one token; returns the index of its last character. */
  step(i: number): number | 'closed' | 'comment' {
    const line = this.line;
    if (!this.isItemStart && turning[line.charCodeAt(i)] === 0) return i;
    const character = line[i] ?? '';
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) return 'comment';
    if (this.isItemStart) {
      const quoted = quotedHere(line, i, this.place, this.words);
      if (quoted) return this.#smartQuoted(i, quoted);
      if (character === '"' || character === "'") return this.#quoted(i, character);
    }
    if (this.opens(character, i)) return this.#open(i, opens[character] ?? character);
    if (this.closes(character, i)) return this.#close(i, character);
    if (this.separates(character, i)) return this.#separate(i, character);
    return this.isItemStart ? this.#startItem(i, character) : i;
  }

  #smartQuoted(i: number, { close, content, quote }: QuotedText): number {
    this.replace(i, i + 1, quote);
    this.replace(close, close + 1, quote);
    const { top } = this.place;
    if (top && top.field === undefined) top.quotedKey = true;
    return this.#afterQuote(close, content);
  }

  #quoted(i: number, quote: string): number {
    const end = this.line.indexOf(quote, i + 1);
    return this.#afterQuote(end < 0 ? this.line.length : end, this.line.slice(i + 1, end));
  }

  /** A quoted text before a colon is the key of a pair. */
  #afterQuote(close: number, content: string): number {
    const { top } = this.place;
    const [colon = ''] = /^\s*[:：]\s*/.exec(this.line.slice(close + 1)) ?? [];
    this.isItemStart = false;
    if (top?.closer !== '}' || top.field !== undefined || colon === '') return close;
    if (colon.includes('：')) this.replace(close + 1, close + 1 + colon.length, ': ');
    this.enterField(top, content);
    return close + colon.length;
  }

  #open(i: number, ascii: string): number | 'closed' {
    this.replace(i, i + 1, ascii);
    this.frames.push({ closer: ascii === '{' ? '}' : ']' });
    // Collections as deep as this are not read.
    if (this.frames.length > maxDepth) return 'closed';
    this.place = this.locate();
    return i;
  }

  #close(i: number, character: string): number | 'closed' {
    this.replace(i, i + 1, closes[character] ?? character);
    this.frames.pop();
    if (this.frames.length === 0) return 'closed';
    this.place = this.locate();
    return i;
  }

  #separate(i: number, character: string): number {
    const { top } = this.place;
    if (character !== ',') this.replace(i, i + 1, /\s/.test(this.line[i + 1] ?? '') ? ',' : ', ');
    this.isItemStart = true;
    if (top?.closer === '}' && top.field !== undefined) {
      top.field = undefined;
      top.quotedKey = false;
      this.place = this.locate();
    }
    return i;
  }

  #startItem(i: number, character: string): number {
    const { top, here } = this.place;
    if (wideBlank.test(character)) {
      this.replace(i, i + 1, character === '\u200b' ? '' : ' ');
      return i;
    }
    if (top?.closer === '}' && top.field === undefined) return this.#key(i, top, here);
    this.isItemStart = /\s/.test(character);
    return i;
  }

  /** A key at the start of a pair, with its colon. */
  #key(i: number, top: Frame, here: readonly string[]): number {
    const rest = this.line.slice(i, i + longestKey);
    const [whole = '', word = '', colon, gap = ''] =
      /^([^\s:：,，{}[\]"']+)\s*([:：])(\s*)/.exec(rest) ?? [];
    const isKnown = this.words.isMap(here) || this.words.isKey(here, word);
    if (word === '' || (colon === '：' && !isKnown)) {
      this.isItemStart = /\s/.test(this.line[i] ?? '');
      return i;
    }
    const at = i + whole.length - gap.length - 1;
    if (colon === '：') this.replace(at, at + 1, gap === '' ? ': ' : ':');
    this.enterField(top, word);
    return i + whole.length - 1;
  }
}
