import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Name } from './layer-fields.ts';
import type { Direction, FactKind, Range, Words } from './types.ts';

/** What every entry of a company catalogue may say. `defines`: it says more than additions, so a built-in id needs `override`. */
export interface LayerItem {
  readonly id: string;
  readonly span: Span;
  readonly override: boolean;
  readonly defines: boolean;
  readonly replacedBy?: Name;
  readonly addAliases: Words;
  readonly name?: Text;
  readonly aliases?: Words;
}

export interface LayerMechanism extends LayerItem {
  readonly also: readonly Name[];
  readonly systemChange: boolean;
  readonly personalData: boolean;
  readonly givesChoice: boolean;
}

export interface LayerLever extends LayerItem {
  readonly summary?: Text;
  readonly weights?: Readonly<Record<string, number>>;
  readonly acquisition: boolean;
  readonly kpis?: readonly Name[];
  readonly mechanisms: readonly LayerMechanism[];
  readonly note?: Text;
}

export interface LayerKpi extends LayerItem {
  readonly definition?: Text;
  readonly formula?: Text;
  readonly pitfall?: Text;
  readonly unit?: Name;
  readonly direction?: Direction;
  readonly hard?: Range;
  readonly soft?: Range;
  readonly window: boolean;
  readonly outcome: boolean;
  readonly vanity: boolean;
  readonly levers?: readonly Name[];
  readonly counterOf?: readonly Name[];
}

/** A lever a model asks for or recommends. */
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
  readonly basedOn?: Name;
  readonly definition?: Text;
  readonly requires: readonly LayerDemand[];
  readonly recommends: readonly LayerDemand[];
  readonly relaxes: readonly LayerRelief[];
}

export interface LayerTrend extends LayerItem {
  readonly definition?: Text;
  readonly levers?: readonly Name[];
  readonly expects?: readonly Name[];
}

export interface LayerFact {
  readonly id: string;
  readonly span: Span;
  readonly text: Text;
  readonly kind: FactKind;
  readonly lever?: Name;
  readonly mechanisms: readonly Name[];
}

export interface LayerCase extends LayerItem {
  readonly facts: readonly LayerFact[];
}

/** A company catalogue as read: names are not yet looked up. */
export interface Layer {
  readonly id: string;
  readonly name?: Text;
  readonly extends?: Name;
  readonly levers: readonly LayerLever[];
  readonly kpis: readonly LayerKpi[];
  readonly models: readonly LayerModel[];
  readonly trends: readonly LayerTrend[];
  readonly cases: readonly LayerCase[];
}
