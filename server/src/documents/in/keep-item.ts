import type { Context } from './context.ts';
import type { Item } from './outline.ts';

/** Keeps an item and those below it beside the plan. */
export function keepItem(
  context: Context,
  item: Pick<Item, 'text' | 'at' | 'items'>,
  under: readonly string[],
): void {
  context.draft.leave(item.text, item.at, context.file, under);
  for (const one of item.items) keepItem(context, one, under);
}
