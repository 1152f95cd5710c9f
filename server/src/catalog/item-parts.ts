import { foldWord, isChinese, normalise } from './normalise.ts';
import { builtinReading } from './reading.ts';
import { recognise } from './recognise.ts';
import type { Catalog } from './types.ts';

/**
 * What stands before a comma, a bracket or a colon: `two new warehouses, one in Antwerp`,
 * `展厅（小店）`.
 */
export function mainPart(item: string): string | undefined {
  const at = item.search(/[,，;；:：(（]/u);
  const main = item.slice(0, Math.max(0, at)).trimEnd();
  return main.length >= leastMain && at + 1 < item.length ? main : undefined;
}

/** Fewer characters are no item of their own. */
const leastMain = 4;

/** What stands before words of place, time or means: `TV spots in three countries`. */
export function headOf(item: string): string | undefined {
  const [head, ...others] = item.split(wordsBetween);
  return others.length > 0 ? head : undefined;
}

const wordsBetween =
  / (?:in|at|across|with|via|by|every|within|from|since|under|above|over|per|until|on) /;

/** The only mechanism that is named inside the item, whole and not negated. */
export function contained(
  catalog: Catalog,
  text: string,
  models: readonly string[],
): { readonly id: string; readonly word: string } | undefined {
  const hits = recognise(catalog, text, models).filter(({ kind, span }) => {
    if (kind !== 'mechanism') return false;
    const word = text.slice(span.start, span.end);
    return isChinese(word) ? word.length > 1 : word.length > 4;
  });
  const [hit] = hits;
  if (!hit || hits.some(({ id, negated }) => negated || id !== hit.id)) return undefined;
  const word = foldWord(text.slice(hit.span.start, hit.span.end));
  return isTrap(text, hit.id) ? undefined : { id: hit.id, word };
}

/** Whether a text has a word that never means a mechanism. */
export function isTrap(text: string, id: string): boolean {
  const folded = normalise(text);
  return builtinReading().wordTraps.some(
    ({ word, never }) => never === id && folded.includes(foldWord(word)),
  );
}
