import type { Day } from '../model/grammar/day.ts';
import type { Text } from '../text/language.ts';
import type { TrackStatus } from '../tracking/types.ts';
import type { Item, Named } from './item-types.ts';

/** A figure in a series, as written. */
export interface SeriesPoint {
  readonly day: Day;
  readonly date: string;
  readonly value: number;
  readonly text: string;
  readonly note: string;
}

/** A KPI against its plan. Numbers are in the unit of the KPI. */
export interface StatusRow extends Item {
  readonly key: string;
  readonly name: Text;
  readonly owner: string;
  readonly status: TrackStatus;
  /** Figures were entered, but not lately. */
  readonly stale: boolean;
  readonly baseline: string;
  readonly target: string;
  readonly due: string;
  readonly actual?: { readonly value: number; readonly text: Text; readonly day: Day };
  readonly expected?: { readonly value: number; readonly text: Text };
  /** (actual − baseline) ÷ (expected − baseline). */
  readonly attainment?: number;
  readonly forecast?: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly text: Text;
    readonly reached?: Day;
  };
  /** Where it leads, and why. */
  readonly sentence: Text;
  readonly series: readonly SeriesPoint[];
  /** The planned path: its corners, in days and values. */
  readonly path: readonly { readonly day: Day; readonly value: number }[];
  /** The series is added up, and so is the path. */
  readonly sums: boolean;
}

/** A lever or goal by the worst of its KPIs. */
export interface StatusOf extends Item, Named {
  readonly status: TrackStatus;
}

/** Work, assumptions and gates whose time has come. */
export interface DueRow extends Item {
  readonly key: string;
  readonly text: string;
  readonly owner: string;
  readonly by: string;
}

/** A plan on a day. */
export interface StatusReport {
  readonly title: string;
  readonly today: Day;
  readonly worst?: TrackStatus;
  readonly kpis: readonly StatusRow[];
  readonly levers: readonly StatusOf[];
  readonly goals: readonly StatusOf[];
  readonly late: readonly DueRow[];
  readonly assumptions: readonly DueRow[];
  readonly gates: readonly DueRow[];
}
