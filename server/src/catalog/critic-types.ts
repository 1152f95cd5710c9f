import type { Text } from '../text/language.ts';
import type { Words } from './basics.ts';

/** KPIs that measure something, and words in the names of own KPIs that do. */
export interface MeasuredBy {
  readonly kpis: readonly string[];
  readonly kpiWords: Words;
}

/** Something that goals and risks speak of, and what measures it. */
export interface Theme extends MeasuredBy {
  readonly id: string;
  readonly name: Text;
  readonly words: Words;
  /** The models whose plans are asked the question, if they measure size and have no KPI for it. */
  readonly askedOf?: readonly string[];
  readonly question?: Text;
  /** Goods that one buys once in years: the question makes no sense beside these words. */
  readonly seldom?: Words;
  /** Goods that the question is about: it is asked only beside these words. */
  readonly beside?: Words;
  /** KPIs that are a share of sales: from that percentage on they do not say it. */
  readonly dear?: MeasuredBy & { readonly least: number };
}

/** Means that cost money with each order, opening or customer, and what shows whether they pay. */
export interface CostlyMeans extends MeasuredBy {
  readonly id: string;
  /** The theme whose KPIs show the same. */
  readonly theme?: string;
  readonly mechanisms: readonly string[];
  readonly levers?: readonly string[];
  /** Words in names of initiatives that name such means. */
  readonly words?: Words;
  /** One of these together with one of `things`. */
  readonly verbs?: Words;
  readonly things?: Words;
  /** Words beside them that turn the meaning round. */
  readonly not?: Words;
  /** A word in a list is no plan: only work counts. */
  readonly onlyWork?: true;
  /** Looked for in what levers list as well, which may run for years. */
  readonly inLevers?: true;
  /** Models in which these KPIs say nothing. */
  readonly notModels?: readonly string[];
  /** What shows that the plan sells such means, and does not buy them. */
  readonly sold?: MeasuredBy;
  /** Words that show it too where a figure follows, in any line of the plan. */
  readonly saidBy?: Words;
  readonly why: Text;
}

/** What builds, opens or buys before it is proven, and what stops it in time. */
export interface Proof {
  readonly building: {
    readonly mechanisms: readonly string[];
    readonly words: Words;
    /** One of these together with one of `places`. */
    readonly verbs: Words;
    readonly places: Words;
    /** Units in which places are counted. */
    readonly counted: readonly string[];
    readonly kpis: readonly string[];
    /** Own counts of places, by their names. */
    readonly kpiWords: Words;
    /** Those that count cities and countries. */
    readonly areas: readonly string[];
    /** Places on a screen: nothing is built there. */
    readonly not: Words;
  };
  readonly gates: {
    readonly mechanisms: readonly string[];
    /** Tests. */
    readonly words: Words;
    /** What has to be true before something goes on. */
    readonly conditions: Words;
    /** What a condition about a roll-out speaks of. */
    readonly places: Words;
  };
  /** Work that tests something larger, what is no such test, and what says what it has to show. */
  readonly tests: {
    readonly words: Words;
    readonly not: Words;
    readonly held: Words;
    /** A test and what comes after it, in one name. */
    readonly onward: Words;
  };
  /** Directions in which something goes. */
  readonly turns: Words;
}

/**
 * Money of sellers, suppliers or customers that a business runs on, and what shows how much is
 * left.
 */
export interface Float extends MeasuredBy {
  readonly words: Words;
  /** KPIs whose growth means that others are paid later. */
  readonly rising: readonly string[];
}

/** Facts that show what happened to those who did what a rule asks about. */
export interface Lessons {
  readonly unprovenScale: readonly string[];
  readonly boughtGrowth: readonly string[];
}
