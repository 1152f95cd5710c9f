import { type CompletionContext, lineEnd, noContext } from './completion-context.ts';
import type { Containers } from './containers.ts';
import { type ScalarPart, scalarAt } from './scalar-at.ts';
import { siblingsBelow, topKeys } from './siblings.ts';

/** The line up to the cursor. */
export interface Head {
  /** Column of the typed text, after the dashes. */
  readonly column: number;
  readonly dashed: boolean;
  /** The typed text from there on. */
  readonly rest: string;
}

/** The context after `key:`; `value` is the typed part. */
export function valueContext(
  text: string,
  at: number,
  path: readonly string[],
  {
    column,
    value,
    lead,
  }: Pick<Head, 'column'> & Pick<CompletionContext, 'lead'> & { value: string },
): CompletionContext {
  const scalar = scalarAt(text, at, value, { flow: false, key: false });
  const after = text.slice(at, lineEnd(text, at));
  if (value === '' && /^\s*[[{|>&*!]/.test(after)) return noContext(at);
  return {
    ...noContext(at),
    ...scalar,
    kind: 'value',
    path,
    lead,
    indent: column,
    alone: isAlone(text, scalar),
  };
}

/** The context without a key before the cursor: a key, an item, or the value of the key above. */
export function keyContext(
  text: string,
  at: number,
  containers: Containers,
  head: Head,
): CompletionContext {
  const { dashed, rest } = head;
  const scalar = scalarAt(text, at, rest, { flow: false, key: true });
  const tail = text.slice(at, lineEnd(text, at));
  if (rest === '' && /^\s*(?:-(?:\s|$)|[[{|>&*!?])/.test(tail)) return noContext(at);
  const place = dashed ? itemPlace(containers, head.column) : keyPlace(containers, head.column);
  if (!place) return noContext(at);
  const { column, names, ...found } = place;
  const lead = dashed && rest === '' && text[at - 1] === '-' ? ' ' : '';
  const isTop = found.path.length === 0 && found.lists === 0 && column === 0;
  const below = isTop ? topKeys(text, at) : siblingsBelow(text, at, place.siblings);
  return {
    ...noContext(at),
    ...scalar,
    ...found,
    lead,
    indent: column + lead.length,
    excess: dashed ? 0 : head.column - column,
    present: [...names, ...below],
    alone: isAlone(text, scalar),
    dashed,
  };
}

interface Place extends Pick<CompletionContext, 'kind' | 'path' | 'lists'> {
  readonly column: number;
  readonly names: readonly string[];
  /** Column of the keys or dashes below that belong to the same map or list. */
  readonly siblings: number;
}

function itemPlace(containers: Containers, column: number): Place {
  const { top } = containers;
  return {
    kind: 'item',
    path: containers.path(),
    lists: containers.lists(),
    column,
    names: top?.names ?? [],
    siblings: top?.indent ?? column,
  };
}

/** The container of a line without a dash; undefined where nothing is allowed. */
function keyPlace(containers: Containers, column: number): Place | undefined {
  const ended = containers.endDeeperThan(column);
  const { top } = containers;
  const deeper = top !== undefined && top.indent < column;
  if (deeper && top.empty)
    return top.list
      ? itemPlace(containers, column)
      : { ...belowKey(containers), column, names: [], siblings: column };
  // Less indented than the entries there: the outer level is meant.
  if (ended && (!top || deeper)) containers.open.push(ended);
  else if (deeper && top.list) return undefined;
  const meant = containers.top;
  if (!meant) return { kind: 'key', path: [], lists: 0, column, names: [], siblings: column };
  const { indent } = meant;
  const parent = containers.open.at(-2);
  if (meant.list && !(parent && !parent.list && parent.indent === indent))
    return {
      kind: 'key',
      path: containers.path(),
      lists: containers.lists() - 1,
      column: indent,
      names: meant.names,
      siblings: indent,
    };
  const { names } = containers.mapAt(indent);
  const path = containers.path();
  return { kind: 'key', path, lists: containers.lists(), column: indent, names, siblings: indent };
}

function belowKey(containers: Containers): Pick<Place, 'kind' | 'path' | 'lists'> {
  return { kind: 'key', path: containers.pathToValue(), lists: 0 };
}

function isAlone(text: string, { replace, wordEnd, colon }: ScalarPart): boolean {
  const end = colon ? replace.end : wordEnd;
  return /^\s*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)));
}
