import { withoutComment } from '../text/ends.ts';
import type { TextEdit } from '../text/span.ts';
import { wideBlank } from './confusable-chars.ts';
import { type FlowState, scanFlow, startsFlow } from './confusable-flow.ts';
import { keysAbove, type Level } from './confusable-indent.ts';
import { quotedKey, quotedValue } from './confusable-quotes.ts';
import type { FormatWords } from './format-words.ts';

/** A list mark, and what looks like one. */
export const dashMark =
  /^(?:[-－](?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$)|[－—](?=\S))[ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*/;
/** A key in ASCII or full-width characters with its colon. */
export const keyMark =
  /^([^\s:：'"“”‘’「」[\]{}［］｛｝#,，、]+)(\s*)(：|:(?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$))([ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*)/;
const colonMark =
  /^(\s*)(：|:(?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$))([ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*)/;

/** What a scan needs besides the line. */
export interface Scan {
  readonly text: string;
  readonly words: FormatWords;
  readonly enough: number;
  readonly levels: Level[];
  /** Columns of an ideographic blank in an indentation. */
  readonly ideographic: number;
}

/** A line, and what is wrong in it so far. */
export interface Line {
  readonly start: number;
  readonly line: string;
  readonly edits: TextEdit[];
}

/** Notes that characters of a line have to become others. */
export function replace({ start, edits }: Line, from: number, to: number, newText: string): void {
  edits.push({ span: { start: start + from, end: start + to }, newText });
}

/** Looks at a line that begins an entry, an item or a value. */
export function scanEntry(
  where: Line,
  from: number,
  column: number,
  scan: Scan,
): FlowState | undefined {
  const { line } = where;
  const { words, levels } = scan;
  let at = from;
  let indent = column;
  if (line[at] === '#') return undefined;
  if (line[at] === '＃') {
    replace(where, at, at + 1, '#');
    return undefined;
  }
  const dash = dashOf(line.slice(at), indent, levels);
  if (dash) {
    if (dash[0] !== '-' || wideBlank.test(dash)) replace(where, at, at + dash.length, '- ');
    if (!hasList(levels, indent)) levels.push({ indent, key: '', value: 'nothing', list: true });
    at += dash.length;
    indent += 2;
  }
  const path = keysAbove(levels, indent);
  const key = keyAt(line, at, path, words);
  if (!key) return scanValue(where, at, dash ? path : path.slice(0, -1), scan);
  const { word, colon, known } = key;
  if (colon[2] === '：' && !known && (dash !== undefined || words.isText(path)))
    return scanValue(where, at, path, scan);
  if (key.quote !== undefined) {
    replace(where, at, at + 1, key.quote);
    replace(where, key.end - 1, key.end, key.quote);
  }
  const [whole, gap = ''] = colon;
  const value = key.end + whole.length;
  const rest = line.slice(value);
  if (colon[2] === '：' || wideBlank.test(whole))
    replace(
      where,
      key.end + (wideBlank.test(gap) ? 0 : gap.length),
      value,
      rest === '' ? ':' : ': ',
    );
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
  levels.push({ indent, key: word, value: valueKind(rest), list: false });
  return scanValue(where, value, [...path, word], scan);
}

/** A list mark, where a list may stand. */
function dashOf(rest: string, indent: number, levels: readonly Level[]): string | undefined {
  const [dash] = dashMark.exec(rest) ?? [];
  if (dash === undefined || dash[0] === '-' || hasList(levels, indent)) return dash;
  const parent = levels
    .filter((one) => one.indent < indent || (one.indent === indent && one.value === 'nothing'))
    .at(-1);
  return parent?.value === 'nothing' ? dash : undefined;
}

function hasList(levels: readonly Level[], indent: number): boolean {
  return levels.some((level) => level.list && level.indent === indent);
}

/** A key with its colon. */
interface Key {
  readonly word: string;
  /** Where the key ends, with its quotes. */
  readonly end: number;
  /** The quote to write round it. */
  readonly quote?: string;
  /** The blanks before the colon, the colon, the blanks after it. */
  readonly colon: RegExpExecArray;
  readonly known: boolean;
}

function keyAt(
  line: string,
  at: number,
  path: readonly string[],
  words: FormatWords,
): Key | undefined {
  const quoted = quotedKey(line, at);
  if (quoted) {
    const word = quoted.content;
    const end = quoted.close + 1;
    const colon = colonMark.exec(line.slice(end));
    const known = words.isKey(path, word) || words.isMap(path);
    return colon && known ? { word, end, quote: quoted.quote, colon, known } : undefined;
  }
  const word = keyMark.exec(line.slice(at))?.[1];
  const colon = word === undefined ? null : colonMark.exec(line.slice(at + word.length));
  if (word === undefined || !colon) return undefined;
  return { word, end: at + word.length, colon, known: words.isKey(path, word) };
}

function valueKind(rest: string): Level['value'] {
  if (rest === '' || /^[#＃]/.test(rest)) return 'nothing';
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) return 'block';
  if (startsFlow(rest)) return 'flow';
  return /^["']/.test(rest) ? 'quoted' : 'plain';
}

function scanValue(
  where: Line,
  at: number,
  path: readonly string[],
  { words, enough }: Scan,
): FlowState | undefined {
  const { line, start, edits } = where;
  if (edits.length >= enough) return undefined;
  const value = line.slice(at);
  if (value.startsWith('＃')) {
    replace(where, at, at + 1, '#');
    return undefined;
  }
  if (words.isText(path) && !/^[[{]/.test(value) && !opensCollection(value, path, words))
    return undefined;
  if (startsFlow(value))
    return scanFlow(line, at, start, { frames: [], path, enough }, words, edits);
  const body = withoutComment(value).trimEnd();
  const quoted = quotedValue(body);
  if (quoted) {
    replace(where, at, at + 1, quoted.quote);
    replace(where, at + quoted.close, at + quoted.close + 1, quoted.quote);
  }
  const mark = body.search(/->|→|\bby\b|截至/);
  const sign = mark < 0 ? -1 : body.indexOf('＠', mark);
  if (sign >= 0 && sign < body.length - 1) {
    const isApart = (offset: number): boolean => /\s/.test(body[offset] ?? '');
    const written = `${isApart(sign - 1) ? '' : ' '}@${isApart(sign + 1) ? '' : ' '}`;
    replace(where, at + sign, at + sign + 1, written);
  }
  return undefined;
}

/** `｛risk：…` is a record and `［a, b］` a list even where a text could stand. */
function opensCollection(value: string, path: readonly string[], words: FormatWords): boolean {
  const field = /^｛\s*([^\s:：]+)\s*[:：]/.exec(value)?.[1];
  return (
    (field !== undefined && words.isKey(path, field)) ||
    (words.isList(path) && /^[［【].*[\]］】]\s*(?:#|$)/s.test(value))
  );
}
