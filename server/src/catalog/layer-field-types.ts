import type { Node } from '../syntax/tree.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Range, Words } from './types.ts';

/** A word that stands for another entry, with its place. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** One `id: entry` of a section. */
export interface Section {
  readonly id: string;
  readonly span: Span;
  readonly value: Node;
}

/** Typed access to the fields of a map. Invalid values are reported once and count as absent. */
export interface Fields {
  has(field: string): boolean;
  text(field: string): Text | undefined;
  words(field: string): Words;
  name(field: string): Name | undefined;
  names(field: string): readonly Name[];
  number(field: string): number | undefined;
  flag(field: string): boolean;
  range(field: string): Range | undefined;
  oneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined;
  /** The entries of a map with ids as keys. */
  sections(field: string): readonly Section[];
  /** The items of a list of maps. */
  items(field: string): readonly Node[];
  /** A map inside the map. */
  fields(field: string, known: readonly string[]): Fields | undefined;
}
