import { checkFile, type FileOptions } from './check-file.ts';
import type { CheckedFile } from './checked-file.ts';
import { UnreadableError } from './files.ts';
import type { Selected } from './selection.ts';
import type { Terminal } from './terminal.ts';

/** What came of the files of a run. */
export interface CheckedFiles {
  readonly plans: readonly CheckedFile[];
  readonly ignored: readonly CheckedFile[];
  readonly unreadable: number;
}

/**
 * Checks all plans, one after the other.
 * @returns the results in the order of the files, those that the configuration ignores apart; a plan that cannot be read is counted, and
 * reported on the terminal
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
      // One file that cannot be read does not keep the others from being checked.
      if (!(error instanceof UnreadableError)) throw error;
      terminal.error(`${error.text[terminal.lang]}\n`);
      unreadable++;
    }
  }
  terminal.progress?.(selected.length, selected.length);
  return { plans, ignored, unreadable };
}
