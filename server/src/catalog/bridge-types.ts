import type { Words } from './basics.ts';
import type { MeasuredBy } from './critic-types.ts';

/** What a margin or a profit is made of. */
export interface MarginBridge extends MeasuredBy {
  /** Margins and profits. */
  readonly results: readonly string[];
  /** Shares of sales whose rise, or fall, brings the result. */
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  /** Sales, with which a profit grows by itself. */
  readonly sales: readonly string[];
  /** A goal in words to end a loss, what only sounds so, and what work saves. */
  readonly ends: Words;
  readonly notEnds: Words;
  readonly saves: Words;
  /** A smaller change needs no bridge, in percentage points. */
  readonly least: number;
  /** The parts may miss the result by this, in percentage points. */
  readonly points: number;
}

/** What sales are made of: a count times values, each with its growth. */
export interface GrowthBridge extends MeasuredBy {
  /** Sales. */
  readonly results: readonly string[];
  /** Sales of which the company keeps a part, and what that part depends on. */
  readonly revenues: readonly string[];
  readonly revenueValues: readonly string[];
  /** Counts of which the fastest stands for all: customers, orders, stores. */
  readonly counts: readonly string[];
  /** Counts that are customers times frequency already. */
  readonly orders: readonly string[];
  /** How often customers come back. */
  readonly repeats: readonly string[];
  /** What each order brings. */
  readonly orderValues: readonly string[];
  /** What each of them brings; these multiply. */
  readonly values: readonly string[];
  /** Minimum growth that needs a bridge, as a factor, and the same for each year. */
  readonly least: number;
  readonly leastYearly: number;
  /** Shares of sales: any that is to rise divides them. */
  readonly shares: readonly string[];
  /** Beside a figure, what says how much a piece of work brings. */
  readonly brings: Words;
  /** A goal in words: of what, by how much, and what makes it none. */
  readonly salesWords: Words;
  readonly multiples: Words;
  readonly notAim: Words;
  /** Minimum growth a year of which work shall say what it brings, as a factor. */
  readonly leastOfWork: number;
  /** The parts may miss the growth by this factor. */
  readonly slack: number;
}
