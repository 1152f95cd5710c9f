import type { Catalog } from '../catalog/catalog.ts';
import type { Checked } from '../check.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Finding } from '../rules/finding.ts';
import type { Node } from '../syntax/tree.ts';
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

/** An open file that is no plan but is checked beside plans: a configuration file or a company catalogue. */
export interface OtherDocument {
  readonly kind: 'config' | 'catalog';
  readonly text: string;
  readonly root: Node | undefined;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** The catalogue that names in the file are looked up in: for a company catalogue with itself laid over the built-in one. */
  readonly catalog: Catalog;
  readonly lang: Lang;
}
