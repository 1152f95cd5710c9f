import { Script } from 'node:vm';
import { Overrun } from '../lsp/host.ts';

/** Longer than any piece of work may take: the longest that a text was seen to need is a twentieth of it. */
export const limit = 4000;

const slot = Symbol.for('planwright.work');
const script = new Script(`globalThis[Symbol.for('planwright.work')]()`, { filename: 'planwright-limit' });

/**
 * Runs a piece of work and ends it where it never comes to an end by itself, as V8 ends a script. What it was about to change is in no
 * state to be used any more.
 */
export function limited<T>(work: () => T, milliseconds = limit): T {
  const outer: unknown = Reflect.get(globalThis, slot);
  // Work inside of work has its limit already.
  if (outer !== undefined) return work();
  Reflect.set(globalThis, slot, work);
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Overrun() : error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
}
