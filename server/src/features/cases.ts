import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import { countriesOf } from '../catalog/nearness.ts';
import { factsOfCase, type Outcome, outcomeOf, tellingFact } from '../catalog/outcome.ts';
import { isModel, leversOfFact } from '../catalog/requirements.ts';
import type { Case } from '../catalog/types.ts';
import type { Text } from '../text/language.ts';
import { words } from './words.ts';

/** Which cases are wanted, by ids of the catalogue; everything may be left out. */
export interface CaseFilter {
  readonly model?: string | undefined;
  readonly lever?: string | undefined;
  /** The ISO code of a country. */
  readonly market?: string | undefined;
  /** Only cases that failed, alone or in part. */
  readonly failed?: boolean | undefined;
}

/** A case in a line: whose, what, where, how it ended, and a sentence. */
export interface CaseRow {
  readonly id: string;
  readonly name: Text;
  readonly models: readonly Text[];
  readonly trends: readonly Text[];
  readonly countries: readonly string[];
  readonly place: Text;
  readonly outcome?: Outcome;
  readonly sentence: Text;
}

/** The cases of a catalogue that fit, in its order. */
export function caseRows(catalog: Catalog, filter: CaseFilter): readonly CaseRow[] {
  return [...catalog.cases.values()]
    .filter((one) => fits(catalog, one, filter))
    .map((one) => {
      const outcome = outcomeOf(one);
      return {
        id: one.id,
        name: one.name,
        models: one.models.map((id) => modelName(catalog, id)),
        trends: one.trends.map((id) => nameOf(catalog, 'trends', id)),
        countries: countriesOf(one),
        place: one.place ?? words.sourceText,
        sentence: tellingFact(catalog, one)?.text ?? one.gap ?? one.name,
        ...(outcome && { outcome }),
      };
    });
}

/**
 * Countries near a market that have cases: those of its part of the world, in the order of their
 * codes.
 */
export function countriesNear(catalog: Catalog, market: string): readonly string[] {
  const near = catalog.regions
    .filter(({ countries }) => countries.includes(market))
    .flatMap(({ countries }) => countries);
  const seen = new Set([...catalog.cases.values()].flatMap(countriesOf));
  return near.filter((country) => seen.has(country)).sort();
}

function fits(catalog: Catalog, item: Case, { model, lever, market, failed }: CaseFilter): boolean {
  return (
    (model === undefined || item.models.some((other) => isModel(catalog, model, other))) &&
    (lever === undefined ||
      factsOfCase(catalog, item).some((fact) => leversOfFact(catalog, fact).includes(lever))) &&
    (market === undefined || countriesOf(item).includes(market)) &&
    (!failed || ['partly', 'failed'].includes(outcomeOf(item) ?? ''))
  );
}
