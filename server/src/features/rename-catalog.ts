import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { addAfter, addToMap } from '../syntax/edit-add.ts';
import { parse } from '../syntax/parse.ts';
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { type Span, type TextEdit, touches } from '../text/span.ts';
import { type CatalogText, catalogPlaces } from './catalog-places.ts';
import type { Target } from './occurrence-target.ts';
import { type Refusal, type Renamable, refuseEntry, withoutQuotes } from './rename-check.ts';

/** A name in a company catalogue that refers to an entry. */
export interface CatalogName {
  readonly target: Extract<Target, { of: 'catalog' }>;
  readonly text: string;
  readonly span: Span;
}

/**
 * The entry named at an offset of a company catalogue.
 * @param catalog the catalogue with this one merged over it: a reference may be a name or an alias
 */
export function catalogNameAt(
  text: string,
  catalog: Catalog,
  offset: number,
): CatalogName | undefined {
  const here = catalogPlaces(text).find(({ span }) => touches(span, offset));
  if (!here) return undefined;
  const { kind, isKey } = here;
  const id = isKey ? here.id : (find(catalog, kind, here.id)?.id ?? here.id);
  return { target: { of: 'catalog', kind, id }, text: here.text, span: here.span };
}

/**
 * The id under the cursor in a company catalogue, or why it cannot be renamed; undefined where
 * there is no name.
 */
export function prepareCatalogRename(
  text: string,
  catalog: Catalog,
  offset: number,
  catalogs: readonly CatalogText[],
): Renamable | Refusal | undefined {
  const here = catalogNameAt(text, catalog, offset);
  if (!here) return undefined;
  const { target } = here;
  return (
    refuseEntry(target, here.text, catalogs) ?? {
      span: withoutQuotes(text, here.span),
      id: target.id,
      target,
    }
  );
}

/**
 * The edits that rename an entry of company catalogues in one of them. Its definition keeps the old
 * id as one that is replaced by the new one, so that plans that are not open keep their meaning.
 */
export function renameInCatalog(
  { text }: CatalogText,
  { target, id }: Pick<Renamable, 'target' | 'id'>,
  wanted: string,
  isDefinition: boolean,
): TextEdit[] {
  if (target.of === 'plan') return [];
  const places = catalogPlaces(text).filter((one) => one.kind === target.kind && one.text === id);
  const edits = places.map((one) => ({ span: withoutQuotes(text, one.span), newText: wanted }));
  const key = isDefinition ? places.find(({ isKey }) => isKey) : undefined;
  const found = key && entryAt(parse(text).root, key.span.start);
  if (!found) return edits;
  const stays = { key: id, inline: `{replaced_by: ${wanted}}` };
  return [
    ...edits,
    ...(found.map.flow ? addToMap(text, found.map, stays) : addAfter(text, found.entry, stays)),
  ];
}

/** The entry whose key starts at an offset, with its map. */
function entryAt(
  root: Node | undefined,
  offset: number,
): { readonly map: MapNode; readonly entry: MapEntry } | undefined {
  let node = root;
  while (node?.kind === 'map') {
    const map: MapNode = node;
    const entry = map.entries.find((one) => one.span.start <= offset && offset <= one.span.end);
    if (!entry) return undefined;
    if (entry.key.span.start === offset) return { map, entry };
    node = entry.value;
  }
  return undefined;
}
