import type { TextEdit } from '../text/span.ts';
import { asciiBlanks, lead, suspicious, wideBlank } from './confusable-chars.ts';
import { dashMark, keyMark, scanEntry } from './confusable-entry.ts';
import { scanFlow } from './confusable-flow.ts';
import { columnsOf, indentationOf, keysAbove, type Level } from './confusable-indent.ts';
import { type Line, replace, type Scan } from './confusable-value.ts';
import type { FlowState } from './flow-line.ts';
import type { FormatWords } from './format-words.ts';
import type { Confusable } from './problem.ts';

/**
 * Finds full-width punctuation where YAML needs ASCII, with fixes. One line, list or pair gives one
 * result, however many characters are wrong in it. Prose is left alone.
 * @param enough number of edits after which the search stops, for callers that only need to know
 *   whether there are any
 * @returns in the order of the text; the edits of all results never overlap
 */
export function findConfusables(
  text: string,
  words: FormatWords,
  enough = Number.POSITIVE_INFINITY,
): Confusable[] {
  if (!suspicious.test(text)) return [];
  const found: Confusable[] = [];
  const scan: Scan = { text, words, enough, levels: [], indentation: indentationOf(text) };
  let flow: FlowState | undefined;
  let start = 0;
  while (start < text.length && found.length < enough) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, '');
    const edits: TextEdit[] = [];
    // Text at the column of the key, or before it, is not part of its value.
    if (flow && leaves(line, scan.levels)) flow = undefined;
    flow = flow
      ? scanFlow(line, 0, start, flow, words, edits)
      : scanLine({ start, line, edits }, scan);
    if (edits.length > 0) found.push(asResult(text, edits));
    start = end + 1;
  }
  return found;
}

function leaves(line: string, levels: readonly Level[]): boolean {
  const blanks = /^ */.exec(line)?.[0].length ?? 0;
  const top = levels.at(-1);
  if (top === undefined || blanks > top.indent) return false;
  const rest = line.slice(blanks);
  return keyMark.test(rest) || (top.list && /^-\s/.test(rest));
}

function asResult(text: string, edits: readonly TextEdit[]): Confusable {
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

function scanLine(at: Line, scan: Scan): FlowState | undefined {
  const { line } = at;
  const { levels } = scan;
  const blanks = lead.exec(line)?.[0] ?? '';
  const real = /^ */.exec(blanks)?.[0].length ?? 0;
  const top = levels.at(-1);
  const isText = top && top.value !== 'nothing' && top.value !== 'flow';
  if (blanks.length === line.length) {
    if (wideBlank.test(blanks) && !(isText && real > top.indent)) replace(at, 0, line.length, '');
    return undefined;
  }
  const next = (): number | undefined => nextColumn(scan.text, at.start + line.length, line);
  const isField = fieldTest(line.slice(blanks.length), levels, next, scan);
  const indent = columnsOf(blanks, { levels, indentation: scan.indentation, next, isField });
  const isEntry =
    wideBlank.test(blanks) && startsEntry(line.slice(blanks.length), levels, indent, scan);
  if (isText && !isEntry && asciiBlanks(blanks).length > top.indent) {
    // A line of a text that only looks indented ends the text; spaces after real indentation are
    // content.
    if (wideBlank.test(blanks) && real <= top.indent)
      replace(at, 0, blanks.length, asciiBlanks(blanks));
    return undefined;
  }
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
  if (wideBlank.test(blanks)) replace(at, 0, blanks.length, ' '.repeat(indent));
  return scanEntry(at, blanks.length, indent, scan);
}

/**
 * Whether a line belongs to a column: a field by its name, an item by its list, a comment by the
 * next line.
 */
function fieldTest(
  rest: string,
  levels: readonly Level[],
  next: () => number | undefined,
  { words }: Scan,
): (column: number) => boolean {
  if (/^[#＃]/.test(rest)) return (column) => column === next();
  if (dashMark.test(rest))
    return (column) => levels.some(({ list, indent }) => list && indent === column);
  const word = keyMark.exec(rest)?.[1] ?? '';
  return (column) => words.isKey(keysAbove(levels, column), word);
}

/**
 * The indentation of the next ordinary line, if the line before it has a value and so nothing below
 * it.
 */
function nextColumn(text: string, from: number, line: string): number | undefined {
  if (/[:：]\s*(?:[#＃].*)?$/.test(line)) return undefined;
  for (const [, blanks = '', first = ''] of text.slice(from).matchAll(/\n( *)(\S)/g))
    if (first !== '#' && !suspicious.test(first)) return blanks.length;
  return undefined;
}

/** Whether a line is an entry next to an open one, not a line of the text above it. */
function startsEntry(rest: string, levels: readonly Level[], indent: number, scan: Scan): boolean {
  const top = levels.at(-1);
  if (!top || indent > top.indent) return false;
  const path = keysAbove(levels, indent);
  const [, word = '', , colon] = keyMark.exec(rest) ?? [];
  if (word === '') return top.value !== 'block' && dashMark.test(rest);
  return scan.words.isKey(path, word) || (colon === ':' && scan.words.isMap(path));
}
