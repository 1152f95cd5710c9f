import type { Catalog } from '../../catalog/catalog.ts';
import type { Checked } from '../../check.ts';
import type { Report } from '../../report/types.ts';
import type { Lang } from '../../text/language.ts';

/** What an export is made from. */
export interface Exported {
  readonly report: Report;
  readonly checked: Checked;
  readonly catalog: Catalog;
  readonly lang: Lang;
}
