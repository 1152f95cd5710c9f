import type { Catalog } from '../catalog/catalog.ts';
import type { TakenBack } from '../documents/back/take-back.ts';
import type { Opened } from '../documents/in/opened.ts';
import type { Exported } from '../documents/out/exported.ts';
import type { OfficeFormat } from '../documents/out/office-formats.ts';
import type { Day } from '../model/grammar/day.ts';

/** The platform of the server: Node or a web worker. */
export interface Host {
  /**
   * The text of a file, or why there is none. A file whose real path is outside `folder` (because
   * of a link) is not read.
   */
  readonly readFile: (
    uri: string,
    folder: string,
  ) => Promise<
    { readonly text: string } | { readonly problem: 'missing' | 'outside' | 'unreadable' }
  >;
  /**
   * Addresses of the plans and configuration files in a folder and below, in no particular order.
   * Links are not followed.
   */
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
  /**
   * Reads a document of another kind, given in Base64; undefined where the platform has no readers.
   */
  readonly openDocument?: (name: string, data: string) => Promise<Opened>;
  /** Runs a function in the next turn of the event loop. */
  readonly defer: (work: () => void) => void;
  /** The current day, in local time. */
  readonly today: () => Day;
  /** A monotonic clock in milliseconds, for durations. */
  readonly now: () => number;
  /** A plan as a file of an office program, in Base64; undefined where none can be written. */
  readonly writeOffice?: (exported: Exported, format: OfficeFormat) => Promise<string>;
  /**
   * What was changed in an exported workbook, given in Base64, since its export; undefined for
   * other files, and where the platform has no readers.
   */
  readonly takeBack?: (
    data: string,
    catalog: Catalog,
    existing: string | undefined,
  ) => Promise<TakenBack | undefined>;
}
