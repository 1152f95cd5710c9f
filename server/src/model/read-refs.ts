import { isTrap } from '../catalog/item-parts.ts';
import { find } from '../catalog/lookup.ts';
import { foldWord } from '../catalog/normalise.ts';
import { readItem } from '../catalog/read-item.ts';
import type { Kind } from '../catalog/types.ts';
import { meantUnder } from '../catalog/under-lever.ts';
import type { MapNode } from '../syntax/tree.ts';
import { itemsInText } from './items-in-text.ts';
import { idFrom } from './listed.ts';
import type { NamedSection } from './own-names.ts';
import type { Path, Ref, TextField } from './plan.ts';
import { itemsOf, type ReadContext } from './reader.ts';

/** Resolves a name in the catalogue. */
export function catalogRef(context: ReadContext, kind: Kind, field: TextField): Ref {
  const named = find(context.catalog, kind, field.text, context.models);
  const found = named ?? (kind === 'model' ? modelAhead(context, field.text) : undefined);
  return { text: field.text, span: field.span, path: field.path, id: found?.id, via: found?.via };
}

/** `C2B，客户先画需求`, `social commerce first (TikTok Shop)`: a model, and what the author says of it. */
function modelAhead({ catalog }: ReadContext, text: string) {
  const [ahead = ''] = text.split(/[,，;；。:：(（]|\s?[–—]\s?|\s-\s/u);
  const bare = ahead.trim().replace(/\s(?:first|mainly|model)$|模式$|为主$/iu, '');
  const found = bare === text ? undefined : find(catalog, 'model', bare);
  return found && { id: found.id, via: 'words' as const };
}

/**
 * An item of a mechanism list: a word of the catalogue, or its interpretation.
 * @param under the lever that contains it
 */
export function mechanismRef(context: ReadContext, field: TextField, under?: string): Ref {
  const here = meantUnder(field.text, under);
  const ref = catalogRef(context, 'mechanism', field);
  if (here !== undefined) return { ...ref, id: here, via: 'words' };
  if (ref.id !== undefined && ref.via === 'alias' && isTrap(field.text, ref.id))
    return { ...ref, id: undefined, via: undefined, isName: true };
  if (ref.id !== undefined) return ref;
  const { catalog, models, names: own } = context;
  const read = readItem(catalog, field.text, { models, under, own });
  if (read === undefined) return ref;
  if (read === 'silent') return { ...ref, isName: true };
  return 'id' in read ? { ...ref, id: read.id, via: 'words' } : { ...ref, lever: read.lever };
}

/** All references under a key to one kind of the catalogue. */
export function catalogRefs(
  context: ReadContext,
  kind: Kind,
  map: MapNode | undefined,
  key: string,
  path: Path,
): Ref[] {
  return itemsOf(context, map, key, path).map((field) => catalogRef(context, kind, field));
}

/** References to levers: a key of the plan is read as it is there. */
export function leverRefs(context: ReadContext, map: MapNode | undefined, path: Path): Ref[] {
  return catalogRefs(context, 'lever', map, 'lever', path).map((ref) => {
    const own = context.ownLevers?.get(ref.text) ?? context.ownLevers?.get(idFrom(ref.text));
    return own?.id === undefined || own.id === ref.id ? ref : { ...ref, id: own.id, via: 'words' };
  });
}

/**
 * References to entries of some sections: by id, else by exact name, for KPIs also by another name
 * of the catalogue. A name shared by two entries
 * refers to neither.
 */
export function ownRefs(
  context: ReadContext,
  sections: readonly NamedSection[],
  map: MapNode | undefined,
  key: string,
  path: Path,
): Ref[] {
  const whole = itemsOf(context, map, key, path).map((field) => ownRef(context, sections, field));
  if (whole.some(({ id }) => id !== undefined)) return whole;
  return itemsInText(context, map, key, path).map((field) => ownRef(context, sections, field));
}

/** The same for one name. */
export function ownRef(
  context: ReadContext,
  sections: readonly NamedSection[],
  { text, span, path }: Pick<TextField, 'text' | 'span' | 'path'>,
): Ref {
  const { own } = context;
  if (sections.some((section) => own[section].ids.has(text)))
    return { text, span, path, id: text, via: 'id' };
  const exact = sections.flatMap((section) => own[section].idsByName.get(text) ?? []);
  const alike =
    exact.length > 0 ? exact : sections.flatMap((section) => idsLike(own[section].ids, text));
  const named = alike.length > 0 || !sections.includes('kpis') ? alike : kpisNamed(context, text);
  if (named.length > 1) return { text, span, path, id: undefined, ambiguous: named };
  return { text, span, path, id: named[0], via: named.length > 0 ? 'name' : undefined };
}

/** `app weekly actives` for `app-weekly-actives`: the same name in another spelling. */
function idsLike(ids: Iterable<string>, text: string): readonly string[] {
  const wanted = foldWord(text);
  return [...ids].filter((id) => foldWord(id) === wanted);
}

/** The plan's KPIs that a name of the catalogue stands for: `纠纷率` for `dispute-rate`. */
function kpisNamed({ own, catalog, models }: ReadContext, text: string): readonly string[] {
  const wanted = find(catalog, 'kpi', text, models)?.id;
  if (wanted === undefined) return [];
  return [...own.kpis.kpiWords].flatMap(([id, word]) =>
    find(catalog, 'kpi', word, models)?.id === wanted ? [id] : [],
  );
}

/** Evidence: a source of the plan first, then a case or a fact of the catalogue. */
export function evidenceRefs(context: ReadContext, map: MapNode | undefined, path: Path): Ref[] {
  return itemsOf(context, map, 'evidence', path).map((field) =>
    context.own.sources.ids.has(field.text)
      ? {
          text: field.text,
          span: field.span,
          path: field.path,
          id: field.text,
          via: 'id',
          own: true,
        }
      : catalogRef(context, 'evidence', field),
  );
}
