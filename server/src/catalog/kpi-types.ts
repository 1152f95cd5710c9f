import type { Text } from '../text/language.ts';
import type { Direction, Entry, Range } from './basics.ts';

/** Who asks for a KPI first. */
export type Audience = 'finance' | 'growth' | 'operations' | 'product' | 'people';

/**
 * `flow`: adds up over time · `stock`: state at a date, or different people in a window · `ratio`: one quantity per another, without a
 * ceiling · `rate`: a share in percent · `duration` · `score`.
 */
export type KpiKind = 'flow' | 'stock' | 'ratio' | 'rate' | 'duration' | 'score';

/** How a KPI behaves over time. */
export interface OverTime {
  readonly kind: KpiKind;
  /** Months can be added up to a year. */
  readonly sums: boolean;
  /** How twelve months make a year; `distinct`: counted anew, as the same person counts in several months. */
  readonly year: 'sum' | 'last' | 'mean' | 'weighted' | 'distinct';
  /** The KPI whose monthly values are the weights; without one it is the denominator of the formula. */
  readonly weight?: string;
  /** It only means something over a window of this many days, unless the plan names another. */
  readonly windowDays?: number;
  /** Days after the end of a period until the figure is final. */
  readonly lagDays?: number;
}

/** A KPI of the vocabulary. */
export interface Kpi extends Entry {
  readonly tier: 'core' | 'extra';
  readonly definition: Text;
  readonly formula: Text;
  /** Id of a unit. */
  readonly unit: string;
  /** `context`: a rise and a fall can both be meant. */
  readonly direction: Direction;
  /** Outside: impossible, or a mistake in the unit. */
  readonly hard: Range;
  /** Outside: rare, ask for a reason. */
  readonly soft: Range;
  /** Meaningless without a measuring window. */
  readonly window?: boolean;
  /** A result of the whole company: needs no lever or initiative. */
  readonly outcome?: boolean;
  readonly vanity?: boolean;
  readonly levers: readonly string[];
  readonly primaryModels: readonly string[];
  readonly trend?: string;
  /** What its monthly values make of a year; entries of companies have none. */
  readonly overTime?: OverTime;
  /** Of a KPI that can grow while the business gets worse: the KPIs that keep it honest; one of them is enough. */
  readonly counterweights: readonly string[];
  /** Who asks for it first. */
  readonly audience?: Audience;
  /** KPIs that an entry of a company catalogue says it keeps honest. */
  readonly counterOf: readonly string[];
  readonly pitfall?: Text;
  readonly source?: { readonly title: Text; readonly url?: string };
}
