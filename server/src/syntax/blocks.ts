import { lineShape } from './line-shape.ts';
import { findOpenQuote } from './open-quote.ts';

/**
 * Whole lines that can be parsed separately, because no valid YAML crosses their border: `lead` =
 * everything before the first entry, `entry` = a top-level entry with all its lines, `header` = the
 * key of a section whose entries are blocks of their own,
 * `item` = one of these, `whole` = a text that has to be parsed as a whole.
 */
export interface Block {
  readonly kind: 'lead' | 'entry' | 'header' | 'item' | 'whole';
  readonly start: number;
  readonly end: number;
  /** Indentation of the key. */
  readonly indent: number;
}

/**
 * Splits a text into blocks, in one pass over the starts of its lines. Every line belongs to
 * exactly one block; a line that cannot start an entry belongs to the block before it.
 * @param most splitting ends after this many blocks
 */
export function splitBlocks(text: string, most: number): Block[] {
  const blocks: Block[] = [];
  let current: Block = { kind: 'lead', start: 0, end: 0, indent: 0 };
  /** The column of the entries of the open section. */
  let section: number | undefined;
  /** The last key has no value yet. */
  let open = false;
  let hasKey = false;
  /** Words without a colon above the first key, as people write a title. */
  let isTitled = false;
  /** Words below a key without a value: its text, or an entry without a colon. */
  let loose: { readonly start: number; readonly indent: number } | undefined;
  const close = (at: number, next: Block): void => {
    if (at > current.start) blocks.push({ ...current, end: at });
    current = next;
  };
  let start = 0;
  while (start < text.length && blocks.length < most) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = lineShape(text, start, end);
    if (line.kind === 'marker' || (line.kind === 'value' && line.indent < (section ?? 1)))
      return whole(text);
    const isEntry = line.kind === 'key' || line.kind === 'loose';
    if (isEntry && line.indent === 0 && (line.kind === 'key' || hasKey)) {
      close(start, { kind: 'entry', start, end: start, indent: 0 });
      section = undefined;
      open = line.bare;
      hasKey = true;
      loose = undefined;
    } else if ((line.kind === 'key' || line.kind === 'tabbed') && open) {
      // Words without a colon before the first key are also an entry of the section.
      const first = loose ?? { start, indent: line.indent };
      close(first.start, { kind: 'item', ...first, end: first.start });
      const header = blocks.at(-1);
      if (header) blocks[blocks.length - 1] = { ...header, kind: 'header' };
      section = first.indent;
      open = false;
      if (loose && line.indent === section)
        close(start, { kind: 'item', start, end: start, indent: line.indent });
      loose = undefined;
    } else if (
      section === line.indent &&
      (isEntry || (line.kind === 'tabbed' && !findOpenQuote(text.slice(current.start, start))))
    ) {
      close(start, { kind: 'item', start, end: start, indent: line.indent });
    } else if (line.kind === 'loose' && open && !loose) {
      loose = { start, indent: line.indent };
    } else if (!hasKey && line.kind === 'loose' && (isTitled || line.indent === 0)) {
      isTitled = true;
    } else if (line.kind !== 'blank') {
      if (!hasKey) return whole(text);
      open = false;
      loose = undefined;
    }
    start = end + 1;
  }
  if (isTitled && !hasKey) return whole(text);
  close(text.length, current);
  return blocks;
}

/** A text as one block. */
export function wholeBlock(text: string): Block {
  return { kind: 'whole', start: 0, end: text.length, indent: 0 };
}

/** A text that is not a block map at the start of its lines. */
function whole(text: string): Block[] {
  return [wholeBlock(text)];
}
