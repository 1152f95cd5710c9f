import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome, Work } from './check-all.ts';
import type { CheckedFile, FileOptions } from './check-file.ts';
import { UnreadableError } from './files.ts';
import { helperMark } from './helper-mark.ts';
import type { Selected } from './selection.ts';
import { revived, type Stored } from './stored.ts';

/** What a thread is given. */
export interface Task {
  readonly selected: readonly Selected[];
  readonly options: Omit<FileOptions, 'around' | 'cache'>;
  /** Where results are kept, if they are. */
  readonly cacheFolder: string | undefined;
  readonly taken: Work['taken'];
}

/** What a thread brings back: some plans by their numbers. */
export type Brought = readonly (readonly [
  index: number,
  outcome: Sent | Pick<UnreadableError, 'text'>,
])[];

type Shared = Pick<CheckedFile, 'file' | 'text' | 'configs' | 'hasBaseline'>;

/** A result on its way between threads: as JSON, which knows how places are written. */
export interface Sent {
  readonly shared: Shared;
  readonly stored: string;
}

/**
 * Starts threads that take plans until none is left: one for each core that is free, and three at most.
 * @param program what the threads run: the program itself
 * @param outcomes where they put what they find
 * @param most how many threads have enough to do
 * @returns when all have ended, whether they could do something or not: nothing depends on them
 */
export async function startHelpers(
  program: string,
  { selected, options, taken }: Work,
  outcomes: Outcome[],
  most: number,
): Promise<void> {
  const { around: _, cache, ...rest } = options;
  const task: Task = { selected, options: rest, cacheFolder: cache?.folder, taken };
  const count = Math.min(os.availableParallelism() - 1, 3, most);
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      // Where no thread may be started (Node's permission model, a process at its limit), it throws or says so.
      const worker = new Worker(program, {
        argv: ['check', helperMark],
        workerData: task,
        stdout: true,
        stderr: true,
      });
      worker.on('message', (brought: Brought) => {
        for (const [index, outcome] of brought) outcomes[index] = received(outcome);
      });
      worker.on('error', () => resolve());
      worker.on('exit', () => resolve());
    });
  await Promise.allSettled(Array.from({ length: count }, one));
}

function received(outcome: Brought[number][1]): Outcome {
  return 'text' in outcome
    ? new UnreadableError(outcome.text)
    : { ...revived(JSON.parse(outcome.stored) as Stored), ...outcome.shared };
}
