import type { Catalog } from '../../catalog/catalog.ts';
import { foldWord, isChinese } from '../../catalog/normalise.ts';
import { perCatalog } from '../../catalog/per-catalog.ts';
import { placesIn } from '../../catalog/proper-names.ts';
import type { Plan } from '../../model/plan.ts';

/** Sections that speak of what others do, or of what may happen. */
const elsewhere = new Set(['risks', 'assumptions', 'sources', 'company', 'currency']);

/** Whether the plan names a country, or a part of the world, where it says what it does. */
export function namesCountry(plan: Plan, catalog: Catalog): boolean {
  return hasCountry([ownText(plan)], catalog);
}

/** Whether it names a country or a town there. */
export function saysWhere(plan: Plan, catalog: Catalog): boolean {
  return namesPlace(ownText(plan), catalog);
}

function ownText({ root, syntax }: Plan): string {
  return (root?.entries ?? [])
    .filter(({ key }) => !elsewhere.has(key.text))
    .map(({ span }) => syntax.text.slice(span.start, span.end).replace(/\s#.*/gu, ''))
    .join('\n');
}

/** Whether a text names a country or a city: “stores in Leeds”, “上海门店”. */
export function namesPlace(text: string, catalog: Catalog): boolean {
  return placesIn(text).length > 0 || inTown.test(text) || hasCountry([text], catalog);
}

const inTown = /\b(?:in|around|across) (?:the )?\p{Lu}\p{Ll}{2,}/u;

function hasCountry(texts: readonly string[], catalog: Catalog): boolean {
  const folded = ` ${texts.map(foldWord).join(' \n ')} `;
  const names = ['en', 'zh'].flatMap((lang) => countryNames(catalog, lang));
  return [...names, ...continents].some((name) =>
    isChinese(name) ? folded.includes(name) : folded.includes(` ${name} `),
  );
}

const continents = ['europe', 'north america', 'southeast asia', '欧洲', '北美', '东南亚', '中东'];

/** The names of the countries of all regions in a language, folded. */
const countryNames = perCatalog(({ regions }, lang): readonly string[] => {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return regions
    .flatMap(({ countries }) => countries)
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined || name === code ? [] : foldWord(name);
    });
});
