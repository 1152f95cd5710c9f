import type { TextEdit } from '../text/span.ts';
import { closes, opens, wideBlank } from './confusable-chars.ts';
import { type QuotedText, quotedItem, quotedKey } from './confusable-quotes.ts';
import type { FormatWords } from './format-words.ts';
import { maxDepth } from './guard.ts';

/** A bracket that is open. */
interface Frame {
  readonly closer: string;
  /** In braces: the key whose value is being read. */
  field?: string | undefined;
}

/** A flow collection that is still open at the end of a line. */
export interface FlowState {
  /** The open brackets, outermost first. */
  readonly frames: readonly Frame[];
  /** Keys from the top of the file to the collection. */
  readonly path: readonly string[];
  /** As many edits are enough to know. */
  readonly enough: number;
}

/** Where a character of a flow collection stands. */
interface Place {
  readonly top: Frame | undefined;
  /** Keys down to the innermost bracket, and to the value in it. */
  readonly here: readonly string[];
  readonly value: readonly string[];
  readonly inText: boolean;
}

/** Inside an item all other characters mean nothing: of a hundred thousand in one line each would be looked at in ten ways. */
const turning = new Uint8Array(0x10000);
for (const sign of [...Object.keys(closes), ...'#,，、']) turning[sign.charCodeAt(0)] = 1;
/** A longer word is no key. */
const longestKey = 200;

/** True when a value begins with a bracket, ASCII or full-width. */
export function startsFlow(value: string): boolean {
  return opens[value[0] ?? ''] !== undefined;
}

/**
 * Walks through a flow collection on one line and notes what must become ASCII: brackets, separators, the colon of a key.
 * @param at where in the line to begin; at the opening bracket when no frame is open
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
  const frames: Frame[] = state.frames.map((frame) => ({ ...frame }));
  const replace = (from: number, to: number, newText: string) =>
    edits.push({ span: { start: start + from, end: start + to }, newText });
  const locate = (): Place => {
    const top = frames.at(-1);
    const here = [...state.path, ...frames.slice(0, -1).flatMap(({ field }) => field ?? [])];
    const value = top?.field === undefined ? here : [...here, top.field];
    return {
      top,
      here,
      value,
      inText:
        top !== undefined && (top.closer === ']' || top.field !== undefined) && words.isText(value),
    };
  };
  const reaches = (closer: string, from: number): boolean => {
    ends[closer] ??= line.lastIndexOf(closer);
    return ends[closer] >= from;
  };
  const ends: Record<string, number> = {};
  let itemStart = true;
  let place = locate();
  for (let i = at; i < line.length && edits.length < state.enough; i++) {
    if (!itemStart && turning[line.charCodeAt(i)] === 0) continue;
    const character = line[i] ?? '';
    const { top, here, inText } = place;
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) break;
    const quoted = itemStart ? quotedHere(line, i, place, words) : undefined;
    if (quoted) {
      replace(i, i + 1, quoted.quote);
      replace(quoted.close, quoted.close + 1, quoted.quote);
      i = quoted.close;
      itemStart = false;
      if (top?.closer === '}' && top.field === undefined) {
        const colon = /^\s*[:：]\s*/.exec(line.slice(i + 1))?.[0] ?? '';
        if (colon.includes('：')) replace(i + 1, i + 1 + colon.length, ': ');
        top.field = quoted.content;
        i += colon.length;
        itemStart = true;
        place = locate();
      }
    } else if ((character === '"' || character === "'") && itemStart) {
      const end = line.indexOf(character, i + 1);
      i = end < 0 ? line.length : end;
      itemStart = false;
    } else if (
      itemStart &&
      opens[character] !== undefined &&
      !(inText && !'[{'.includes(character))
    ) {
      const ascii = '[{'.includes(character) ? character : (opens[character] ?? character);
      if (ascii !== character) replace(i, i + 1, ascii);
      frames.push({ closer: ascii === '{' ? '}' : ']' });
      // Nothing as deep as this is read.
      if (frames.length > maxDepth) return undefined;
      place = locate();
    } else if (
      top &&
      closes[character] === top.closer &&
      !(character !== top.closer && inText && reaches(top.closer, i))
    ) {
      if (character !== top.closer) replace(i, i + 1, top.closer);
      frames.pop();
      if (frames.length === 0) return undefined;
      place = locate();
    } else if (
      top &&
      (character === ',' ||
        ((character === '，' || character === '、') && separates(line, i, top, place, words)))
    ) {
      if (character !== ',') replace(i, i + 1, /\s/.test(line[i + 1] ?? '') ? ',' : ', ');
      itemStart = true;
      if (top.closer === '}' && top.field !== undefined) {
        top.field = undefined;
        place = locate();
      }
    } else if (wideBlank.test(character) && itemStart) {
      replace(i, i + 1, character === '\u200b' ? '' : ' ');
    } else if (itemStart && top?.closer === '}' && top.field === undefined) {
      i = readKey(line, i, top, here, words, replace);
      itemStart = top.field !== undefined || /\s/.test(character);
      if (top.field !== undefined) place = locate();
    } else if (!/\s/.test(character)) itemStart = false;
  }
  return frames.length > 0 ? { ...state, frames } : undefined;
}

/** Quotes that YAML does not know round a key, an item or a value; in prose only where brackets or commas would tear it. */
function quotedHere(
  line: string,
  at: number,
  { top, here, inText }: Place,
  words: FormatWords,
): QuotedText | undefined {
  if (top?.closer === '}' && top.field === undefined) {
    const key = quotedKey(line, at);
    const known = key && (words.isKey(here, key.content) || words.isMap(here));
    return known ? key : undefined;
  }
  const item = quotedItem(line, at);
  return item && inText && !/[,[\]{}]|:\s|\s#/.test(item.content) ? undefined : item;
}

/** A key at the start of a pair, with its colon; returns the index of the last character read. */
function readKey(
  line: string,
  at: number,
  top: Frame,
  path: readonly string[],
  words: FormatWords,
  replace: (from: number, to: number, newText: string) => void,
): number {
  const key = /^([^\s:：,，{}[\]"']+)\s*([:：])(\s*)/.exec(line.slice(at, at + longestKey));
  if (!key || (key[2] === '：' && !words.isMap(path) && !words.isKey(path, key[1] ?? '')))
    return at;
  top.field = key[1] ?? '';
  const colon = at + key[0].length - (key[3] ?? '').length - 1;
  if (key[2] === '：') replace(colon, colon + 1, key[3] === '' ? ': ' : ':');
  return at + key[0].length - 1;
}

/** Between the items of a list it separates; in braces when another pair follows, and inside prose only when its key is known. */
function separates(
  line: string,
  at: number,
  top: Frame,
  { inText, value, here }: Place,
  words: FormatWords,
): boolean {
  if (top.closer === ']') return !inText || words.isList(value);
  const next = /^[，、]\s*([^\s:：,，{}[\]"']+)\s*[:：]/.exec(line.slice(at, at + longestKey));
  return next !== null && (!inText || words.isKey(here, next[1] ?? ''));
}
