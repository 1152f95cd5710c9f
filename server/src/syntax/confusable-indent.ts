import { asciiBlanks, lead, wideBlank } from './confusable-chars.ts';
import { indentUnit } from './edit.ts';

/** An open level of a block: a key, or the items of a list. */
export interface Level {
  readonly indent: number;
  readonly key: string;
  /** The text after the key on its line. */
  readonly value: 'nothing' | 'plain' | 'flow' | 'block' | 'quoted';
  /** The level's entries are list items. */
  readonly list: boolean;
}

/** How a text is indented. */
export interface Indentation {
  /** Width of an ideographic space in columns. */
  readonly ideographic: number;
  /** Columns of one level; undefined if no line is indented by ordinary spaces. */
  readonly unit: number | undefined;
}

/**
 * How a text is indented; the width of ideographic spaces is chosen so that their lines match the
 * ordinary ones.
 */
export function indentationOf(text: string): Indentation {
  let fewest = Number.POSITIVE_INFINITY;
  for (const [line] of text.matchAll(/^[ \t]*\u3000.*$/gm)) {
    const count = (lead.exec(line)?.[0] ?? '').split('\u3000').length - 1;
    if (line.trim() !== '') fewest = Math.min(fewest, count);
  }
  const unit = /^ +[^\s#]/m.test(text) ? indentUnit(text) : undefined;
  return { ideographic: unit !== undefined && fewest >= unit ? 1 : 2, unit };
}

/** The context of a line whose indentation has to be derived from its neighbours. */
export interface Neighbours {
  readonly levels: readonly Level[];
  readonly indentation: Indentation;
  /** The indentation of the next ordinary line, unless that is nested below this one. */
  readonly next: () => number | undefined;
  /**
   * Whether the line's key is a field of the open block above it at some indentation, or the line
   * an item of the list there; a comment belongs to the next ordinary line.
   */
  readonly isField: (column: number) => boolean;
}

/**
 * The columns of an indentation. If it has wide spaces its neighbours decide: the open levels
 * above, and below a key with no value the next ordinary line.
 */
export function columnsOf(blanks: string, neighbours: Neighbours): number {
  if (!wideBlank.test(blanks)) return blanks.length;
  const { levels, indentation, next, isField } = neighbours;
  const usual = asciiBlanks(blanks, indentation.ideographic).length;
  const [least, most] = [asciiBlanks(blanks, 1).length, asciiBlanks(blanks, 2).length];
  const fits = (column: number): boolean => least <= column && column <= most;
  const open = levels
    .map(({ indent }) => indent)
    .filter(fits)
    .reverse();
  const field = open.find(isField);
  const top = levels.at(-1);
  if (top?.value === 'nothing') {
    const sibling = next();
    const isSibling = sibling !== undefined && sibling > top.indent && fits(sibling);
    const level = top.indent + (indentation.unit ?? usual);
    const other = fits(level) ? level : usual > top.indent ? usual : most;
    const child = isSibling ? sibling : other;
    if (child > top.indent && (field === undefined || isField(child))) return child;
  }
  if (field !== undefined || open.includes(usual)) return field ?? usual;
  // Nothing can be nested below a value in brackets or a plain one: the line is beside an open one.
  const isFull = top?.value === 'flow' || top?.value === 'plain';
  const beside = levels.filter(({ indent }) => indent <= usual).at(-1);
  return open[0] ?? (isFull ? beside?.indent : undefined) ?? usual;
}

/** The path of a line at some indentation, from the top. */
export function keysAbove(levels: readonly Level[], indent: number): string[] {
  return levels.filter((one) => one.indent < indent && !one.list).map(({ key }) => key);
}
