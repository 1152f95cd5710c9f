import { outcomeOf } from './outcome.ts';
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

/**
 * Ranking weights: a case of the plan's own model and market is closest; what a company did that
 * failed is shown after what others did.
 */
const points = {
  primaryModel: 9,
  model: 8,
  country: 4,
  region: 3,
  nextRegion: 2,
  sure: 1,
  failed: -8,
} as const;

/** Kinds of facts by their value as evidence, best first. */
const kinds: readonly Fact['kind'][] = [
  'internal',
  'description',
  'result',
  'example',
  'anecdote',
  'public',
  'claim',
  'failure',
];

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
 * How near cases are to an audience: same model, same market, same region. Comparable among each
 * other only.
 */
export function nearness(catalog: Catalog, audience: Audience): (item: Case | undefined) => number {
  const regions = regionsOf(catalog, audience);
  const near = new Set(regions.flatMap(({ countries }) => countries));
  const next = new Set(
    catalog.regions
      .filter(({ id }) => regions.some(({ nextTo }) => nextTo.includes(id)))
      .flatMap(({ countries }) => countries),
  );
  return (item) => {
    const seenIn = countriesOf(item);
    return (
      modelPoints(catalog, item, audience.models ?? []) +
      (seenIn.some((one) => audience.countries?.includes(one)) ? points.country : 0) +
      regionPoints(seenIn, near, next)
    );
  };
}

/**
 * Facts in order of relevance for an audience: same model, own company, same market, same region,
 * then the strength of the source, practice before claims, and the newest first.
 */
export function rankFacts(
  catalog: Catalog,
  facts: readonly Fact[],
  audience: Audience = {},
): readonly Fact[] {
  const near = nearness(catalog, audience);
  const score = (fact: Fact): number => {
    const isOwn = fact.kind === 'internal' || fact.layer !== undefined;
    return (
      (isOwn ? 100 : 0) +
      near(catalog.cases.get(fact.case)) +
      (hasFailed(catalog, fact) ? points.failed : 0) +
      (fact.confidence === 'fairly' ? 0 : points.sure)
    );
  };
  return facts
    .map((fact) => ({ fact, score: score(fact), year: yearOf(fact) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        kinds.indexOf(a.fact.kind) - kinds.indexOf(b.fact.kind) ||
        b.year - a.year,
    )
    .map(({ fact }) => fact);
}

function regionPoints(
  countries: readonly string[],
  near: ReadonlySet<string>,
  next: ReadonlySet<string>,
): number {
  if (countries.some((one) => near.has(one))) return points.region;
  return countries.some((one) => next.has(one)) ? points.nextRegion : 0;
}

/** Whether it is what a failed company did; the failure itself is not. */
function hasFailed(catalog: Catalog, fact: Fact): boolean {
  const item = catalog.cases.get(fact.case);
  return fact.kind !== 'failure' && item !== undefined && outcomeOf(item) === 'failed';
}

function modelPoints(catalog: Catalog, item: Case | undefined, models: readonly string[]): number {
  const at = models.findIndex((model) =>
    item?.models.some((other) => isModel(catalog, model, other)),
  );
  return at < 0 ? 0 : at === 0 ? points.primaryModel : points.model;
}

/** The year of the source; 0 if unknown. */
function yearOf({ grounds }: Fact): number {
  return Number(/\d{4}/.exec(grounds?.sources[0].date ?? '')?.[0] ?? 0);
}
