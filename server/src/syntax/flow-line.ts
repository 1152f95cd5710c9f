import type { TextEdit } from '../text/span.ts';
import { closes, opens } from './confusable-chars.ts';
import { type Frame, type Place, separates } from './confusable-pairs.ts';
import type { FormatWords } from './format-words.ts';

/** A flow collection that is still open at the end of a line. */
export interface FlowState {
  /** The open brackets, outermost first. */
  readonly frames: readonly Frame[];
  /** Keys from the top of the file to the collection. */
  readonly path: readonly string[];
  /** Number of edits after which the search stops. */
  readonly enough: number;
}

const wholeList = /^[［【][^[\]［］【】]*[\]］】]\s*(?:[,，}｝]|$)/;

/** Whether a line is an item that is one list in brackets, with commas of YAML. */
function isListItem(line: string): boolean {
  const text = line.trim();
  const inside = text.slice(text.indexOf('[') + 1, -1);
  return /^-\s*\[/.test(text) && text.endsWith(']') && /, /.test(inside) && !/[[\]]/.test(inside);
}

/** One line of flow collections: what is open at a place, and what a character does there. */
export class FlowLine {
  readonly frames: Frame[];
  readonly line: string;
  readonly start: number;
  readonly path: readonly string[];
  readonly words: FormatWords;
  readonly edits: TextEdit[];
  /** The places of each closing bracket in the rest of the line, last one first. */
  readonly placesOf: Record<string, number[]> = {};
  isItemStart = true;
  place: Place;

  constructor(
    line: string,
    start: number,
    { frames, path }: FlowState,
    words: FormatWords,
    edits: TextEdit[],
  ) {
    this.frames = frames.map((frame) => ({ ...frame }));
    this.line = line;
    this.start = start;
    this.path = path;
    this.words = words;
    this.edits = edits;
    this.place = this.locate();
  }

  /** What is open now. */
  locate(): Place {
    const top = this.frames.at(-1);
    const outer = this.frames.slice(0, -1).flatMap(({ field }) => field ?? []);
    const here = [...this.path, ...outer];
    const value = top?.field === undefined ? here : [...here, top.field];
    const isValue = top !== undefined && (top.closer === ']' || top.field !== undefined);
    return { top, here, value, inText: isValue && this.words.isText(value) };
  }

  /** Records an edit. */
  replace(from: number, to: number, newText: string): void {
    if (this.line.slice(from, to) !== newText)
      this.edits.push({ span: { start: this.start + from, end: this.start + to }, newText });
  }

  /** After the colon of a pair. */
  enterField(top: Frame, field: string): void {
    top.field = field;
    this.isItemStart = true;
    this.place = this.locate();
  }

  /** Where a text is allowed, a full-width bracket opens only a list that is the whole value. */
  opens(character: string, i: number): boolean {
    if (!this.isItemStart || opens[character] === undefined) return false;
    const { top, value, inText } = this.place;
    if ('[{'.includes(character) || !inText) return true;
    const isValue = top?.closer === '}' && this.words.isList(value);
    return isValue && wholeList.test(this.line.slice(i));
  }

  /** In prose a full-width bracket closes nothing if ASCII ones follow for all that is open. */
  closes(character: string, i: number): boolean {
    const { top, inText } = this.place;
    if (!top || closes[character] !== top.closer) return false;
    if (character === top.closer || !inText) return true;
    const open = this.frames.filter(({ closer }) => closer === top.closer).length;
    return this.countAfter(i, top.closer) < open;
  }

  countAfter(i: number, closer: string): number {
    this.placesOf[closer] ??= [...this.line.matchAll(closer === ']' ? /\]/g : /\}/g)]
      .map(({ index }) => index)
      .reverse();
    const places = this.placesOf[closer] ?? [];
    while ((places.at(-1) ?? i + 1) <= i) places.pop();
    return places.length;
  }

  /** Whether a character ends an item. */
  separates(character: string, i: number): boolean {
    if (!this.place.top) return false;
    if (character === ',') return true;
    const isWide = character === '，' || character === '、';
    return isWide && !this.isRow() && separates(this.line, i, this.place, this.words);
  }

  /** `- [估价不准, 只给区间，并标注]`: in the row of a table with commas, others are part of a cell. */
  isRow(): boolean {
    return this.frames.length === 1 && isListItem(this.line);
  }
}
