import type { PlanDocument } from './document.ts';
import { outline } from './outline.ts';
import { type OutlineItem, oneLine } from './outline-item.ts';

/** An outline entry that matches a query over several plans. */
export interface FoundSymbol {
  readonly item: OutlineItem;
  /** Title, and the key if it differs: editors match the query against this. */
  readonly label: string;
  readonly container: string;
}

/** Maximum number of entries of one plan in a search. */
const maxSymbols = 2000;

/** All entries of a plan that a workspace symbol search can find. */
export function symbolsOf(document: PlanDocument): FoundSymbol[] {
  const container = oneLine(document.checked.plan.title?.text ?? '');
  const found: FoundSymbol[] = [];
  const visit = (items: readonly OutlineItem[]): void => {
    for (const one of items) {
      if (found.length >= maxSymbols) return;
      const extra = one.kind === 'lever' ? one.detail : one.key;
      const label = one.name === extra || extra === '' ? one.name : `${one.name} · ${extra}`;
      if (one.kind !== 'field' && one.kind !== 'section')
        found.push({ item: one, label, container });
      visit(one.children);
    }
  };
  visit(outline(document));
  return found;
}

/**
 * Entries whose title, key or catalogue name contains the letters of a query in order, ignoring
 * case. At most `limit`.
 */
export function matching<
  T extends { readonly label: string; readonly item: Pick<OutlineItem, 'detail'> },
>(symbols: readonly T[], query: string, limit: number): T[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  const found: T[] = [];
  for (const one of symbols) {
    if (found.length >= limit) break;
    if (holds(`${one.label} ${one.item.detail}`.toLowerCase(), wanted)) found.push(one);
  }
  return found;
}

function holds(text: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const character of wanted) {
    const next = text.indexOf(character, at);
    if (next < 0) return false;
    at = next + character.length;
  }
  return true;
}
