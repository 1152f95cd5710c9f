import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import { keysOf } from '../model/coverage.ts';
import type { Lang } from '../text/language.ts';

/** One choice. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A sentence about it. */
  readonly detail: string;
  /** Whether it is preselected, with the reason in one word. */
  readonly picked: boolean;
  readonly remark: string;
}

/** The choices of the first questions for a new plan. */
export interface FirstChoices {
  readonly models: readonly (Choice & { readonly needsMarkets: boolean })[];
  readonly trends: readonly Choice[];
}

const words = {
  key: { en: 'required by the model', zh: '模式必备' },
  trend: { en: 'serves the trend', zh: '服务于所选趋势' },
  recommended: { en: 'recommended', zh: '建议' },
};

/** The models and trends to choose from, in the words of the reader. */
export function firstChoices(catalog: Catalog, lang: Lang): FirstChoices {
  return {
    models: [...catalog.models.values()].map(({ id, name, definition, needsMarkets }) => ({
      id,
      label: name[lang],
      detail: definition[lang],
      picked: false,
      remark: modelName(catalog, id)[lang] === id ? '' : id,
      needsMarkets: needsMarkets ?? false,
    })),
    trends: [...catalog.trends.values()].map(({ id, name, shift }) => ({
      id,
      label: name[lang],
      detail: `${shift.from[lang]} → ${shift.to[lang]}`,
      picked: false,
      remark: id,
    })),
  };
}

/**
 * The levers for a model and trends: those that the model requires and the trends expect come first
 * and are preselected.
 */
export function leverChoices(
  catalog: Catalog,
  model: string,
  trends: readonly string[],
  lang: Lang,
): Choice[] {
  const required = new Set(keysOf(catalog, model).map((key) => key.lever));
  const expected = new Set(
    trends.flatMap((id) => {
      const trend = catalog.trends.get(id);
      return trend ? [...trend.expects, ...trend.anyOf.slice(0, 1)] : [];
    }),
  );
  const others = new Set([...trends.flatMap((id) => catalog.trends.get(id)?.levers ?? [])]);
  const choice = (id: string, picked: boolean, remark: string): Choice => ({
    id,
    label: nameOf(catalog, 'levers', id)[lang],
    detail: catalog.levers.get(id)?.summary[lang] ?? '',
    picked,
    remark,
  });
  const rest = [...catalog.levers.keys()].filter((id) => !required.has(id) && !expected.has(id));
  return [
    ...[...required].map((id) => choice(id, true, words.key[lang])),
    ...[...expected]
      .filter((id) => !required.has(id))
      .map((id) => choice(id, true, words.trend[lang])),
    ...rest.filter((id) => others.has(id)).map((id) => choice(id, false, words.recommended[lang])),
    ...rest.filter((id) => !others.has(id)).map((id) => choice(id, false, '')),
  ];
}
