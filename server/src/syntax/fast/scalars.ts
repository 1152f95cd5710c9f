import type { ScalarNode, ScalarStyle } from '../tree.ts';

const SPACE = 32;

/** A scalar of a block. */
export function scalar(
  base: number,
  start: number,
  end: number,
  text: string,
  style: ScalarStyle,
): ScalarNode {
  return {
    kind: 'scalar',
    span: { start: base + start, end: base + end },
    text,
    style,
    isNull: style === 'plain' && isNullWord(text),
  };
}

/** Plain scalars that mean null. */
function isNullWord(text: string): boolean {
  return text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}

/** Characters with which no plain scalar starts. */
const reserved = new Set([...',[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));

/** Whether a plain scalar may start with the character at `at`. */
export function beginsPlain(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (reserved.has(code)) return false;
  if (code !== 45 && code !== 63 && code !== 58) return true;
  return at + 1 < end && text.charCodeAt(at + 1) !== SPACE;
}

/** A quoted scalar on one line; undefined when it has escapes or does not close on the line. */
export function quoted(
  text: string,
  at: number,
  end: number,
): { readonly text: string; readonly style: ScalarStyle; readonly end: number } | undefined {
  const double = text.charCodeAt(at) === 34;
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (double && code === 92) return undefined;
    if (code !== (double ? 34 : 39)) continue;
    if (!double && text.charCodeAt(i + 1) === 39) i++;
    else {
      const inner = text.slice(at + 1, i);
      return {
        text: double ? inner : inner.replaceAll("''", "'"),
        style: double ? 'double' : 'single',
        end: i + 1,
      };
    }
  }
  return undefined;
}

/** The text of a block scalar; undefined if its folding is not simple. */
export function blockText(
  lines: readonly string[],
  folded: boolean,
  strip: boolean,
): string | undefined {
  let last = lines.length;
  while (last > 0 && lines[last - 1] === '') last--;
  const content = lines.slice(0, last);
  const tail = strip ? '' : '\n';
  if (!folded) return `${content.join('\n')}${tail}`;
  let text = '';
  let breaks = 0;
  for (const [index, line] of content.entries()) {
    if (line === '') breaks++;
    else {
      if (line.charCodeAt(0) === SPACE) return undefined;
      text += breaks > 0 ? '\n'.repeat(breaks) : index > 0 ? ' ' : '';
      text += line;
      breaks = 0;
    }
  }
  return `${text}${tail}`;
}
