import { entryOf, isUnkeyed, type MapEntry } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import type { Surroundings } from './reshape.ts';

/** What the two directions between short and full form are called. */
export const formTitles = {
  full: { en: 'Write as a full entry', zh: '展开为完整条目' },
  short: { en: 'Write in short form', zh: '改写为简短形式' },
};

/** What stands around the entries of a section. */
export function surroundings({ text, checked }: PlanDocument, section: string): Surroundings {
  const { root } = checked.plan;
  const map = root && entryOf(root, section)?.value;
  return { text, root, flow: map?.kind === 'map' ? map.flow : (root?.flow ?? false) };
}

/** The entry that a selection lies in; an item of a list without a key of its own has no other form. */
export function entryAround<T extends { readonly span: Span; readonly entry: MapEntry }>(
  entries: readonly T[],
  range: Span,
): T | undefined {
  const found = entries.find(({ span }) => span.start <= range.start && range.end <= span.end);
  return found && isUnkeyed(found.entry) ? undefined : found;
}
