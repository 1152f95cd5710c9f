import { joinSpans } from '../text/span.ts';
import type { BlockRead } from './read-block.ts';
import type { MapEntry, MapNode } from './tree.ts';

/** A section whose entries are blocks of their own. */
export class OpenSection {
  readonly #header: BlockRead;
  readonly #items: MapEntry[] = [];
  readonly #outer: MapEntry[] = [];

  constructor(header: BlockRead) {
    this.#header = header;
  }

  get key(): string {
    return this.#header.entries[0]?.key.text ?? '';
  }

  add({ entries, outer }: BlockRead): void {
    this.#items.push(...entries);
    this.#outer.push(...outer);
  }

  /** The section with its items as value, and the top-level entries found among them. */
  close(): MapEntry[] {
    const { entries } = this.#header;
    const last = entries.at(-1);
    const value = mapOf(this.#items);
    if (!last || !value) return [...entries, ...this.#outer];
    const { key } = last;
    const filled = { key, value, span: joinSpans(key.span, value.span) };
    return [...entries.slice(0, -1), filled, ...this.#outer];
  }
}

/** A block map of entries; undefined for none. */
export function mapOf(entries: readonly MapEntry[]): MapNode | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    first && last && { kind: 'map', span: joinSpans(first.span, last.span), flow: false, entries }
  );
}
