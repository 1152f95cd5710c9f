import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Name } from './layer-field-types.ts';
import type { Direction, FactKind, Range, Words } from './types.ts';

/**
 * Common fields of the entries of a company catalogue; missing ones are undefined, so that all
 * entries of a kind have one hidden class.
 * `defines`: it has more than additions, so a built-in id needs `override`.
 */
export interface LayerItem {
  readonly id: string;
  readonly span: Span;
  readonly override: boolean;
  readonly defines: boolean;
  readonly replacedBy: Name | undefined;
  readonly addAliases: Words;
  readonly name: Text | undefined;
  readonly aliases: Words | undefined;
}

export interface LayerMechanism extends LayerItem {
  readonly also: readonly Name[];
  readonly systemChange: boolean;
  readonly personalData: boolean;
  readonly givesChoice: boolean;
}

export interface LayerLever extends LayerItem {
  readonly summary: Text | undefined;
  readonly weights: Readonly<Record<string, number>> | undefined;
  readonly acquisition: boolean;
  readonly kpis: readonly Name[] | undefined;
  readonly mechanisms: readonly LayerMechanism[];
  readonly note: Text | undefined;
}

export interface LayerKpi extends LayerItem {
  readonly definition: Text | undefined;
  readonly formula: Text | undefined;
  readonly pitfall: Text | undefined;
  readonly unit: Name | undefined;
  readonly direction: Direction | undefined;
  readonly hard: Range | undefined;
  readonly soft: Range | undefined;
  readonly window: boolean;
  readonly outcome: boolean;
  readonly vanity: boolean;
  readonly levers: readonly Name[] | undefined;
  readonly counterOf: readonly Name[] | undefined;
}

/** A lever that a model requires or recommends. */
export interface LayerDemand {
  readonly lever: Name;
  readonly why: Text;
  readonly strength: 'strong' | 'normal';
}

/** An operating key made softer: `to` is a severity. */
export interface LayerRelief {
  readonly key: Name;
  readonly to: string;
  readonly why: Text;
}

export interface LayerModel extends LayerItem {
  readonly basedOn: Name | undefined;
  readonly definition: Text | undefined;
  readonly requires: readonly LayerDemand[];
  readonly recommends: readonly LayerDemand[];
  readonly relaxes: readonly LayerRelief[];
}

export interface LayerTrend extends LayerItem {
  readonly definition: Text | undefined;
  readonly levers: readonly Name[] | undefined;
  readonly expects: readonly Name[] | undefined;
}

export interface LayerFact {
  readonly id: string;
  readonly span: Span;
  readonly text: Text;
  readonly kind: FactKind;
  readonly lever: Name | undefined;
  readonly mechanisms: readonly Name[];
  readonly caveat: Text | undefined;
  /** What was measured; undefined without a KPI and a value. */
  readonly measured:
    | {
        readonly kpi: Name;
        readonly from: number | undefined;
        readonly to: number;
        readonly year: string | undefined;
        readonly caveat: Text;
      }
    | undefined;
}

export interface LayerCase extends LayerItem {
  readonly models: readonly Name[];
  readonly counter: 'failed' | 'partly' | 'none' | undefined;
  readonly facts: readonly LayerFact[];
}

/** A parsed company catalogue with unresolved names. */
export interface Layer {
  readonly id: string;
  readonly name: Text | undefined;
  readonly extends: Name | undefined;
  readonly levers: readonly LayerLever[];
  readonly kpis: readonly LayerKpi[];
  readonly models: readonly LayerModel[];
  readonly trends: readonly LayerTrend[];
  readonly cases: readonly LayerCase[];
}
