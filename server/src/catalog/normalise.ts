import { kept } from '../text/kept.ts';
import { firstHan, lastHan, plainForm, type Simplified, simplified } from './simplified.ts';

/** A text folded for comparison, and the origin of each of its characters. */
export interface Folded {
  readonly text: string;
  /**
   * Offset in the original of each character of `text`, plus the original's length at the end;
   * undefined if all characters keep their offsets.
   */
  readonly starts: readonly number[] | undefined;
}

const blank = /[\s\-_\u2010-\u2015]/u;

const lineEnd = /[\r\n\u2028\u2029]/u;

const han = /\p{Script=Han}/u;

/**
 * Folds a text for comparison: compatibility forms, case and traditional characters; spaces,
 * hyphens and underscores become one space, and are dropped next to a Chinese character. Line
 * breaks stay. Linear in the length of the text.
 */
export function fold(original: string): Folded {
  const plain = foldPlain(original);
  if (plain !== undefined) return { text: plain, starts: undefined };
  const starts: number[] = [];
  const text = folded(original, starts);
  starts.push(original.length);
  return { text, starts };
}

/** The folded text; adds the origin of each character to `starts`, if given. */
function folded(original: string, starts?: number[]): string {
  const table = simplified();
  let text = '';
  let afterLine = true;
  let afterHan = false;
  let gap = -1;
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const start = at;
    let character = original.charAt(at);
    if (code >= 0xd800 && code <= 0xdbff) {
      character = String.fromCodePoint(original.codePointAt(at) ?? code);
      at += character.length - 1;
    }
    const kind = kindOf(code, character);
    if (kind === 'line') {
      gap = -1;
      text += '\n';
      starts?.push(start);
      afterLine = true;
      afterHan = false;
      continue;
    }
    if (kind === 'blank') {
      if (gap < 0) gap = start;
      continue;
    }
    if (gap >= 0 && !afterLine && !afterHan && kind !== 'han') {
      text += ' ';
      starts?.push(gap);
    }
    gap = -1;
    const made =
      code < 128
        ? character.toLowerCase()
        : isMainHan(code)
          ? plainForm(character, table)
          : compatible(character, table);
    text += made;
    if (starts) for (let unit = 0; unit < made.length; unit++) starts.push(start);
    if (made === '') continue;
    afterLine = false;
    afterHan = isMainHan(code) || (code >= 128 && han.test(lastOf(made)));
  }
  return text;
}

function isMainHan(code: number): boolean {
  return code >= firstHan && code <= lastHan;
}

function kindOf(code: number, character: string): 'line' | 'blank' | 'han' | 'other' {
  if (code < 128) {
    if (code === 10 || code === 13) return 'line';
    return code === 32 || code === 45 || code === 95 || (code >= 9 && code <= 12)
      ? 'blank'
      : 'other';
  }
  if (isMainHan(code)) return 'han';
  if (lineEnd.test(character)) return 'line';
  return blank.test(character) ? 'blank' : han.test(character) ? 'han' : 'other';
}

function compatible(character: string, table: Simplified): string {
  if (character === '’') return "'";
  let made = '';
  for (const unit of character.normalize('NFKC').toLowerCase()) made += plainForm(unit, table);
  return made;
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

/** A name, id or alias, folded for comparison. */
export const normalise: (word: string) => string = kept((word) => foldWord(word));

/** Like `normalise`, without caching: for words that are looked up once. */
export function foldWord(word: string): string {
  return foldPlain(word) ?? folded(word).replaceAll('\n', '');
}

/** A fast path for nearly all words and English texts; undefined for all others. */
function foldPlain(text: string): string | undefined {
  if (asciiWords.test(text)) return text.toLowerCase().replaceAll('-', ' ');
  return isPlainHan(text) ? text : undefined;
}

/** The form of nearly all ids and English names: only case and hyphens change. */
const asciiWords = /^[!-,.-^`-~]+(?:[ -][!-,.-^`-~]+)*$/;

/** The form of nearly all Chinese names: only simplified characters. */
function isPlainHan(word: string): boolean {
  const { codes } = simplified();
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < firstHan || code > lastHan || codes[code - firstHan]) return false;
  }
  return true;
}

/** True for a text with at least one Chinese character. */
export function isChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isMainHan(code)) return true;
    // The rare ones; no Chinese character comes before the radicals.
    if (code >= firstRadical) return han.test(text);
  }
  return false;
}

const firstRadical = 0x2e80;
