import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** Severity of an arithmetic finding in a plan in review. */
export type Level = 'error' | 'warning' | 'info';

/** A condition under which an arithmetic check is skipped. */
export type SilentCase = 'base' | 'window' | 'per' | 'one-off' | 'learning';

/** A term of a sum: a KPI, a number, a KPI's complement to one, or a product of KPIs. */
export type Member =
  | string
  | number
  | { readonly oneMinus: string }
  | { readonly times: readonly string[] };

/**
 * `result` = plus − minus, or times ÷ over × constant; percentages count as shares of one. The
 * result may differ by `tolerance`
 * (relative), `points` (percentage points) or `abs` (in the unit of the result).
 */
export interface Sum {
  readonly id: string;
  readonly result?: string;
  /** Instead of a KPI: the money of the levers marked `acquisition`. */
  readonly resultMoney?: 'acquisition';
  /** The result is the growth of this KPI from baseline to target. */
  readonly changeOf?: string;
  readonly plus?: readonly Member[];
  readonly minus?: readonly Member[];
  readonly times?: readonly Member[];
  readonly over?: readonly Member[];
  /** `days`: days of the period of the plan, 365 in a year. */
  readonly constant?: number | 'days';
  readonly tolerance?: number;
  readonly points?: number;
  readonly abs?: number;
  /** A difference by one of these factors means that a month is compared with a year. */
  readonly factors?: readonly number[];
  readonly level?: Level;
  /**
   * Missing terms of `minus` could only make the result smaller: only a larger result is a
   * contradiction.
   */
  readonly atMost?: boolean;
  readonly models?: readonly string[];
  readonly silentWhen?: readonly SilentCase[];
  readonly unlessPlanHas?: string;
  readonly note?: Text;
}

/**
 * `lower` is never above `upper`, for baselines and targets alike, with the same scope and date.
 */
export interface Ordering {
  readonly id: string;
  readonly lower: string;
  readonly upper: string;
  /** Relative tolerance for rounding. */
  readonly slack: number;
  readonly level: Level;
  /** `lower` must not have the longer window. */
  readonly window?: boolean;
  readonly silentWhen?: readonly SilentCase[];
  readonly why: Text;
}

/**
 * Condition of a break-even finding: the figure is below, above or at most a number, below a
 * multiple of the break-even, or a named case applies.
 */
export interface Threshold {
  readonly level: Level;
  readonly below?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly belowNeed?: number;
  readonly case?: string;
  readonly models?: readonly string[];
}

/** A break-even rule: does the business earn money? */
export interface BreakEven {
  readonly id: string;
  readonly name: Text;
  /** All of these are needed. */
  readonly uses: readonly string[];
  readonly optional?: readonly string[];
  /** Alternatives to `uses`. */
  readonly orUses?: readonly string[];
  /** The first of these in the plan is used. */
  readonly oneOf?: readonly string[];
  readonly money?: 'advertising' | 'initiatives' | 'one-initiative' | 'one-site';
  readonly formula: Text;
  /** The first match is reported. */
  readonly thresholds: readonly Threshold[];
  /** Severity of its warning in an approved plan. */
  readonly approved?: Level;
  readonly models: readonly string[];
  readonly silentWhen: readonly SilentCase[];
  readonly neverWhen?: Text;
  readonly softerWhen?: {
    readonly planHas: readonly string[];
    readonly by: number;
    readonly why: Text;
  };
  readonly message: Readonly<Partial<Record<Level, Text>>>;
  readonly fix?: Text;
  readonly example?: Text;
  readonly source: { readonly title: Text; readonly url?: string };
}

/** When sums, orderings and break-even are not checked. */
export interface Silence {
  readonly always: readonly ({ readonly id: string } & Text)[];
  readonly named: Readonly<Record<SilentCase, Text>>;
  /** Words that mark a first year, a pilot or a launch. */
  readonly learningWords: Words;
}
