import { type CheckedFile, checkFile, type FileOptions } from './check-file.ts';
import { UnreadableError } from './files.ts';
import type { Selected } from './selection.ts';
import type { Terminal } from './terminal.ts';

/** What came of a plan: its result, or why there is none. */
export type Outcome = CheckedFile | UnreadableError;

/** Plans that are taken at a time: whoever is done takes the next ones. */
const handful = 8;

/** A run of many plans. */
export interface Work {
  readonly selected: readonly Selected[];
  readonly options: FileOptions;
  /** Shared by all threads: the number of plans that somebody has taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Threads at work. */
interface Help {
  readonly ended: Promise<void>;
}

/** The next plans that nobody has taken, by their numbers; none when all are. Safe to ask from several threads. */
export function nextOf(taken: Work['taken'], all: number): number[] {
  const from = Atomics.add(taken, 0, handful);
  return Array.from(
    { length: Math.max(0, Math.min(handful, all - from)) },
    (_, index) => from + index,
  );
}

/**
 * As many plans must be left for other threads to be started. Each of them reads the program and warms up, which costs what 400 plans do: with
 * two cores 1,000 plans are done no sooner, 4,000 in three quarters of the time.
 */
const worthHelp = 1500;

/**
 * Checks all plans; with other threads where they are very many. What is told and returned has the order of the files.
 * @param least as many plans must be left for other threads to be started
 * @returns the results; plans that cannot be read have none, and are told on the terminal
 */
export async function checkAll(
  selected: readonly Selected[],
  options: FileOptions,
  terminal: Terminal,
  least = worthHelp,
): Promise<readonly CheckedFile[]> {
  const work: Work = { selected, options, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const outcomes: Outcome[] = [];
  const one = async (index: number): Promise<void> => {
    const plan = selected[index];
    if (plan) outcomes[index] = await outcomeOf(() => checkFile(plan, options, terminal));
    terminal.progress?.(
      Math.min(Atomics.load(work.taken, 0), selected.length - 1),
      selected.length,
    );
  };
  let help: Help | undefined;
  for (
    let mine = nextOf(work.taken, selected.length);
    mine.length > 0;
    mine = nextOf(work.taken, selected.length)
  ) {
    for (const index of mine) await one(index);
    help ??= await helpersFor(work, outcomes, terminal, least);
  }
  await help?.ended;
  // What a thread took and did not bring back.
  for (const index of selected.keys()) if (!outcomes[index]) await one(index);
  terminal.progress?.(selected.length, selected.length);
  return outcomes.flatMap((outcome) => {
    if (!(outcome instanceof UnreadableError)) return outcome;
    terminal.error(`${outcome.text[terminal.lang]}\n`);
    return [];
  });
}

/** One file that cannot be read does not keep the others from being checked. */
export async function outcomeOf(check: () => Promise<CheckedFile>): Promise<Outcome> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

/** Threads are started once it is sure that the plans have to be checked, and do not come from a cache. */
async function helpersFor(
  work: Work,
  outcomes: Outcome[],
  { program }: Terminal,
  least: number,
): Promise<Help | undefined> {
  const { cache, fix, fixDryRun } = work.options;
  const left = work.selected.length - Atomics.load(work.taken, 0);
  const seen = cache ? cache.missed() : Atomics.load(work.taken, 0);
  if (!program || left < least || seen < 2 * handful || fix || fixDryRun) return undefined;
  const { startHelpers } = await import('./helpers.ts');
  return { ended: startHelpers(program, work, outcomes, Math.ceil(left / least)) };
}
