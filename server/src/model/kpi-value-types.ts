import type { Kpi } from '../catalog/types.ts';
import type { Quantity } from './grammar/value.ts';
import type { Ends } from './kpi-change.ts';
import type { KpiEntry, ReadField } from './plan.ts';

/**
 * A reliable value of a KPI, in its unit. Of a range, `number` is the end closer to the baseline.
 */
export interface Level extends Ends {
  readonly field: ReadField<Quantity>;
  readonly quantity: Quantity;
  /** In the unit of the KPI. */
  readonly number: number;
  /** Factor from the written number to `number`. */
  readonly factor: number;
  /** Computed from a change of the baseline. */
  readonly worked: boolean;
}

/** A value with another unit than the KPI's, or a fraction that may lack its percent sign. */
export interface UnitMistake {
  readonly kind: 'kind' | 'fraction';
  readonly field: ReadField<Quantity>;
  readonly quantity: Quantity;
}

/** The numbers of a KPI in its unit. */
export interface Values {
  /** The entry of the catalogue, if the KPI is known. */
  readonly known: Kpi | undefined;
  readonly unit: string | undefined;
  /** Which direction is better: by the catalogue or the plan, else by clear words of the name. */
  readonly direction: Kpi['direction'] | undefined;
  /** The direction is derived from the name. */
  readonly isDirectionAssumed: boolean;
  readonly baseline: Level | undefined;
  readonly target: Level | undefined;
  readonly checkpoints: readonly {
    readonly at: KpiEntry['checkpoints'][number];
    readonly level: Level;
  }[];
  readonly mistakes: readonly UnitMistake[];
  /** Baseline and target have different units of time or currencies. */
  readonly mixed: boolean;
  /** The target is a change of a share, either relative or in points: `+15%`. */
  readonly relative: ReadField<Quantity> | undefined;
}
