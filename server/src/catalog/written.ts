import type {
  Benchmark,
  Case,
  Catalog,
  Dimension,
  Fact,
  Identity,
  Kpi,
  Lever,
  Matching,
  Measures,
  Mechanism,
  Model,
  NearMiss,
  OperatingKey,
  PeakSeason,
  PublicFact,
  Region,
  Relations,
  Trend,
  Unit,
} from './types.ts';
import type { WrittenWorldCase } from './world.ts';

/**
 * The catalogue as written by schemas/build-data.mjs: one list per kind, nested as in the YAML
 * files.
 */
export interface Written {
  readonly catalog: Pick<
    Catalog,
    'id' | 'version' | 'released' | 'sourcesRead' | 'source' | 'introduction'
  >;
  readonly dimensions: readonly Dimension[];
  readonly models: readonly Model[];
  readonly nearMisses: readonly NearMiss[];
  readonly trends: readonly Trend[];
  readonly levers: readonly WrittenLever[];
  readonly kpis: readonly (Omit<Kpi, 'counterOf' | 'counterweights'> &
    Partial<Pick<Kpi, 'counterweights'>>)[];
  readonly identities: readonly Identity[];
  readonly acquisitionSum: Catalog['acquisitionSum'];
  readonly cases: readonly WrittenCase[];
  readonly worldCases: readonly WrittenWorldCase[];
  readonly benchmarks: readonly Benchmark[];
  readonly publicFacts: readonly PublicFact[];
  readonly needs: Relations['needs'];
  readonly conflicts: Relations['conflicts'];
  readonly clashes: Relations['clashes'];
  readonly singleMechanismWarning: Relations['singleMechanismWarning'];
  readonly peakSeasons: readonly PeakSeason[];
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly percentagePoints: readonly string[];
  readonly basisPoints: readonly string[];
  readonly minuteWords: readonly string[];
  readonly growthWords: readonly string[];
  readonly lowerWords: readonly string[];
  readonly time: Measures['time'];
  readonly scale: Measures['scale'];
  readonly chineseScale: Measures['chineseScale'];
  readonly currencies: Measures['currencies'];
  readonly matching: Matching;
}

export type WrittenCase = Omit<Case, 'facts'> & { readonly facts: readonly Omit<Fact, 'case'>[] };

export type WrittenLever = Omit<Lever, 'keys' | 'mechanisms'> & {
  readonly requiredBy: readonly (Omit<OperatingKey, 'id' | 'lever'> & { readonly key: string })[];
  readonly mechanisms: readonly (Omit<Mechanism, 'lever' | 'also'> &
    Partial<Pick<Mechanism, 'also'>>)[];
};
