import type { Day } from '../model/grammar/day.ts';

/** Thrown in the place of work that did not come to an end. */
export class Overrun extends Error {
  /** It took memory as no text makes it: the next time it might take all there is. */
  readonly isGreedy: boolean;

  constructor(isGreedy = false) {
    super(`given up: it did not come to an end${isGreedy ? ' and took more and more memory' : ''}`);
    this.isGreedy = isGreedy;
    // Where it was ended is chance: told without it, the same is told once.
    this.stack = this.message;
  }
}

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
  /**
   * Runs a piece of work; where the platform can, ends it and throws an `Overrun` when it takes far longer than any text needs. Whatever
   * the work was about to change must not be used any more then.
   * @param isFirst it is tried a second time when it is ended, so it is ended early
   */
  readonly limited: <T>(work: () => T, isFirst?: boolean) => T;
  /** Takes less memory from now on at the price of more work, or no longer; where the platform can. */
  readonly saveMemory: (saves: boolean) => void;
  /** The current day. */
  readonly today: () => Day;
  /** Milliseconds since some moment, for telling how long something took. */
  readonly now: () => number;
}
