import type { Place, SourceBlock, SourceDocument } from './source.ts';

/** An item of a list with those below it. */
export interface Item {
  readonly kind: 'item';
  readonly text: string;
  readonly at: Place;
  readonly items: Item[];
}

export type Content = Exclude<SourceBlock, { readonly kind: 'heading' | 'item' }> | Item;

/** A heading with what follows it. */
export interface Section {
  /** Undefined for what comes before the first heading. */
  readonly heading: { readonly text: string; readonly at: Place } | undefined;
  readonly level: number;
  readonly content: Content[];
  readonly sections: Section[];
}

/** A document as a tree of sections. */
export function outlineOf({ blocks }: SourceDocument): Section {
  const root: Section = { heading: undefined, level: 0, content: [], sections: [] };
  const open: Section[] = [root];
  let items: { readonly level: number; readonly item: Item }[] = [];
  for (const block of blocks) {
    const section = open.at(-1) ?? root;
    if (block.kind === 'item') {
      const item: Item = { kind: 'item', text: block.text, at: block.at, items: [] };
      items = items.filter(({ level }) => level < block.level);
      const above = items.at(-1)?.item;
      if (above) above.items.push(item);
      else section.content.push(item);
      items.push({ level: block.level, item });
      continue;
    }
    items = [];
    if (block.kind !== 'heading') {
      section.content.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const { text, at, level } = block;
    const next: Section = { heading: { text, at }, level, content: [], sections: [] };
    (open.at(-1) ?? root).sections.push(next);
    open.push(next);
  }
  return root;
}
