import type { Text } from '../text/language.ts';
import type { Benchmark, Case, Fact, PublicFact } from './case-types.ts';
import type { Kpi } from './kpi-types.ts';
import type { Lever, Mechanism } from './lever-types.ts';
import type { Dimension, Model, OperatingKey, Trend } from './model-types.ts';
import type {
  Identity,
  Matching,
  Measures,
  NearMiss,
  PeakSeason,
  Region,
  Relations,
  Retired,
} from './tables.ts';

export type * from './basics.ts';
export type * from './case-types.ts';
export type * from './kpi-types.ts';
export type * from './lever-types.ts';
export type * from './model-types.ts';
export type * from './tables.ts';

/**
 * Everything Planwright knows. Immutable; a company layer gives a new one that shares the entries
 * it leaves alone.
 */
export interface Catalog {
  readonly id: string;
  readonly version: number;
  readonly released: string;
  /** The day on which the sources of cases from the world were read. */
  readonly sourcesRead: string;
  /** What “the source text” is. */
  readonly source: Text;
  /** What the source text says of e-commerce as a whole, before it comes to the models. */
  readonly introduction: readonly Text[];
  /** Ids of the company catalogues laid over it, in order. */
  readonly layers: readonly string[];
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly models: ReadonlyMap<string, Model>;
  /** By `model.lever`. */
  readonly keys: ReadonlyMap<string, OperatingKey>;
  readonly levers: ReadonlyMap<string, Lever>;
  readonly mechanisms: ReadonlyMap<string, Mechanism>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly trends: ReadonlyMap<string, Trend>;
  readonly cases: ReadonlyMap<string, Case>;
  /** By `case/fact`. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly publicFacts: ReadonlyMap<string, PublicFact>;
  readonly nearMisses: readonly NearMiss[];
  readonly relations: Relations;
  readonly identities: readonly Identity[];
  /** Customers × cost of one = spend on acquisition levers, within the factor. */
  readonly acquisitionSum: {
    readonly customers: string;
    readonly cost: string;
    readonly factor: number;
  };
  readonly peakSeasons: readonly PeakSeason[];
  /** Parts of the world whose cases a plan is compared with first. */
  readonly regions: readonly Region[];
  readonly measures: Measures;
  readonly matching: Matching;
  /** By `kind/id`. */
  readonly retired: ReadonlyMap<string, Retired>;
}
