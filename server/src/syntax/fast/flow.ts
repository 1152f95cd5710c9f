import { joinSpans } from '../../text/span.ts';
import type { MapEntry, Node, ScalarNode } from '../tree.ts';
import { beginsPlain, quoted, scalar } from './scalars.ts';

/** Deeper flow collections are left to the full parser. */
const deepest = 8;
const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const OPEN = 91;
const CLOSE = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A node and the offset after it. */
export interface Read<T> {
  readonly node: T;
  readonly end: number;
}

/**
 * A flow collection that closes on its line; undefined for anything but lists and maps of ordinary
 * scalars and collections.
 */
export function readFlow(
  text: string,
  at: number,
  end: number,
  base: number,
  depth = 0,
): Read<Node> | undefined {
  if (depth > deepest) return undefined;
  const isMap = text.charCodeAt(at) === OPEN_BRACE;
  const closing = isMap ? CLOSE_BRACE : CLOSE;
  const items: Node[] = [];
  const entries: MapEntry[] = [];
  let i = skip(text, at + 1, end);
  if (text.charCodeAt(i) !== closing) {
    for (;;) {
      const key = isMap ? readKey(text, i, end, base) : undefined;
      if (isMap && !key) return undefined;
      const value = readItem(text, key ? key.end : i, end, base, depth);
      if (!value) return undefined;
      if (key)
        entries.push({
          key: key.node,
          value: value.node,
          span: joinSpans(key.node.span, value.node.span),
        });
      else items.push(value.node);
      i = skip(text, value.end, end);
      const code = text.charCodeAt(i);
      if (i >= end) return undefined;
      if (code === closing) break;
      if (code !== COMMA) return undefined;
      i = skip(text, i + 1, end);
      if (text.charCodeAt(i) === closing) return undefined;
    }
  }
  if (i >= end) return undefined;
  const span = { start: base + at, end: base + i + 1 };
  return {
    node: isMap
      ? { kind: 'map', span, flow: true, entries }
      : { kind: 'list', span, flow: true, items },
    end: i + 1,
  };
}

/** A key with its colon, which must be followed by a space; the end is the start of the value. */
function readKey(
  text: string,
  at: number,
  end: number,
  base: number,
): Read<ScalarNode> | undefined {
  const key = readScalar(text, at, end, base, true);
  if (!key || key.node.text === '<<') return undefined;
  const colon = skip(text, key.end, end);
  if (text.charCodeAt(colon) !== COLON || text.charCodeAt(colon + 1) !== SPACE) return undefined;
  return { node: key.node, end: skip(text, colon + 1, end) };
}

function readItem(
  text: string,
  at: number,
  end: number,
  base: number,
  depth: number,
): Read<Node> | undefined {
  const code = text.charCodeAt(at);
  if (code === OPEN || code === OPEN_BRACE) return readFlow(text, at, end, base, depth + 1);
  return readScalar(text, at, end, base, false);
}

function readScalar(
  text: string,
  at: number,
  end: number,
  base: number,
  isKey: boolean,
): Read<ScalarNode> | undefined {
  const first = text.charCodeAt(at);
  if (first === 34 || first === 39) {
    const found = quoted(text, at, end);
    if (!found || (!isKey && text.charCodeAt(skip(text, found.end, end)) === COLON))
      return undefined;
    return { node: scalar(base, at, found.end, found.text, found.style), end: found.end };
  }
  if (at >= end || first === 45 || first === 63 || first === COLON || !beginsPlain(text, at, end))
    return undefined;
  let i = at;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === COMMA || code === CLOSE || code === CLOSE_BRACE) break;
    if (code === OPEN || code === OPEN_BRACE) return undefined;
    if (code === 35 && text.charCodeAt(i - 1) === SPACE) return undefined;
    if (code === COLON && endsKey(text.charCodeAt(i + 1), i + 1 >= end)) {
      if (isKey) break;
      return undefined;
    }
  }
  if (i >= end) return undefined;
  let last = i;
  while (text.charCodeAt(last - 1) === SPACE) last--;
  return { node: scalar(base, at, last, text.slice(at, last), 'plain'), end: i };
}

function endsKey(next: number, atEnd: boolean): boolean {
  return (
    atEnd ||
    next === SPACE ||
    next === COMMA ||
    next === OPEN ||
    next === CLOSE ||
    next === OPEN_BRACE ||
    next === CLOSE_BRACE
  );
}

function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}
