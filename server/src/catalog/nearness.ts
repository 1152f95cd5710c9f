import { isModel } from './requirements.ts';
import type { Case, Catalog, Fact, Region } from './types.ts';

/** The audience of evidence: the models and markets of a plan. Everything is optional. */
export interface Audience {
  /** The plan's models, primary first. */
  readonly models?: readonly string[];
  /** ISO codes of the countries it sells in. */
  readonly countries?: readonly string[];
  readonly currency?: string | undefined;
  readonly lang?: string | undefined;
}

/** The default country of cases of the source text, which names none. */
const sourceCountry = 'CN';

/** Ranking weights: a case of the plan's own model and market is closest. */
const points = {
  primaryModel: 9,
  model: 8,
  country: 4,
  region: 3,
  nextRegion: 2,
} as const;

/** The region of an audience: by its countries, else its currency, else its language. */
function regionsOf(
  catalog: Catalog,
  { countries = [], currency, lang }: Audience,
): readonly Region[] {
  const by = (fits: (region: Region) => boolean): Region[] => catalog.regions.filter(fits);
  const ofMarkets = by((region) => countries.some((one) => region.countries.includes(one)));
  if (ofMarkets.length > 0) return ofMarkets;
  const ofMoney = by(({ currencies }) => currencies.includes(currency ?? ''));
  return ofMoney.length > 0 ? ofMoney : by(({ languages }) => languages.includes(lang ?? ''));
}

/** Countries in which a case was seen. */
export function countriesOf(item: Case | undefined): readonly string[] {
  return item?.country ?? [sourceCountry];
}

/**
 * Countries that a fact is of: its own, where its case tells of several, else those of its case.
 */
export function countriesOfFact(catalog: Catalog, fact: Fact): readonly string[] {
  return fact.country ?? countriesOf(catalog.cases.get(fact.case));
}

/**
 * How near cases are to an audience: same model, same market, same region. Comparable among each
 * other only.
 */
export function nearness(
  catalog: Catalog,
  audience: Audience,
): (item: Case | undefined, seenIn?: readonly string[]) => number {
  const regions = regionsOf(catalog, audience);
  const near = new Set(regions.flatMap(({ countries }) => countries));
  const next = new Set(
    catalog.regions
      .filter(({ id }) => regions.some(({ nextTo }) => nextTo.includes(id)))
      .flatMap(({ countries }) => countries),
  );
  return (item, seenIn = countriesOf(item)) =>
    modelPoints(catalog, item, audience.models ?? []) +
    (seenIn.some((one) => audience.countries?.includes(one)) ? points.country : 0) +
    regionPoints(seenIn, near, next);
}

function regionPoints(
  countries: readonly string[],
  near: ReadonlySet<string>,
  next: ReadonlySet<string>,
): number {
  if (countries.some((one) => near.has(one))) return points.region;
  return countries.some((one) => next.has(one)) ? points.nextRegion : 0;
}

function modelPoints(catalog: Catalog, item: Case | undefined, models: readonly string[]): number {
  const at = models.findIndex((model) =>
    item?.models.some((other) => isModel(catalog, model, other)),
  );
  return at < 0 ? 0 : at === 0 ? points.primaryModel : points.model;
}
