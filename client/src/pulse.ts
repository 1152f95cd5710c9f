/**
 * Milliseconds of silence while a request is pending before the server is pinged, and again before
 * it is ended.
 */
export const patience = 10_000;

/** Requests that the server holds open until there is news. */
const held = new Set(['workspace/diagnostic']);

/** Prefix of the ids of our own requests, to tell them from the client's. */
const ours = 'planwright-alive-';

/** What is looked at in a message. */
export interface Call {
  readonly id?: number | string | null;
  readonly method?: string;
}

/** What a pulse does; timers are the platform's. */
export interface Actions {
  /** Calls `work` once after some milliseconds; the returned function cancels it. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Sends a request that any server refuses at once. */
  readonly ping: (id: string) => void;
  /** Two waits were in vain. */
  readonly lost: () => void;
}

/**
 * Notices that a server does not answer: by its messages, and by one of ours when there are none.
 */
export class Pulse {
  readonly #actions: Actions;
  readonly #waiting = new Set<number | string>();
  #asked = 0;
  /**
   * Anything has arrived yet: until then the server may still be loading, which takes as long as
   * the network takes.
   */
  #begun = false;
  /** Anything has arrived since the last tick. */
  #heard = false;
  #cancel: (() => void) | undefined;
  #over = false;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  /** A message is sent to the server. */
  said({ id, method }: Call): void {
    if (method === undefined || id === undefined || id === null || held.has(method)) return;
    this.#waiting.add(id);
    // Messages that arrived before this request say nothing about it.
    if (!this.#begun || this.#cancel || this.#over) return;
    this.#heard = false;
    this.#cancel = this.#actions.after(patience, () => this.#look());
  }

  /** A message arrived; false for the answer to one of ours. */
  hears({ id, method }: Call): boolean {
    this.#begun = true;
    this.#heard = true;
    this.#asked = 0;
    if (method !== undefined || id === undefined || id === null) return true;
    this.#waiting.delete(id);
    return !String(id).startsWith(ours);
  }

  /** The connection is over. */
  finish(): void {
    this.#over = true;
    this.#cancel?.();
  }

  #look(): void {
    this.#cancel = undefined;
    if (this.#over || this.#waiting.size === 0) return;
    if (!this.#heard && this.#asked > 0) {
      this.finish();
      this.#actions.lost();
      return;
    }
    if (!this.#heard) this.#actions.ping(`${ours}${++this.#asked}`);
    this.#heard = false;
    this.#cancel = this.#actions.after(patience, () => this.#look());
  }
}
