import { entryOf, isUnkeyed, type MapEntry } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import type { Surroundings } from './reshape.ts';

/** Titles of the two directions between short and full form. */
export const formTitles = {
  full: { en: 'Write as a full entry', zh: '展开为完整条目' },
  short: { en: 'Write in short form', zh: '改写为简短形式' },
};

/** The context of the entries of a section. */
export function surroundings({ text, checked }: PlanDocument, section: string): Surroundings {
  const { root } = checked.plan;
  const map = root && entryOf(root, section)?.value;
  return { text, root, flow: map?.kind === 'map' ? map.flow : (root?.flow ?? false) };
}

/** The entry that contains a selection; a list item without a key has no other form. */
export function entryAround<T extends { readonly span: Span; readonly entry: MapEntry }>(
  entries: readonly T[],
  range: Span,
): T | undefined {
  const found = entries.find(({ span }) => span.start <= range.start && range.end <= span.end);
  return found && isUnkeyed(found.entry) ? undefined : found;
}
