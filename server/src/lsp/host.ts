import type { Day } from '../model/grammar/day.ts';

/** What a platform gives the server: Node and the web worker each have one. */
export interface Host {
  /** The text of a file, or why there is none. A file that really lies outside `folder` (a link may lead there) is not read. */
  readonly readFile: (
    uri: string,
    folder: string,
  ) => Promise<
    { readonly text: string } | { readonly problem: 'missing' | 'outside' | 'unreadable' }
  >;
  /** Addresses of the plans and configuration files in a folder and below, in no certain order. Links are not followed. */
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
  /** Runs a piece of work in the next turn of the event loop. */
  readonly defer: (work: () => void) => void;
  /** The current day, in local time. */
  readonly today: () => Day;
  /** Milliseconds since some moment, for telling how long something took. */
  readonly now: () => number;
}
