import type { DateUnit } from './grammar/date.ts';
import type { Money } from './grammar/money.ts';
import type { Period } from './grammar/period-type.ts';
import type { Quantity } from './grammar/value.ts';
import type { EntryBase, ReadField, Ref, TextField } from './plan-basics.ts';

/** An objective of the plan. */
export interface Goal extends EntryBase {
  readonly goal: TextField | undefined;
  /** The key results that name KPIs of the plan. */
  readonly kpis: readonly Ref[];
  /** Key results in words: `US users 5m -> 15m within 3 years`. */
  readonly results: readonly Ref[];
  readonly why: TextField | undefined;
  readonly owner: TextField | undefined;
  readonly due: ReadField<DateUnit> | undefined;
  /** A goal of the parent plan. */
  readonly serves: TextField | undefined;
}

/** A segment of customers. */
export interface Segment extends EntryBase {
  readonly name: TextField | undefined;
  readonly who: TextField | undefined;
  readonly need: TextField | undefined;
  readonly size: ReadField<Quantity> | undefined;
  /** Of sales. */
  readonly share: ReadField<Quantity> | undefined;
  readonly offer: TextField | undefined;
  readonly evidence: readonly Ref[];
}

/**
 * A gate: the condition for further spending, the date of the review, and what happens otherwise.
 */
export interface Gate {
  readonly text: TextField | undefined;
  readonly by: ReadField<DateUnit> | undefined;
  readonly otherwise: TextField | undefined;
}

/** A named period. */
export interface Phase extends EntryBase {
  readonly name: TextField | undefined;
  readonly when: ReadField<Period> | undefined;
  readonly goal: TextField | undefined;
  readonly kpis: readonly Ref[];
  readonly budget: ReadField<Money> | undefined;
  readonly gate: Gate | undefined;
}

/** A part of sales or money. */
export interface Channel extends EntryBase {
  readonly name: TextField | undefined;
  /** Of sales. */
  readonly share: ReadField<Quantity> | undefined;
  readonly budget: ReadField<Money> | undefined;
  readonly role: TextField | undefined;
  readonly kpis: readonly Ref[];
}

/** A worse or better scenario. */
export interface Scenario extends EntryBase {
  readonly name: TextField | undefined;
  readonly chance: ReadField<Quantity> | undefined;
  readonly when: TextField | undefined;
  readonly kpis: readonly { readonly ref: Ref; readonly value: ReadField<Quantity> | undefined }[];
  readonly response: TextField | undefined;
}

/** A decision, its date and its reason. */
export interface Decision extends EntryBase {
  readonly decision: TextField | undefined;
  readonly date: ReadField<DateUnit> | undefined;
  readonly by: TextField | undefined;
  readonly why: TextField | undefined;
  /** Addresses of the plan. */
  readonly affects: readonly TextField[];
}

/** A figure that the plan is based on. */
export interface EconomicsEntry extends EntryBase {
  /** Id of the KPI in the catalogue. */
  readonly id: string | undefined;
  readonly baseline: ReadField<Quantity> | undefined;
  readonly target: ReadField<Quantity> | undefined;
}

/** Who else serves the same customers. */
export interface Competitor {
  readonly name: TextField | undefined;
  readonly strength: TextField | undefined;
  readonly answer: TextField | undefined;
}

/** Size, growth, share and competitors. */
export interface Market {
  readonly size: ReadField<Money> | undefined;
  readonly reachable: ReadField<Money> | undefined;
  readonly aimedAt: ReadField<Money> | undefined;
  readonly growth: ReadField<Quantity> | undefined;
  /** The company's share as written, now and later. */
  readonly share: TextField | undefined;
  readonly shareNow: ReadField<Quantity> | undefined;
  readonly shareLater: ReadField<Quantity> | undefined;
  readonly competitors: readonly Competitor[];
  readonly evidence: readonly Ref[];
}

/** The sections of format 1.1, all of them optional. */
export interface WiderPlan {
  readonly goals: readonly Goal[];
  readonly notDoing: readonly TextField[];
  readonly market: Market | undefined;
  readonly segments: readonly Segment[];
  readonly economics: readonly EconomicsEntry[];
  readonly phases: readonly Phase[];
  readonly channels: readonly Channel[];
  readonly scenarios: readonly Scenario[];
  readonly decisions: readonly Decision[];
  readonly partOf: TextField | undefined;
  /** The business form, or one for each model. */
  readonly forms: readonly Ref[];
}
