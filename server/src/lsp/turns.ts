import type { Steps } from '../text/steps.ts';
import type { Host } from './host.ts';

/** Milliseconds of work on one document before whoever waits for something else gets a turn. */
const slice = 10;

/** Does work in slices, so that no document keeps another one waiting. */
export interface Turns {
  /**
   * Takes steps to the end; the first slice at once, so that short work is done without any wait. The clock decides when others get
   * their turn, and nothing else.
   * @param isFirst the caller tries it a second time when it is ended
   */
  readonly run: <T>(steps: Steps<T>, isFirst?: boolean) => Promise<T>;
}

/** Turns in one process: all work that has to wait goes on one behind the other, a slice in each turn of the event loop. */
export function createTurns(host: Pick<Host, 'defer' | 'now' | 'limited'>): Turns {
  const waiting: (() => void)[] = [];
  let armed = false;

  function arm(): void {
    if (armed || waiting.length === 0) return;
    armed = true;
    host.defer(() => {
      armed = false;
      waiting.shift()?.();
      arm();
    });
  }

  return {
    run: async (steps, isFirst) => {
      for (;;) {
        const step = host.limited(() => {
          const end = host.now() + slice;
          for (;;) {
            const next = steps.next();
            if (next.done || host.now() >= end) return next;
          }
        }, isFirst);
        if (step.done) return step.value;
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          arm();
        });
      }
    },
  };
}
