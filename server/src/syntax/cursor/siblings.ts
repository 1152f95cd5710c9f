import { unquoted } from './brackets.ts';
import { lineEnd, lineStartOf } from './completion-context.ts';
import { indentOf, keyOf } from './containers.ts';

/** Every top-level key except the one on this line: only the last section before it was scanned. */
export function topKeys(text: string, at: number): string[] {
  const here = lineStartOf(text, at);
  return [...text.matchAll(/^([^\s#-][^:\r\n\u2028\u2029]*):/gm)].flatMap(
    ({ index, 1: key = '' }) => (index === here ? [] : unquoted(key)),
  );
}

/** Keys or items at the same column further down, up to the end of their map or list. */
export function siblingsBelow(text: string, at: number, column: number): string[] {
  const found: string[] = [];
  for (
    let start = text.indexOf('\n', at) + 1;
    start > 0 && start < text.length;
    start = text.indexOf('\n', start) + 1
  ) {
    const line = text.slice(start, lineEnd(text, start));
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const indent = indentOf(line);
    if (indent < column) break;
    if (indent > column) continue;
    const rest = line.slice(column);
    const key = keyOf(rest);
    if (key) found.push(unquoted(key.written));
    else if (/^-\s/.test(rest)) found.push(unquoted(rest.slice(1)));
  }
  return found;
}
