import type { Catalog } from '../catalog/catalog.ts';
import type { Checked } from '../check.ts';
import type { Config } from '../config/config.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Finding } from '../rules/finding.ts';
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

/** An open file that is no plan but is checked beside plans: a company catalogue. */
export interface OtherDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  readonly lang: Lang;
}

/** An open configuration file. */
export interface ConfigDocument extends OtherDocument {
  readonly config: Config;
}
