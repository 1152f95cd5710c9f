import type { Catalog } from '../catalog/catalog.ts';
import type { Checked } from '../check.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Lang } from '../text/language.ts';
import type { LineIndex } from '../text/lines.ts';

/** An open plan as the features see it: its text and everything worked out from it. */
export interface PlanDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly checked: Checked;
  readonly catalog: Catalog;
  readonly today: Day;
  /** The language to answer in. */
  readonly lang: Lang;
}
