import type { Text } from '../text/language.ts';
import type { Direction, Entry, Range } from './basics.ts';

/** The function that is most interested in a KPI. */
export type Audience = 'finance' | 'growth' | 'operations' | 'product' | 'people';

/**
 * `flow`: adds up over time · `stock`: state at a date, or different people in a window · `ratio`:
 * one quantity per another, without a
 * ceiling · `rate`: a share in percent · `duration` · `score`.
 */
export type KpiKind = 'flow' | 'stock' | 'ratio' | 'rate' | 'duration' | 'score';

/** How a KPI behaves over time. */
export interface OverTime {
  readonly kind: KpiKind;
  /** Months can be added up to a year. */
  readonly sums: boolean;
  /**
   * How twelve months add up to a year; `distinct`: counted separately, because a person can count
   * in several months.
   */
  readonly year: 'sum' | 'last' | 'mean' | 'weighted' | 'distinct';
  /**
   * The KPI whose monthly values are the weights; without one it is the denominator of the formula.
   */
  readonly weight?: string;
  /** Default measuring window in days, unless the plan names another. */
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
  /** `context`: both a rise and a fall can be intended. */
  readonly direction: Direction;
  /** Values outside are impossible, or a mistake in the unit. */
  readonly hard: Range;
  /** Values outside are rare and need a reason. */
  readonly soft: Range;
  /** Meaningless without a measuring window. */
  readonly window?: boolean;
  /** A result of the whole company, which needs no lever or initiative. */
  readonly outcome?: boolean;
  readonly vanity?: boolean;
  readonly levers: readonly string[];
  readonly primaryModels: readonly string[];
  readonly trend?: string;
  /** How its monthly values add up to a year; undefined for entries of companies. */
  readonly overTime?: OverTime;
  /**
   * For a KPI that can grow while the business gets worse: its counterweights, one of which is
   * enough.
   */
  readonly counterweights: readonly string[];
  /** The function that is most interested in it. */
  readonly audience?: Audience;
  /** KPIs for which an entry of a company catalogue is a counterweight. */
  readonly counterOf: readonly string[];
  readonly pitfall?: Text;
  readonly source?: { readonly title: Text; readonly url?: string };
}
