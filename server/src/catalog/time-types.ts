import type { Words } from './basics.ts';

/** Words by which plans say when and how often, beside dates themselves. */
export interface TimeWords {
  /** The first month, 1 to 12, and the number of months. */
  readonly seasons: readonly {
    readonly from: number;
    readonly months: number;
    readonly words: Words;
  }[];
  /** Words before and after a date that change nothing of it. */
  readonly before: Words;
  readonly after: Words;
  readonly ongoing: Words;
  /** No date, but a state that needs none: `done`, `已上线`. */
  readonly over: Words;
  readonly lengths: readonly Length[];
  readonly halfYear: Words;
  /** Days and seasons that everybody in trade knows, with and without a fixed day. */
  readonly occasions: Words;
  /** From one on. */
  readonly numbers: Words;
  /** What a sum is paid for; without months it is not counted here. */
  readonly rates: readonly { readonly months?: number; readonly words: Words }[];
}

/** Words of KPI lines that are written in sentences. */
export interface ToldLines {
  /** Before or after the figure of today, and the figure to reach; `from` and `to` only before. */
  readonly now: Words;
  readonly from: Words;
  readonly wanted: Words;
  readonly to: Words;
  readonly owner: Words;
  readonly teams: Words;
}

/** A unit of time, in months or in days. */
export interface Length {
  readonly months?: number;
  readonly days?: number;
  readonly words: Words;
}
