import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** Keys from the top of the file. Items of a list have the address of the list. */
export type Path = readonly string[];

/** Something with a place: the characters, and the address in the plan. */
export interface Located {
  readonly span: Span;
  readonly path: Path;
}

/** A text value. */
export interface TextField extends Located {
  readonly text: string;
  readonly node: Node;
}

/** A value with a grammar of its own; `value` is undefined when it could not be read. */
export interface ReadField<T> extends TextField {
  readonly value: T | undefined;
  /** The right spelling, when the intention is clear. */
  readonly suggestion?: string | undefined;
  /** A reader understands it, even where it has no value. */
  readonly said?: true | undefined;
}

/** A name that points somewhere. `id` is undefined when nothing in reach has this name. */
export interface Ref extends Located {
  readonly text: string;
  readonly id: string | undefined;
  /** `words`: no word of the catalogue, but read as the entry. */
  readonly via?: 'id' | 'name' | 'alias' | 'words' | undefined;
  /** An item of a mechanism list that is the name of a lever. */
  readonly lever?: string | undefined;
  /** A name, a figure or a field of work: nothing to be known. */
  readonly isName?: true | undefined;
  /** Ids of the entries that all have this name. */
  readonly ambiguous?: readonly string[];
  /** Evidence only: a source of the plan itself. */
  readonly own?: true;
}

/** What all entries of sections share. */
export interface EntryBase extends Located {
  /** The key as written. */
  readonly key: string;
  readonly keySpan: Span;
  readonly entry: MapEntry;
  /** The record form, when the entry is written in it. */
  readonly record: MapNode | undefined;
}
