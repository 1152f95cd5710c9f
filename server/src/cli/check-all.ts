import { checkFile, type FileOptions } from './check-file.ts';
import type { CheckedFile } from './checked-file.ts';
import { UnreadableError } from './files.ts';
import type { Selected } from './selection.ts';
import type { Terminal } from './terminal.ts';

/** The results of a run. */
export interface CheckedFiles {
  readonly plans: readonly CheckedFile[];
  readonly ignored: readonly CheckedFile[];
  readonly unreadable: number;
}

/**
 * Checks all plans, one after another.
 * @returns the results in the order of the files, with the ignored ones apart; a plan that cannot
 *   be read is counted and reported on the terminal
 */
export async function checkAll(
  selected: readonly Selected[],
  options: FileOptions,
  terminal: Terminal,
): Promise<CheckedFiles> {
  const plans: CheckedFile[] = [];
  const ignored: CheckedFile[] = [];
  let unreadable = 0;
  for (const [index, plan] of selected.entries()) {
    terminal.progress?.(index, selected.length);
    try {
      const checked = await checkFile(plan, options, terminal);
      (checked.ignored ? ignored : plans).push(checked);
    } catch (error) {
      // One unreadable file does not stop the check of the others.
      if (!(error instanceof UnreadableError)) throw error;
      terminal.error(`${error.text[terminal.lang]}\n`);
      unreadable++;
    }
  }
  terminal.progress?.(selected.length, selected.length);
  return { plans, ignored, unreadable };
}
