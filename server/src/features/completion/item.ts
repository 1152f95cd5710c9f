import type { Slot } from '../../syntax/slot.ts';
import type { Text } from '../../text/language.ts';
import type { DescribedKind } from '../describe.ts';

/** One thing that can be inserted. */
export interface Choice {
  /** What is shown: the id or word to insert. */
  readonly label: string;
  readonly kind: 'field' | 'catalog' | 'own' | 'value';
  /** The name in the reader's language, or what the value means. */
  readonly detail?: Text;
  /** A short remark behind the label: `required`. */
  readonly remark?: Text;
  /** Everything that typing may match: id, names and aliases in both languages. */
  readonly filter: string;
  /** Rank among the choices; lower comes first. */
  readonly rank: number;
  /** What to insert, with tab stops `${1:…}`. Plain text has no `$`. */
  readonly insert: string;
  /** Where the documentation comes from, fetched when the item is looked at. */
  readonly about?:
    | { readonly kind: DescribedKind; readonly id: string }
    | { readonly doc: Text; readonly example?: string };
  /** Offer the next choices right after this one. */
  readonly again?: boolean;
  /** Replaces less than the slot says: only what was typed behind this many characters of it. */
  readonly from?: number;
}

/** A choice in its place. */
export interface CompletionItem extends Choice {
  readonly replace: Slot['replace'];
}

/** Text that shall not be read as a tab stop. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Everything that typing may match, as one string. */
export function filterText(
  id: string,
  name?: Text,
  aliases?: { readonly en: readonly string[]; readonly zh: readonly string[] },
): string {
  return [id, name?.zh, name?.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])]
    .filter((part) => part !== undefined)
    .join(' ');
}
