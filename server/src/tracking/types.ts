import type { Range } from '../catalog/types.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Assumption, Initiative, KpiEntry, LeverEntry } from '../model/plan.ts';
import type { Goal } from '../model/plan-sections.ts';
import type { Span } from '../text/span.ts';

/** A measured value: the inclusive days of its period, and the value in the unit of the KPI. */
export interface Figure {
  readonly start: Day;
  readonly end: Day;
  readonly value: number;
}

/** A figure as somebody entered it. */
export interface EnteredFigure extends Figure {
  /** The value as written. */
  readonly text: string;
  /** The date as written. */
  readonly date: string;
  readonly note?: string;
  readonly by?: string;
  /** Where it stands: in the plan itself, or in its file of figures. */
  readonly from: 'plan' | 'file';
  /** The characters of the value there. */
  readonly span: Span;
}

/** The figures of a plan by KPI, in the order of their periods; KPIs without figures have none. */
export type Figures = ReadonlyMap<KpiEntry, readonly EnteredFigure[]>;

/** What a KPI is planned to do, in its unit. */
export interface Course {
  readonly direction: 'higher' | 'lower' | undefined;
  /** Its periods are added up, and the target is the sum from `start` to `due`. */
  readonly sums: boolean;
  /** The day of the baseline; of a sum the first day that counts. */
  readonly start: Day;
  readonly due: Day;
  /** Of a sum whose plan is longer than a year the first day of the plan; else `start`. */
  readonly first: Day;
  /** Of a sum that of a period as long as from `start` to `due`. */
  readonly baseline: number | undefined;
  /** Of a range the end that is closer to the baseline. */
  readonly target: number | undefined;
  readonly range: { readonly low: number; readonly high: number } | undefined;
  /**
   * The target is a floor (`min`) or a ceiling (`max`) from the first day; a baseline that breaks
   * it makes it a target like any other.
   */
  readonly bound: 'min' | 'max' | undefined;
  /**
   * Interim targets in order, before `due`. Of a sum: sums from `start` to the day, and before
   * `start` sums of the twelve months up to the day.
   */
  readonly checkpoints: readonly { readonly day: Day; readonly value: number }[];
  /** Shares of the year by month, January first; they add up to one. */
  readonly season: readonly number[] | undefined;
  /** Values outside are impossible. */
  readonly hard: Range;
}

/** The state of a KPI on a day. */
export type TrackStatus =
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'reached'
  | 'missed'
  | 'no-figure'
  | 'too-early';

/** A value at the due date if it goes on as before, with the span of the pairwise slopes. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The day on which the target is met at this pace; undefined for never, or after ten years. */
  readonly reached: Day | undefined;
}

/** A KPI against its plan. */
export interface Assessment {
  readonly status: TrackStatus;
  /** The figure that is judged: the last one, or the sum to date. */
  readonly actual: number | undefined;
  /** The last day that the actual value covers. */
  readonly at: Day | undefined;
  /** The planned value for that day. */
  readonly expected: number | undefined;
  /** (actual − baseline) ÷ (expected − baseline); undefined where it means nothing. */
  readonly attainment: number | undefined;
  readonly forecast: Forecast | undefined;
  /** Nothing was entered for longer than usual, or never. */
  readonly stale: boolean;
}

/** The part of a KPI's variance that another KPI explains. */
export interface Factor {
  readonly kpi: KpiEntry;
  /** Share of the variance; all factors of a KPI add up to one. */
  readonly share: number;
  readonly expected: number;
  readonly actual: number;
}

/** A KPI of a plan on a day. */
export interface TrackedKpi extends Assessment {
  readonly kpi: KpiEntry;
  readonly course: Course | undefined;
  readonly figures: readonly EnteredFigure[];
  readonly factors: readonly Factor[];
  /** Initiatives for this KPI that are not done although their time is over. */
  readonly late: readonly Initiative[];
}

/** A plan on a day. */
export interface TrackedPlan {
  readonly today: Day;
  readonly kpis: readonly TrackedKpi[];
  /** The worst status of the KPIs that each of them names; those without KPIs are left out. */
  readonly levers: readonly { readonly lever: LeverEntry; readonly status: TrackStatus }[];
  readonly goals: readonly { readonly goal: Goal; readonly status: TrackStatus }[];
  readonly late: readonly Initiative[];
  /** Assumptions that are not settled and whose date of checking has come. */
  readonly assumptions: readonly Assumption[];
  /** Gates of phases and initiatives that are to be looked at by now. */
  readonly gates: readonly { readonly key: string; readonly text: string; readonly by: Day }[];
}
