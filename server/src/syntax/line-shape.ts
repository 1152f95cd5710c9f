import { COLON, CR, LF, SPACE, TAB, WIDE_COLON } from './codes.ts';

interface LineShape {
  readonly kind: 'blank' | 'key' | 'tabbed' | 'value' | 'loose' | 'other' | 'marker';
  readonly indent: number;
  /** Only a comment follows the key. */
  readonly bare: boolean;
}

const blank: LineShape = { kind: 'blank', indent: 0, bare: false };

const other: LineShape = { kind: 'other', indent: 0, bare: false };

const marker: LineShape = { kind: 'marker', indent: 0, bare: false };

/** What a line is: a key, a marker, a blank line or something else. */
export function lineShape(text: string, start: number, end: number): LineShape {
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent++;
    else if (code === 0x3000) indent += 2;
    else if (code === 0xa0 || code === 0x202f || code === 0x205f) indent++;
    else if (code >= 0x2000 && code <= 0x200a) indent++;
    else if (code !== 0x200b) break;
  }
  const first = text.charCodeAt(at);
  if (at >= end || first === CR) return blank;
  // Its indentation depends on its neighbours.
  const isWide = hasWideBlank(text, start, at);
  if (first === 35 || first === 0xff03) return isWide ? marker : blank;
  if (first === TAB) return tabbedShape(text, at, end, indent);
  if (at === start && isMarker(text, start)) return marker;
  // A value without a key belongs to a key above, by its column.
  if (first === COLON && isBlankAt(text, at + 1, end))
    return { kind: 'value', indent, bare: false };
  const colon = colonOf(text, at, end, first);
  if (colon < 0) return looseShape(text, at, end, indent);
  if (isWide) return marker;
  return { kind: 'key', indent, bare: isBare(text, colon + 1, end) };
}

/**
 * A key after tabs; below a section it can only be an entry, at the column that results from fixing
 * the tabs.
 */
function tabbedShape(text: string, from: number, end: number, blanks: number): LineShape {
  let at = from;
  let indent = blanks;
  for (; text.charCodeAt(at) === TAB || text.charCodeAt(at) === SPACE; at++)
    indent += text.charCodeAt(at) === TAB ? 2 : 1;
  const isKey = at < end && colonOf(text, at, end, text.charCodeAt(at)) >= 0;
  return isKey ? { kind: 'tabbed', indent, bare: false } : other;
}

/**
 * A line without a colon that does not start with a dash, bracket or quote: at the column of keys
 * it can only be a broken entry.
 */
function looseShape(text: string, at: number, end: number, indent: number): LineShape {
  if (!/[\p{L}\p{N}【《「（(=★●■]/u.test(text[at] ?? '')) return other;
  return { kind: 'loose', indent, bare: /^[^\s#]+\s*(?:#.*)?$/.test(text.slice(at, end)) };
}

/**
 * Line starts of a text that is more than a map of ordinary keys: document markers, directives, a
 * byte order mark, and the indicators of tagged, anchored, aliased or complex keys.
 */
function isMarker(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code === 63 || code === COLON) return isBlankAt(text, start + 1, text.length);
  return exotic.has(code) || text.startsWith('---', start) || text.startsWith('...', start);
}

const exotic = new Set([...'%!&*[{\ufeff'].map((one) => one.charCodeAt(0)));

/** Characters with which no plain key starts. */
const noKey = new Set([...'[]{},#&*!|>@`%'].map((one) => one.charCodeAt(0)));

/** The index of the colon after the key of a line; -1 if the line does not start an entry. */
function colonOf(text: string, at: number, end: number, first: number): number {
  let from = at;
  if (first === 34 || first === 39) {
    const closing = closingQuote(text, at, end, first);
    if (closing < 0 || closing >= end) return -1;
    from = closing + 1;
    while (text.charCodeAt(from) === SPACE) from++;
    const code = text.charCodeAt(from);
    return code === WIDE_COLON || (code === COLON && isBlankAt(text, from + 1, end)) ? from : -1;
  }
  if (noKey.has(first)) return -1;
  if ((first === 45 || first === 63 || first === COLON) && isBlankAt(text, at + 1, end)) return -1;
  if (first === 0xff0d || first === 0x2014) return -1;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === WIDE_COLON) return i;
    if (code === COLON && isBlankAt(text, i + 1, end)) return i;
    if (code === 35 && text.charCodeAt(i - 1) === SPACE) return -1;
  }
  return -1;
}

/** The end of a quoted key; in double quotes a backslash escapes the next character. */
function closingQuote(text: string, at: number, end: number, quote: number): number {
  if (quote === 39) return text.indexOf("'", at + 1);
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 34) return i;
  }
  return -1;
}

function hasWideBlank(text: string, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (text.charCodeAt(at) > 127) return true;
  return false;
}

function isBlankAt(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return (
    code === SPACE || code === TAB || code === CR || code === LF || code === 0x3000 || code === 0xa0
  );
}

function isBare(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isBlankAt(text, at, end)) at++;
  return at >= end || ((text.charCodeAt(at) === 35 || text.charCodeAt(at) === 0xff03) && at > from);
}
