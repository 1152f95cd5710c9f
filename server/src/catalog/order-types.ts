import type { Words } from './basics.ts';
import type { MeasuredBy } from './critic-types.ts';

/** Words by which the figures of one order are known. */
export interface OrderAccountWords {
  /** What an order is worth, and the share of it that the company keeps. */
  readonly value: MeasuredBy;
  readonly share: MeasuredBy;
  /** What the buyer pays on top. */
  readonly fees: Words;
  readonly costs: Words;
  /** Costs only where they are said to be of one order. */
  readonly parts: Words;
  /** Shares of the order that others get. */
  readonly partnerShares: Words;
  /** Words that say that a sum is for one order. */
  readonly each: Words;
  /** What a customer costs, not an order. */
  readonly acquisition: Words;
  /** Sums for a time or of the company. */
  readonly not: Words;
}

/** Words by which a loss is known, that it is to turn, and what a gate that limits it is about. */
export interface LossWords {
  readonly names: Words;
  readonly turning: Words;
  readonly limits: Words;
  /** Money that goes, however it is called. */
  readonly burns: Words;
  /** Money that was raised, of which some is spent. */
  readonly raisedKpis: readonly string[];
  readonly raisedNames: Words;
  /** Of a loss that is made in a day. */
  readonly daily: Words;
  /** Money that is there, by its KPI or by its name. */
  readonly cashKpis: readonly string[];
  readonly cashNames: Words;
  /** Of a loss that is made in a month or a quarter. */
  readonly monthly: Words;
  readonly quarterly: Words;
}

/** A market that takes no fees: words that say so, and the KPIs that mean nothing there. */
export interface FreeMarket {
  readonly models: readonly string[];
  readonly words: Words;
  /** Names of what it lives on instead. */
  readonly income: Words;
  readonly kpis: readonly string[];
}

/** Money that is still to be raised. */
export interface AwaitedMoney {
  readonly words: Words;
  /** Money that is there, or no money of the company. */
  readonly not: Words;
  /** Said in a section about money, which tells of past rounds too. */
  readonly open: Words;
  /** What begins the case without it. */
  readonly unless: Words;
  /** What a risk of it is about. */
  readonly about: Words;
  /** What says which work stops without it. */
  readonly fallback: Words;
}

/** Money that goes back to the owners. */
export interface CapitalReturn {
  readonly words: Words;
  /** What only sounds so. */
  readonly not: Words;
  /** What says when it stops. */
  readonly limits: Words;
}

/** Money that is given without an upper end. */
export interface OpenMoney {
  readonly words: Words;
  /** What says so only in a budget. */
  readonly inBudget: Words;
  /** What allows a loss of any size. */
  readonly losses: Words;
  /** What only sounds so. */
  readonly not: Words;
  readonly limits: Words;
}

/** Companies that are bought. */
export interface Acquisitions {
  readonly words: Words;
  /** What only sounds so, or is done. */
  readonly not: Words;
  /** What limits the price or the loss, what a seller promises, and what denies either. */
  readonly limits: Words;
  readonly promises: Words;
  readonly negated: Words;
  /** What leaves open which company it is. */
  readonly open: Words;
}

/** Sales that are said to lose money, and what shows how much. */
export interface SoldAtLoss extends MeasuredBy {
  readonly words: Words;
  /** Of others, or what is not to be done. */
  readonly not: Words;
}

/** Shares of sales that a gross margin has to pay for. */
export interface CostShares {
  readonly margin: readonly string[];
  /** Of those in one list the largest counts: they overlap. */
  readonly costs: readonly (readonly string[])[];
  /** Any of these above zero says that the margin pays for them. */
  readonly profits: readonly string[];
}
