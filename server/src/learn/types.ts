import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Text } from '../text/language.ts';

/** What a case is learnt from. */
export interface Learning {
  readonly plan: Plan;
  /** The catalogue that the plan is read with. */
  readonly catalog: Catalog;
  readonly today: Day;
  /** The catalogue that the case is written for: it may not have every entry that the plan uses. */
  readonly known: Catalog;
}

/** A fact of a learnt case. What is not known is left out. */
export interface LearntFact {
  readonly id: string;
  readonly lever?: string;
  readonly mechanisms?: readonly string[];
  /** In the unit of the KPI; only where later targets may be held against it. */
  readonly measured?: { readonly kpi: string; readonly from?: number; readonly to: number };
  readonly year?: string;
  readonly text: Text;
  readonly caveat?: Text;
}

/** A plan and what came of it, as a case of a company catalogue. */
export interface LearntCase {
  /** The id that it should have. */
  readonly id: string;
  /** The title of the plan. */
  readonly name: string;
  readonly models: readonly string[];
  /** Whether it failed; undefined while nothing is decided. */
  readonly counter?: 'none' | 'partly' | 'failed';
  readonly facts: readonly LearntFact[];
}
