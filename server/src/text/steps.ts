/**
 * Work that can be left alone for a while between two of its steps, so that something else gets its turn. What it comes to does not
 * depend on when it is left alone.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
