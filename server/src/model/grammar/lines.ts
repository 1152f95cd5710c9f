import { bareDate, partsOf, tidyDate } from './date-forms.ts';
import { type Mark, marksIn } from './line-marks.ts';
import { isRange } from './percent-range.ts';

/** A part of a line, with offsets from the start of the line. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of `baseline -> target by due @ owner`. A part that is missing or blank is undefined.
 */
export interface KpiLine {
  readonly baseline?: Piece;
  readonly arrow?: Piece;
  readonly target?: Piece;
  readonly due?: Piece;
  readonly owner?: Piece;
}

/** Arrow symbols, which may be between any texts. */
const arrowSymbol = /-{1,2}>|={1,2}>|→|⇒|—{1,2}>|\s>>\s|(?<=\d[^>]{0,16})\s>\s(?=[^\d\s]{0,3}\d)/;

/** Words that always mean an arrow. */
const goesTo =
  /(?:[提上]升|提高|增[长加]|上涨|降低|下降|减少|缩短|压缩|[升降达翻增减涨提压拉扩缩])[到至]|做[到至](?=\D{0,4}\d)|\b(?:down|rising|falling) to\b/i;

/** Words that may also be between the ends of a range. */
const joins = /[到至]|\bto\b/gi;

/** Splits the short form of a KPI (format 1.1). Never fails; the parts are read later. */
export function splitKpiLine(line: string): KpiLine {
  const written = marksIn(line);
  const marks = withDue(line, written);
  const head = piece(line, 0, marks[0]?.start ?? line.length);
  const tail = (isOwner: boolean): Piece | undefined => {
    for (const [at, mark] of marks.entries()) {
      const end = marks[at + 1]?.start ?? line.length;
      const found = mark.isOwner === isOwner ? piece(line, mark.end, end) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const due = withoutRemark(tail(false), marks.filter(({ isOwner }) => !isOwner).length > 1);
  const owner = tail(true);
  const rest = { ...(due && { due }), ...(owner && { owner }) };
  const arrow = head && arrowIn(head.text);
  if (!head || !arrow) return { ...(head && { target: head }), ...rest };
  const at = head.start + arrow.start;
  const end = head.start + arrow.end;
  const from = /^(?:from\s|从|由)\s*/i.exec(head.text)?.[0].length ?? 0;
  const baseline = piece(line, head.start + Math.min(from, arrow.start), at);
  const target = piece(line, lastStep(line, end, head.end), head.end);
  return {
    ...(baseline && { baseline }),
    arrow: { text: arrow.text, start: at, end },
    ...(target && { target }),
    ...rest,
  };
}

/** Where the last of several steps starts: `51 (2020) -> 70 (2021) -> 110 (2022)`. */
function lastStep(line: string, from: number, to: number): number {
  let start = from;
  for (let rest = line.slice(from, to); ; rest = line.slice(start, to)) {
    const next = arrowSymbol.exec(rest);
    if (!next || !/^\s?\D{0,3}\d/.test(rest.slice(next.index + next[0].length))) return start;
    start += next.index + next[0].length;
  }
}

/** The first date of `2025 against 2017`, `5B by 2026, 10B by 2027` or `-> 10B by 2027`. */
function withoutRemark(due: Piece | undefined, isFirst: boolean): Piece | undefined {
  const end = due?.text.search(isFirst ? firstRemark : comparison) ?? -1;
  return due && end > 0 ? piece(due.text.slice(0, end), 0, end, due.start) : due;
}

const comparison = /\s(?:against|versus|vs\.?|compared)\s|\s?[(（][^)）]{0,60}\D[)）]$/i;

const firstRemark = /[,，;；]|\s?(?:->|=>|→)|\s(?:against|versus|vs\.?|compared)\s/i;

/** `15天 -> 7天，2027年底前 @ 郑凯`: a date after a comma. */
function withDue(line: string, marks: Mark[]): Mark[] {
  const end = marks[0]?.start ?? line.length;
  const [comma] = [...line.slice(0, end).matchAll(/[,，;；]\s?(?=\D|\d{4}\D|\d{1,2}月)/g)].slice(
    -1,
  );
  if (!comma || marks.some(({ isOwner }) => !isOwner)) return marks;
  const start = comma.index + comma[0].length;
  const parts = partsOf(bareDate(tidyDate(line.slice(start, end))));
  if (!parts || parts.bare !== undefined) return marks;
  return [{ isOwner: false, start: comma.index, end: start }, ...marks];
}

/**
 * The arrow in the first part of a line: a symbol, else words that always mean an arrow, else `to`
 * between two values.
 */
function arrowIn(head: string): Piece | undefined {
  const found = arrowSymbol.exec(head) ?? goesTo.exec(head);
  if (found) return pieceAt(found);
  for (const word of head.matchAll(joins)) {
    const left = head.slice(0, word.index).trim();
    const right = head.slice(word.index + word[0].length);
    const isUpTo = /\bup$/i.test(left) || isRange(left, right);
    if (!isUpTo && /\d/.test(right) && (left === '' || /\d/.test(left) || isUnmeasured(left)))
      return pieceAt(word);
  }
  return undefined;
}

function pieceAt(found: RegExpExecArray): Piece {
  return { text: found[0], start: found.index, end: found.index + found[0].length };
}

/** Splits `from -> to`; undefined when there is no arrow. */
export function splitShift(
  line: string,
): { readonly from?: Piece; readonly to?: Piece } | undefined {
  const arrow = arrowSymbol.exec(line);
  if (!arrow) return undefined;
  const from = piece(line, 0, arrow.index);
  const to = piece(line, arrow.index + arrow[0].length, line.length);
  return { ...(from && { from }), ...(to && { to }) };
}

/** Whether a text says that a baseline is still to be measured. */
export function isUnmeasured(text: string): boolean {
  return /^(?:[?？]|tbd|n\/a|n\.a\.|na|unknown|not known|not (?:yet )?measured|to be measured|未知|说不清|不清楚|没数|待测|待测量|待统计|未统计|没统计|没测过|没做过|未测过|没测|无数据|暂无数据)$/i.test(
    text.trim(),
  );
}

const edge = /[\s,，;；、：。]/;

/** `">95%"` inside a line: the quotes say nothing. */
function isQuoted(text: string): boolean {
  return /^(?:"[^"]+"|'[^']+'|“[^”]+”)$/.test(text);
}

/** The text between two offsets without surrounding spaces and punctuation. */
function piece(line: string, start: number, end: number, at = 0): Piece | undefined {
  let [from, to] = [start, end];
  while (from < to && edge.test(line[from] ?? '')) from++;
  while (to > from && edge.test(line[to - 1] ?? '')) to--;
  if (isQuoted(line.slice(from, to))) [from, to] = [from + 1, to - 1];
  return from < to ? { text: line.slice(from, to), start: at + from, end: at + to } : undefined;
}
