import { wideBlank } from './confusable-chars.ts';
import { keysAbove, type Level } from './confusable-indent.ts';
import { quotedKey } from './confusable-quotes.ts';
import { type Line, replace, type Scan, scanValue, valueKind } from './confusable-value.ts';
import type { FlowState } from './flow-line.ts';
import type { FormatWords } from './format-words.ts';

/** A dash of a list, and its confusables. */
export const dashMark =
  /^(?:[-－](?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$)|[－—](?=\S))[ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*/;
/** A key in ASCII or full-width characters with its colon. */
export const keyMark =
  /^([^\s:：'"“”‘’「」[\]{}［］｛｝#,，、]+)(\s*)(：|:(?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$))([ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*)/;
const colonMark =
  /^(\s*)(：|:(?=[\s\u3000\u00a0\u2000-\u200b\u202f\u205f]|$))([ \t\u3000\u00a0\u2000-\u200b\u202f\u205f]*)/;

/** Scans a line that starts an entry, an item or a value. */
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
    openItem(levels, indent, valueKind(line.slice(at + dash.length)));
    at += dash.length;
    indent += 2;
  }
  const path = keysAbove(levels, indent);
  const key = keyAt(line, at, path, words);
  if (!key) {
    // The text under `Second, the money: |` is no structure.
    if (/:\s+[|>][-+\d]*\s*$/.test(line.slice(at)))
      levels.push({ indent, key: line.slice(at), value: 'block', list: false });
    return scanValue(where, at, dash ? path : path.slice(0, -1), scan);
  }
  const { word, colon, known } = key;
  // `附：分工:` ends with a colon of its own.
  if (colon[2] === '：' && !known && /^[^:：{}[\]]{1,30}:\s*$/.test(line.slice(key.end + 1)))
    return undefined;
  const opens = words.isMap(path) && valueKind(line.slice(key.end + colon[0].length)) === 'flow';
  const isItemText = dash !== undefined && !opens;
  const isNumbered = isItemText && /[\d一二三四五六七八九十]$/u.test(word);
  if (colon[2] === '：' && (!known || isNumbered) && (isItemText || words.isText(path)))
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

/** A dash of a list, where a list is allowed. */
function dashOf(rest: string, indent: number, levels: readonly Level[]): string | undefined {
  const [dash] = dashMark.exec(rest) ?? [];
  if (dash === undefined || dash[0] === '-' || hasList(levels, indent)) return dash;
  const parent = levels
    .filter((one) => one.indent < indent || (one.indent === indent && one.value === 'nothing'))
    .at(-1);
  return parent?.value === 'nothing' ? dash : undefined;
}

/** An item of a list: what follows its dash decides what may stand below it. */
function openItem(levels: Level[], indent: number, value: Level['value']): void {
  const index = levels.findIndex((level) => level.list && level.indent === indent);
  const level: Level = { indent, key: '', value, list: true };
  if (index < 0) levels.push(level);
  else levels[index] = level;
}

function hasList(levels: readonly Level[], indent: number): boolean {
  return levels.some((level) => level.list && level.indent === indent);
}

/** A key with its colon. */
interface Key {
  readonly word: string;
  /** The end of the key, including its quotes. */
  readonly end: number;
  /** The quote to write round it. */
  readonly quote?: string;
  /** The spaces before the colon, the colon, the spaces after it. */
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
