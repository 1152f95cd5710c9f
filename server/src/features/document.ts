import type { Catalog } from '../catalog/catalog.ts';
import type { Checked } from '../check.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding } from '../rules/finding.ts';
import type { Node } from '../syntax/tree.ts';
import type { Lang } from '../text/language.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Tracking } from '../tracking/tracking.ts';

/** An open plan as the features see it: its text and everything derived from it. */
export interface PlanDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly checked: Checked;
  readonly catalog: Catalog;
  readonly today: Day;
  /** The language to answer in. */
  readonly lang: Lang;
}

/** An open file of figures, with the plan beside it. */
export interface FiguresDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  /** The address and lines of the plan's file; undefined if there is none. */
  readonly planFile: { readonly uri: string; readonly lines: LineIndex } | undefined;
  readonly tracking: Tracking;
  readonly catalog: Catalog;
  readonly today: Day;
  readonly lang: Lang;
}

/** An open file that is checked beside plans: a configuration file or a company catalogue. */
export interface OtherDocument {
  readonly kind: 'config' | 'catalog';
  readonly text: string;
  readonly root: Node | undefined;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /**
   * The catalogue in which names of the file are looked up: for a company catalogue, the built-in
   * one with this file merged over it.
   */
  readonly catalog: Catalog;
  readonly lang: Lang;
}
