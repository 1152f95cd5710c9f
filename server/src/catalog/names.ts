import { same, type Text } from '../text/language.ts';
import { joinText, listText } from '../text/message.ts';
import type { Catalog } from './catalog.ts';
import type { Entry, Model, Weights } from './types.ts';

type NamedKind = 'models' | 'levers' | 'mechanisms' | 'kpis' | 'trends' | 'cases' | 'dimensions';

/** The name of an entry of the catalogue; an unknown id stands for itself. */
export function nameOf(catalog: Catalog, kind: NamedKind, id: string): Text {
  const entries: ReadonlyMap<string, Pick<Entry, 'name'>> = catalog[kind];
  return entries.get(id)?.name ?? same(id);
}

/** The name of a dimension inside a sentence. */
export function dimensionName(catalog: Catalog, id: string): Text {
  const { en, zh } = nameOf(catalog, 'dimensions', id);
  return { en: en.charAt(0).toLowerCase() + en.slice(1), zh };
}

/** Names joined as a list, at most `limit` of them. */
export function namesOf(
  catalog: Catalog,
  kind: NamedKind,
  ids: readonly string[],
  limit = 4,
): Text {
  return listText(ids.slice(0, limit).map((id) => nameOf(catalog, kind, id)));
}

/** `信任体系 (trust)`: the name with its id. */
export function nameWithId(catalog: Catalog, kind: NamedKind, id: string): Text {
  const name = nameOf(catalog, kind, id);
  const short = (text: string): string => (text.toLowerCase() === id ? id : `${text} (${id})`);
  return { en: short(name.en), zh: short(name.zh) };
}

/**
 * The suggestion for `…, did you mean X?`: an id in backticks, or a neutral phrase without a
 * suggestion.
 */
export function suggestionText(catalog: Catalog, kind: NamedKind, id: string | undefined): Text {
  return id === undefined ? { en: 'another one', zh: '其他条目' } : nameWithId(catalog, kind, id);
}

/** The short name of a model: `C2C`, without the long form after it. */
export function modelName(catalog: Catalog, id: string): Text {
  const name = nameOf(catalog, 'models', id);
  return { en: name.en.split(' - ')[0] ?? name.en, zh: name.zh.split(' ')[0] ?? name.zh };
}

/** `stated` by the source text, or our reading of it, in a word. */
export const basisWords: Readonly<Record<Model['emphasis']['basis'], Text>> = {
  stated: { en: 'stated', zh: '明示' },
  derived: { en: 'our reading', zh: '推断' },
};

/** One word for whether the source text states the emphasis of a model or we derived it. */
export function basisOf({ emphasis }: Model): Text {
  return basisWords[emphasis.basis];
}

/** Weights as words, the greatest first: `connection 50, efficiency 25, experience 25`. */
export function weightsText(catalog: Catalog, weights: Weights): Text {
  return listText(
    [...catalog.dimensions.keys()]
      .map((id) => ({ id, weight: weights[id] ?? 0 }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ id, weight }) => {
        const { en, zh } = dimensionName(catalog, id);
        return { en: `${en} ${weight}`, zh: `${zh} ${weight}` };
      }),
  );
}

/** Texts joined as a choice. */
export function orTexts(texts: readonly Text[]): Text {
  return joinText(texts, { en: ' or ', zh: '或' });
}
