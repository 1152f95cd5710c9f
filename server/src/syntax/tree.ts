import type { Span } from '../text/span.ts';

/** How a scalar was written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** A single value, always as text: its field decides the type, never YAML. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The value without quotes and line folding. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** An empty value, or a plain `~` or `null`. */
  readonly isNull: boolean;
  /** The text with what a comma in braces cuts off, where it is read. */
  readonly whole?: string;
}

/** One `key: value` of a map. */
export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: Node;
  /** From the key's first to the value's last character. */
  readonly span: Span;
  /** The item of a list that the entry is read from. */
  readonly item?: {
    readonly node: Node;
    /**
     * Whether the key is written with its colon: `- trust: [escrow]`. Otherwise it is derived from
     * a name in the item.
     */
    readonly isKeyed: boolean;
    /** The name that the id is derived from. */
    readonly name?: string;
  };
}

/** A map, in block or flow style. It includes all duplicate keys, in order. */
export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
  /** The list that the entries are written as. */
  readonly list?: ListNode;
  /** Read from a table or a note: nothing can be added to it. */
  readonly table?: true;
}

/** A list, in block or flow style. */
export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly Node[];
  /** Its items are the rows of a table. */
  readonly table?: true;
}

export type Node = ScalarNode | MapNode | ListNode;

/** A construct of YAML that the plan format does not support. */
export interface Unsupported {
  readonly kind: 'anchor' | 'alias' | 'tag' | 'merge' | 'complex-key';
  readonly span: Span;
}

/** The first entry with this key, or undefined. */
export function entryOf(node: Node | undefined, key: string): MapEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  for (const entry of node.entries) if (entry.key.text === key) return entry;
  return undefined;
}

/**
 * Whether an entry has no `key:` of its own in the text, so that nothing can be written after its
 * colon.
 */
export function isUnkeyed({ item }: MapEntry): boolean {
  return item !== undefined && !item.isKeyed;
}

/** Whether a value is missing, `~`, `null`, `{}`, `[]` or an empty text. */
export function isEmpty(node: Node): boolean {
  if (node.kind === 'map') return node.entries.length === 0;
  if (node.kind === 'list') return node.items.length === 0;
  return node.isNull || node.text.trim() === '';
}
