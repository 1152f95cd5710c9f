import type { Catalog } from '../../catalog/catalog.ts';
import type { Calendar } from '../../model/grammar/date.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { UnitTable } from '../../model/grammar/units.ts';
import type { Lang } from '../../text/language.ts';
import type { DateOrder } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Taken } from './entry.ts';
import type { Place } from './source.ts';
import type { DocumentWords } from './words.ts';

/** What the placing of a document needs. */
export interface Context {
  readonly catalog: Catalog;
  readonly units: UnitTable;
  readonly words: DocumentWords;
  readonly draft: Draft;
  readonly lang: Lang;
  readonly today: Day;
  /** The plan's period, once the head of the document is read. */
  readonly calendar: Calendar;
  /** Which part of `03/04/2027` is the month, where the document settles it. */
  readonly order: DateOrder | undefined;
  /** What the figures of a rating mean, where the documents say so. */
  readonly levels: ReadonlyMap<string, string>;
  /** People that the document names as responsible for something. */
  readonly people: ReadonlySet<string>;
  /** The name of the document. */
  readonly file: string;
}

/** A text with its place in the document that is read. */
export function takenFrom({ file }: Context, text: string, at: Place, key?: string): Taken {
  return { text: text.trim(), at, file, ...(key !== undefined && { key }) };
}
