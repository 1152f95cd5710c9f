import type { Day } from '../model/grammar/day.ts';
import type { Text } from '../text/language.ts';
import type { Item } from './item-types.ts';

/** A goal with the KPIs that show when it is reached. */
export interface GoalRow extends Item {
  readonly text: string;
  readonly kpis: readonly { readonly name: Text; readonly change: string }[];
  readonly due: string;
  readonly owner: string;
  readonly why: string;
  readonly serves: string;
}

/** Size, growth and share of the market, in the plan's own words. */
export interface MarketFacts extends Item {
  readonly size: string;
  readonly reachable: string;
  readonly aimedAt: string;
  readonly growth: string;
  readonly share: string;
  readonly competitors: readonly {
    readonly name: string;
    readonly strength: string;
    readonly answer: string;
  }[];
}

export interface SegmentRow extends Item {
  readonly name: string;
  readonly who: string;
  readonly need: string;
  readonly size: string;
  readonly share: string;
  readonly offer: string;
}

/** A figure that the plan is based on. */
export interface FigureRow extends Item {
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

export interface PhaseRow extends Item {
  readonly name: string;
  readonly when: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly goal: string;
  readonly budget: string;
  readonly gate: string;
}

export interface ChannelRow extends Item {
  readonly name: string;
  readonly share: string;
  /** In percent of sales, if it can be read. */
  readonly percent?: number;
  readonly budget: string;
  readonly role: string;
}

/** What a KPI is in a scenario. */
export interface ScenarioValue {
  readonly kpi: Text;
  readonly text: string;
  readonly number?: number;
  /** The target of the plan itself, in the same unit. */
  readonly planned?: number;
}

export interface ScenarioRow extends Item {
  readonly name: Text;
  readonly chance: string;
  readonly when: string;
  readonly values: readonly ScenarioValue[];
  readonly response: string;
}

export interface DecisionRow extends Item {
  readonly text: string;
  readonly date: string;
  readonly by: string;
  readonly why: string;
}

/** What the sections of format 1.1 say. */
export interface WiderReport {
  readonly goals: readonly GoalRow[];
  readonly notDoing: readonly string[];
  readonly market?: MarketFacts;
  readonly segments: readonly SegmentRow[];
  readonly figures: readonly FigureRow[];
  readonly phases: readonly PhaseRow[];
  readonly channels: readonly ChannelRow[];
  readonly scenarios: readonly ScenarioRow[];
  readonly decisions: readonly DecisionRow[];
}
