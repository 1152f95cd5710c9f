import { withoutComment } from '../text/ends.ts';
import type { TextEdit } from '../text/span.ts';
import { type FlowState, scanFlow, startsFlow } from './lookalike-flow.ts';
import type { Lookalike } from './problem.ts';

/** What the scan must know of the format to tell structure from prose. Paths are keys from the top of the file. */
export interface FormatWords {
  /** True for a word that is a field of the record at `path`. */
  readonly isKey: (path: readonly string[], word: string) => boolean;
  /** True where the value at `path` is prose, in which full-width punctuation is ordinary typography. */
  readonly isText: (path: readonly string[]) => boolean;
  /** True for a map whose keys the plan makes up. */
  readonly isMap: (path: readonly string[]) => boolean;
  /** True where a list may stand. */
  readonly isList: (path: readonly string[]) => boolean;
}

const suspicious = /[：，、［］｛｝【】－—＃＠“”‘’「」\u3000\u00a0\u2007-\u200b]/;
const wideBlank = /[\u3000\u00a0\u2007-\u200b]/;
const lead = /^[ \t\u3000\u00a0\u2007-\u200b]*/;
const dashMark =
  /^(?:[-－](?=[\s\u3000\u00a0\u2007-\u200b]|$)|[－—](?=\S))[ \t\u3000\u00a0\u2007-\u200b]*/;
const keyMark =
  /^([^\s:：'"“”‘’「」[\]{}［］｛｝#,，、]+)(\s*)(：|:(?=[\s\u3000\u00a0\u2007-\u200b]|$))([ \t\u3000\u00a0\u2007-\u200b]*)/;
const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」' };

interface Level {
  readonly indent: number;
  key: string;
  /** What stands behind the key on its line. */
  value: 'nothing' | 'plain' | 'flow' | 'block' | 'quoted';
  /** The level's entries are list items. */
  list: boolean;
}

/**
 * Finds full-width punctuation that stands where YAML needs ASCII, and says how to mend it.
 * One line, list or pair gives one result however many characters are wrong in it. Prose is left alone.
 * @param enough as many edits are enough for whoever only wants to know whether there are any
 * @returns in the order of the text; the edits of all results never overlap
 */
export function findLookalikes(
  text: string,
  words: FormatWords,
  enough = Number.POSITIVE_INFINITY,
): Lookalike[] {
  if (!suspicious.test(text)) return [];
  const found: Lookalike[] = [];
  const levels: Level[] = [];
  let flow: FlowState | undefined;
  let start = 0;
  while (start < text.length && found.length < enough) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, '');
    const edits: TextEdit[] = [];
    if (flow) {
      flow = scanFlow(line, 0, start, flow, words, edits);
    } else if (insideBlock(line, levels)) {
      mendTextIndent(line, start, levels, edits);
    } else if (line.trim() !== '') {
      flow = scanLine(line, start, levels, { words, enough }, edits);
    }
    if (edits.length > 0) found.push(asResult(text, edits));
    start = end + 1;
  }
  return found;
}

function asResult(text: string, edits: readonly TextEdit[]): Lookalike {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const first = sorted[0] as TextEdit;
  const raw = text.slice(first.span.start, first.span.end);
  const character = [...raw].find((one) => suspicious.test(one)) ?? raw;
  const at = first.span.start + raw.indexOf(character);
  return {
    span: { start: at, end: at + character.length },
    found: character,
    ascii: first.newText.trim() || ' ',
    edits: sorted,
  };
}

/** A line of a text that only looks indented falls out of it; blanks of a paragraph behind real indentation are the writer's. */
function mendTextIndent(
  line: string,
  start: number,
  levels: readonly Level[],
  edits: TextEdit[],
): void {
  const blanks = lead.exec(line)?.[0] ?? '';
  const real = /^ */.exec(blanks)?.[0].length ?? 0;
  if (line.trim() === '' || !wideBlank.test(blanks) || real > (levels.at(-1)?.indent ?? 0)) return;
  edits.push({ span: { start, end: start + blanks.length }, newText: asciiBlanks(blanks) });
}

/** True inside a block scalar or a quoted or plain text that runs over several lines. Pops levels the line has left. */
function insideBlock(line: string, levels: Level[]): boolean {
  if (line.trim() === '') return false;
  const indent = columns(lead.exec(line)?.[0] ?? '');
  const top = levels.at(-1);
  if (
    top &&
    indent > top.indent &&
    (top.value === 'block' || top.value === 'plain' || top.value === 'quoted')
  )
    return true;
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
  return false;
}

/** Width of an indentation as the writer sees it: an ideographic blank takes two columns, a zero-width one none. */
function columns(blanks: string): number {
  return asciiBlanks(blanks).length;
}

function asciiBlanks(blanks: string): string {
  return blanks
    .replaceAll('\u3000', '  ')
    .replaceAll('\u200b', '')
    .replace(/[\u00a0\u2007-\u200a]/g, ' ');
}

/** What a scan needs besides the text. */
interface Scan {
  readonly words: FormatWords;
  readonly enough: number;
}

function scanLine(
  line: string,
  start: number,
  levels: Level[],
  scan: Scan,
  edits: TextEdit[],
): FlowState | undefined {
  const { words } = scan;
  const replace = (from: number, to: number, newText: string) =>
    edits.push({ span: { start: start + from, end: start + to }, newText });
  const blanks = lead.exec(line)?.[0] ?? '';
  let at = blanks.length;
  let indent = columns(blanks);
  const pathTo = (limit: number) =>
    levels.filter((level) => level.indent < limit && !level.list).map((level) => level.key);
  if (line[at] === '#') return undefined;
  if (line[at] === '＃') {
    replace(at, at + 1, '#');
    return undefined;
  }
  // list mark
  const parent = levels
    .filter(
      (level) => level.indent < indent || (level.indent === indent && level.value === 'nothing'),
    )
    .at(-1);
  let inList = false;
  const dash = dashMark.exec(line.slice(at));
  const listHere = levels.some((level) => level.list && level.indent === indent);
  if (dash && (dash[0][0] === '-' || listHere || parent?.value === 'nothing')) {
    inList = true;
    if (dash[0][0] !== '-' || wideBlank.test(dash[0])) replace(at, at + dash[0].length, '- ');
    if (!listHere) levels.push({ indent, key: '', value: 'nothing', list: true });
    at += dash[0].length;
    indent += 2;
  }
  if (wideBlank.test(blanks)) replace(0, blanks.length, asciiBlanks(blanks));
  // key
  const path = pathTo(indent);
  const key = keyMark.exec(line.slice(at));
  if (!key) return scanValue(line, at, start, inList ? path : path.slice(0, -1), scan, edits);
  const [whole, word = '', , colon, blanksBehind = ''] = key;
  const known = words.isKey(path, word);
  if (colon === '：' && !known && (inList || words.isText(path)))
    return scanValue(line, at, start, path, scan, edits);
  const rest = line.slice(at + whole.length);
  if (colon === '：' || wideBlank.test(blanksBehind)) {
    const from = at + whole.length - blanksBehind.length - 1;
    replace(from, at + whole.length, rest === '' ? ':' : ': ');
  }
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
  levels.push({ indent, key: word, value: valueKind(rest), list: false });
  return scanValue(line, at + whole.length, start, [...path, word], scan, edits);
}

function valueKind(rest: string): Level['value'] {
  if (rest === '' || /^[#＃]/.test(rest)) return 'nothing';
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) return 'block';
  if (startsFlow(rest)) return 'flow';
  return /^["']/.test(rest) ? 'quoted' : 'plain';
}

function scanValue(
  line: string,
  at: number,
  start: number,
  path: readonly string[],
  { words, enough }: Scan,
  edits: TextEdit[],
): FlowState | undefined {
  if (edits.length >= enough) return undefined;
  const value = line.slice(at);
  const replace = (from: number, length: number, newText: string) =>
    edits.push({ span: { start: start + from, end: start + from + length }, newText });
  if (value.startsWith('＃')) {
    replace(at, 1, '#');
    return undefined;
  }
  if (words.isText(path) && !/^[[{]/.test(value) && !opensCollection(value, path, words))
    return undefined;
  if (startsFlow(value))
    return scanFlow(line, at, start, { frames: [], path, enough }, words, edits);
  const body = withoutComment(value).trimEnd();
  const closing = pairs[body[0] ?? ''];
  if (closing && body.length > 1 && body.endsWith(closing) && !body.includes('"')) {
    replace(at, 1, '"');
    replace(at + body.length - 1, 1, '"');
  }
  const mark = body.search(/->|→|\bby\b|截至/);
  const sign = mark < 0 ? -1 : body.indexOf('＠', mark);
  if (sign >= 0 && sign < body.length - 1) {
    const isApart = (offset: number): boolean => /\s/.test(body[offset] ?? '');
    replace(at + sign, 1, `${isApart(sign - 1) ? '' : ' '}@${isApart(sign + 1) ? '' : ' '}`);
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
