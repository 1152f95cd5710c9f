import { unquoted } from './brackets.ts';
import type { Where } from './flow-context.ts';

/** An open block map or block list. */
export interface Container {
  readonly list: boolean;
  /** Column of its keys, or of its dashes. */
  readonly indent: number;
  /** Its keys, or its items as written. */
  readonly names: string[];
  /** The last of its keys; undefined for a list. */
  key?: string;
  /** Whether that key, or the last dash, has no value. */
  empty: boolean;
}

/** Maximum nesting depth; deeper levels are not distinguished. */
const maxContainers = 100;

const keyLine =
  /^("(?:\\.|[^"\\])*"\s*|'[^']*'\s*|[^\s#'"[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?):(?=\s|$)/;

/** Maximum length of a key with its indentation. */
const longestKey = 1000;

/** The key at the start of a line, after its dashes: with its quotes, and the end of its colon. */
export function keyOf(
  line: string,
): { readonly written: string; readonly end: number } | undefined {
  const found = keyLine.exec(line.slice(0, longestKey));
  return found ? { written: (found[1] ?? '').trimEnd(), end: found[0].length } : undefined;
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** The content of a line after its dashes and its key. */
export interface Line {
  /** Its value continues below in lines that are indented more than this. */
  readonly indent: number;
  readonly value: string;
  /** The offset of the value in the line. */
  readonly at: number;
}

/** The open maps and lists, outermost first. */
export class Containers {
  readonly open: Container[] = [];

  /** The path to the innermost map or list. */
  path(): string[] {
    return this.open.slice(0, -1).flatMap(({ key }) => key ?? []);
  }

  /** The keys of `path`, and the open key of the innermost map. */
  pathToValue(): string[] {
    return this.open.flatMap(({ key }) => key ?? []);
  }

  /** The place of the next value: after the open key, or as an item. */
  where(): Where {
    return this.top?.list
      ? { path: this.path(), lists: this.lists() }
      : { path: this.pathToValue(), lists: 0 };
  }

  get top(): Container | undefined {
    return this.open.at(-1);
  }

  /** The number of lists that directly contain the innermost map; for a list including itself. */
  lists(): number {
    let count = 0;
    for (let i = this.open.length - 1; i >= 0; i--) {
      if (this.open[i]?.list) count++;
      else if (i < this.open.length - 1) break;
    }
    return count;
  }

  /** Closes the containers deeper than a column; returns the outermost of them. */
  endDeeperThan(column: number): Container | undefined {
    let last: Container | undefined;
    while ((this.top?.indent ?? -1) > column) last = this.open.pop();
    return last;
  }

  /** Opens lists and items for the dashes at the start of a line. Returns the column after them. */
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

  /** The map whose keys are at a column; closes a list whose dashes are there. */
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

  /** Processes a whole line. */
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
