import { asciiBlanks, lead, wideBlank } from './confusable-chars.ts';
import { indentUnit } from './edit.ts';

/** An open level of a block: a key, or the items of a list. */
export interface Level {
  readonly indent: number;
  readonly key: string;
  /** What stands after the key on its line. */
  readonly value: 'nothing' | 'plain' | 'flow' | 'block' | 'quoted';
  /** The level's entries are list items. */
  readonly list: boolean;
}

/** How many columns an ideographic blank in an indentation stands for: as many as make the lines fit the ordinary ones of the text. */
export function ideographicWidth(text: string): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const [line] of text.matchAll(/^[ \t]*\u3000.*$/gm)) {
    const count = (lead.exec(line)?.[0] ?? '').split('\u3000').length - 1;
    if (line.trim() !== '') fewest = Math.min(fewest, count);
  }
  const hasOrdinary = /^ +[^\s#]/m.test(text);
  return hasOrdinary && fewest >= indentUnit(text) ? 1 : 2;
}

/**
 * The columns an indentation stands for. Where it has wide blanks its neighbours decide: the open levels above, and below a key with
 * nothing after it the next ordinary line.
 * @param next the columns of the next ordinary line, unless that belongs below this one
 */
export function columnsOf(
  blanks: string,
  levels: readonly Level[],
  ideographic: number,
  next: () => number | undefined,
): number {
  if (!wideBlank.test(blanks)) return blanks.length;
  const usual = asciiBlanks(blanks, ideographic).length;
  const [least, most] = [asciiBlanks(blanks, 1).length, asciiBlanks(blanks, 2).length];
  const fits = (column: number): boolean => least <= column && column <= most;
  const top = levels.at(-1);
  if (top?.value === 'nothing') {
    const sibling = next();
    if (sibling !== undefined && sibling > top.indent && fits(sibling)) return sibling;
    if (usual > top.indent) return usual;
    if (most > top.indent && !levels.some(({ indent }) => fits(indent))) return most;
  }
  const open = levels.map(({ indent }) => indent);
  return open.includes(usual) ? usual : (open.reverse().find(fits) ?? usual);
}

/** The keys that a line at some columns stands below, from the top. */
export function keysAbove(levels: readonly Level[], indent: number): string[] {
  return levels.filter((one) => one.indent < indent && !one.list).map(({ key }) => key);
}
