import { parentPort, workerData } from 'node:worker_threads';
import { nextOf, outcomeOf } from './check-all.ts';
import { type CheckedFile, checkAsItIs } from './check-file.ts';
import { UnreadableError } from './files.ts';
import type { Brought, Sent, Task } from './helpers.ts';
import { surroundings } from './project.ts';
import { stored } from './stored.ts';

/**
 * Checks plans in a thread beside the main one until all are taken, and sends what it finds.
 * @returns whether this is such a thread
 */
export async function helpToCheck(): Promise<boolean> {
  const port = parentPort;
  if (!port) return false;
  const { selected, options, cacheFolder, taken } = workerData as Task;
  const around = surroundings();
  const cache =
    cacheFolder === undefined
      ? undefined
      : (await import('./cache.ts')).resultCache(cacheFolder, around);
  for (
    let mine = nextOf(taken, selected.length);
    mine.length > 0;
    mine = nextOf(taken, selected.length)
  ) {
    const brought: Brought[number][] = [];
    for (const index of mine) {
      const plan = selected[index];
      if (!plan) continue;
      const outcome = await outcomeOf(() => checkAsItIs(plan, { ...options, around, cache }));
      brought.push([
        index,
        outcome instanceof UnreadableError ? { text: outcome.text } : sent(outcome),
      ]);
    }
    port.postMessage(brought);
  }
  return true;
}

function sent({ file, text, configs, hasBaseline, ...rest }: CheckedFile): Sent {
  return { shared: { file, text, configs, hasBaseline }, stored: JSON.stringify(stored(rest)) };
}
