import { unquoted } from './brackets.ts';
import type { Where } from './flow-context.ts';

/** A map or list in block style that is open at some line. */
export interface Container {
  readonly list: boolean;
  /** Column of its keys, or of its dashes. */
  readonly indent: number;
  /** Its keys, or its items as they are written. */
  readonly names: string[];
  /** The last of its keys; undefined for a list. */
  key?: string;
  /** Nothing is written after that key, or after the last dash. */
  empty: boolean;
}

/** Deeper nesting is no plan's; what stands in it is not told apart any more. */
const maxContainers = 100;

const keyLine =
  /^("(?:\\.|[^"\\])*"\s*|'[^']*'\s*|[^\s#'"[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?):(?=\s|$)/;

/** A line is searched for its key as far as keys reach. */
const longestKey = 1000;

/** The key that a line begins with, without its dashes: with its quotes, and how far its colon reaches. */
export function keyOf(
  line: string,
): { readonly written: string; readonly end: number } | undefined {
  const found = keyLine.exec(line.slice(0, longestKey));
  return found ? { written: (found[1] ?? '').trimEnd(), end: found[0].length } : undefined;
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** What a line holds after its dashes and its key. */
export interface Line {
  /** What its value would have to be indented deeper than, to go on below. */
  readonly indent: number;
  readonly value: string;
  /** Where the value starts in the line. */
  readonly at: number;
}

/** The maps and lists that are open, outermost first. */
export class Containers {
  readonly open: Container[] = [];

  /** Keys from the top of the file to the innermost map or list. */
  path(): string[] {
    return this.open.slice(0, -1).flatMap(({ key }) => key ?? []);
  }

  /** The keys of `path`, and the key that the innermost map has open. */
  pathToValue(): string[] {
    return this.open.flatMap(({ key }) => key ?? []);
  }

  /** Where the value stands that is written next: after the key that is open, or as an item. */
  where(): Where {
    return this.top?.list
      ? { path: this.path(), lists: this.lists() }
      : { path: this.pathToValue(), lists: 0 };
  }

  get top(): Container | undefined {
    return this.open.at(-1);
  }

  /** How many lists directly hold the innermost map; for a list that includes itself. */
  lists(): number {
    let count = 0;
    for (let i = this.open.length - 1; i >= 0; i--) {
      if (this.open[i]?.list) count++;
      else if (i < this.open.length - 1) break;
    }
    return count;
  }

  /** Ends what stands deeper than a column; gives the outermost of it. */
  endDeeperThan(column: number): Container | undefined {
    let last: Container | undefined;
    while ((this.top?.indent ?? -1) > column) last = this.open.pop();
    return last;
  }

  /** The dashes that a line begins with open lists and items. Gives the column behind them. */
  readDashes(line: string): { readonly column: number; readonly dashed: boolean } {
    let column = indentOf(line);
    let dashed = false;
    while (/^-(?:\s|$)/.test(line.slice(column, column + 2)) && this.open.length < maxContainers) {
      this.endDeeperThan(column);
      const list = this.top;
      if (list?.list && list.indent === column) list.empty = true;
      else this.push({ list: true, indent: column, names: [], empty: true });
      column += /^-\s*/.exec(line.slice(column))?.[0].length ?? 1;
      dashed = true;
    }
    return { column, dashed };
  }

  /** The map whose keys stand at a column; a list whose dashes stand there ends. */
  mapAt(column: number): Container {
    this.endDeeperThan(column);
    while (this.top?.list && this.top.indent === column) this.open.pop();
    const { top } = this;
    if (top && !top.list && top.indent === column) return top;
    const map: Container = { list: false, indent: column, names: [], empty: true };
    this.push(map);
    return map;
  }

  private push(container: Container): void {
    const { top } = this;
    if (top) top.empty = false;
    if (this.open.length < maxContainers) this.open.push(container);
  }

  /** Takes in a whole line. */
  read(line: string): Line {
    const { column } = this.readDashes(line);
    const rest = line.slice(column);
    const key = rest.startsWith('#') ? undefined : keyOf(rest);
    if (!key) {
      const list = this.top?.list ? this.top : undefined;
      if (rest !== '' && !rest.startsWith('#')) {
        list?.names.push(unquoted(rest));
        if (list) list.empty = false;
      }
      return { indent: list?.indent ?? column, value: rest, at: column };
    }
    const map = this.mapAt(column);
    map.key = unquoted(key.written);
    map.names.push(map.key);
    const value = rest.slice(key.end).trimStart();
    map.empty = value === '' || value.startsWith('#');
    return { indent: column, value: map.empty ? '' : value, at: line.length - value.length };
  }
}
