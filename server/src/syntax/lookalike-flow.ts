import type { TextEdit } from '../text/span.ts';
import type { FormatWords } from './lookalikes.ts';

/** A flow collection that is still open at the end of a line. */
export interface FlowState {
  /** The closing brackets awaited, outermost first. */
  readonly closers: readonly string[];
  /** Keys from the top of the file to the collection. */
  readonly path: readonly string[];
}

const opens: Readonly<Record<string, string>> = { '[': ']', '{': '}', '［': '[', '｛': '{', '【': '[' };
const closes: Readonly<Record<string, string>> = { ']': ']', '}': '}', '］': ']', '｝': '}', '】': ']' };
const wideBlank = /[\u3000\u00a0\u2007-\u200b]/;

/** True when a value begins with a bracket, ASCII or full-width. */
export function startsFlow(value: string): boolean {
  return opens[value[0] ?? ''] !== undefined;
}

/**
 * Walks through a flow collection on one line and notes what must become ASCII: brackets, separators, the colon of a known key.
 * @param at where in the line to begin; at the opening bracket when `state.closers` is empty
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
  const closers = [...state.closers];
  const replace = (from: number, to: number, newText: string) =>
    edits.push({ span: { start: start + from, end: start + to }, newText });
  let field: string | undefined;
  let itemStart = true;
  for (let i = at; i < line.length; i++) {
    const character = line[i] ?? '';
    if (character === '#' && /\s/.test(line[i - 1] ?? ' ')) break;
    if ((character === '"' || character === "'") && itemStart) {
      const end = line.indexOf(character, i + 1);
      i = end < 0 ? line.length : end;
      itemStart = false;
      continue;
    }
    const inText = field !== undefined && words.isText([...state.path, field]);
    const opened = opens[character];
    if (opened && itemStart && !(inText && !'[{'.includes(character))) {
      const ascii = opens[opened] ? opened : character;
      if (ascii !== character) replace(i, i + 1, ascii);
      closers.push(opens[ascii] ?? ']');
      continue;
    }
    if (closes[character] !== undefined && closes[character] === closers.at(-1)) {
      if (character !== closers.at(-1) && inText && line.includes(closers.at(-1) ?? '', i)) continue;
      if (character !== closers.at(-1)) replace(i, i + 1, closers.at(-1) ?? ']');
      closers.pop();
      field = closers.length === 1 ? field : undefined;
      if (closers.length === 0) return undefined;
      continue;
    }
    if (character === ',') {
      itemStart = true;
      if (closers.at(-1) === '}') field = undefined;
      continue;
    }
    if ((character === '，' || character === '、') && separates(line, i, closers, inText, field, state.path, words)) {
      replace(i, i + 1, /\s/.test(line[i + 1] ?? '') ? ',' : ', ');
      itemStart = true;
      if (closers.at(-1) === '}') field = undefined;
      continue;
    }
    if (wideBlank.test(character) && itemStart) {
      replace(i, i + 1, character === '\u200b' ? '' : ' ');
      continue;
    }
    if (itemStart && closers.at(-1) === '}') {
      const key = /^([^\s:：,，{}[\]"']+)\s*([:：])(\s*)/.exec(line.slice(i));
      if (key && (key[2] === ':' || words.isKey(state.path, key[1] ?? ''))) {
        field = key[1] ?? '';
        const colon = i + key[0].length - (key[3] ?? '').length - 1;
        if (key[2] === '：') replace(colon, colon + 1, key[3] === '' ? ': ' : ':');
        i += key[0].length - 1;
        continue;
      }
    }
    if (!/\s/.test(character)) itemStart = false;
  }
  return closers.length > 0 ? { closers, path: state.path } : undefined;
}

/** Between the items of a list of names it separates; inside the prose of a pair only when a known key follows. */
function separates(
  line: string,
  at: number,
  closers: readonly string[],
  inText: boolean,
  field: string | undefined,
  path: readonly string[],
  words: FormatWords,
): boolean {
  if (closers.at(-1) === ']') return !inText && !words.isText(field === undefined ? path : [...path, field]);
  const next = /^[，、]\s*([^\s:：,，{}[\]"']+)\s*[:：]/.exec(line.slice(at));
  return next !== null && words.isKey(path, next[1] ?? '');
}
