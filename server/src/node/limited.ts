import v8 from 'node:v8';
import { Script } from 'node:vm';
import { Overrun } from '../lsp/host.ts';

/** Longer than any piece of work may take: the longest that a text was seen to need is a twentieth of it. */
export const limit = 4000;
/**
 * What is tried a second time is ended as early as this at first: a loop that takes memory has not come far then (80 to 570 MB of a heap of
 * two to four thousand were measured), and what was only slow because the machine was busy has the whole limit the second time.
 */
export const firstLimit = 500;
/** Bytes that no piece of work takes for a text. */
const greed = 96 * 1024 * 1024;

const slot = Symbol.for('planwright.work');
const script = new Script(`globalThis[Symbol.for('planwright.work')]()`, {
  filename: 'planwright-limit',
});

/**
 * Runs a piece of work and ends it where it never comes to an end by itself, as V8 ends a script. What it was about to change is in no
 * state to be used any more.
 */
export function limited<T>(
  work: () => T,
  isFirst = false,
  milliseconds = isFirst ? firstLimit : limit,
): T {
  const outer: unknown = Reflect.get(globalThis, slot);
  // Work inside of work has its limit already.
  if (outer !== undefined) return work();
  Reflect.set(globalThis, slot, work);
  const before = memory();
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Overrun(memory() - before > greed) : error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
  }
}

/** Bytes in use, with what V8 has not collected yet. */
function memory(): number {
  const { used_heap_size: heap, external_memory: external } = v8.getHeapStatistics();
  return heap + external;
}
