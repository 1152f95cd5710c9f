import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** How strongly a finding of arithmetic speaks in a plan in review. */
export type Level = 'error' | 'warning' | 'info';

/** A case in which a check of arithmetic stays silent. */
export type SilentCase = 'base' | 'window' | 'per' | 'one-off' | 'learning';

/** A member of a sum: a KPI, a number, what a KPI leaves of one, or a product of KPIs. */
export type Member =
  | string
  | number
  | { readonly oneMinus: string }
  | { readonly times: readonly string[] };

/**
 * `result` = plus − minus, or times ÷ over × constant; percentages count as shares of one. What comes out may differ by `tolerance`
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
  /** Off by one of these factors, a month stands against a year. */
  readonly factors?: readonly number[];
  readonly level?: Level;
  /** Missing members of `minus` only make the result smaller: only a result above is a contradiction. */
  readonly atMost?: boolean;
  readonly models?: readonly string[];
  readonly silentWhen?: readonly SilentCase[];
  readonly unlessPlanHas?: string;
  readonly note?: Text;
}

/** `lower` is never above `upper`, for baselines and targets alike, in one scope and on one date. */
export interface Ordering {
  readonly id: string;
  readonly lower: string;
  readonly upper: string;
  /** Relative room for rounding. */
  readonly slack: number;
  readonly level: Level;
  /** `lower` must not have the longer window. */
  readonly window?: boolean;
  readonly silentWhen?: readonly SilentCase[];
  readonly why: Text;
}

/** When a break-even rule speaks: the figure is below, above or at most a number, below a multiple of the break-even, or a named case holds. */
export interface Threshold {
  readonly level: Level;
  readonly below?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly belowNeed?: number;
  readonly case?: string;
  readonly models?: readonly string[];
}

/** A break-even rule: does it earn money? */
export interface BreakEven {
  readonly id: string;
  readonly name: Text;
  /** All of these are needed. */
  readonly uses: readonly string[];
  readonly optional?: readonly string[];
  /** Stand in for `uses`. */
  readonly orUses?: readonly string[];
  /** The first of these in the plan is taken. */
  readonly oneOf?: readonly string[];
  readonly orWorksOut?: { readonly plus: readonly Member[]; readonly minus: readonly Member[] };
  readonly money?: 'advertising' | 'initiatives' | 'one-initiative' | 'one-site';
  readonly formula: Text;
  /** The first that fits speaks. */
  readonly thresholds: readonly Threshold[];
  /** In an approved plan its warning has this level. */
  readonly approved?: Level;
  readonly models: readonly string[];
  readonly silentWhen: readonly SilentCase[];
  readonly neverWhen?: Text;
  readonly softerWhen?: {
    readonly planHas: readonly string[];
    readonly by: number;
    readonly why: Text;
  };
  readonly also?: Text;
  readonly message: Readonly<Partial<Record<Level, Text>>>;
  readonly fix?: Text;
  readonly example?: Text;
  readonly source: { readonly title: Text; readonly url?: string };
}

/** When nothing may be said about sums, orderings and break-even. */
export interface Silence {
  readonly always: readonly ({ readonly id: string } & Text)[];
  readonly named: Readonly<Record<SilentCase, Text>>;
  /** Words that say that it is a first year, a pilot or a launch. */
  readonly learningWords: Words;
}
