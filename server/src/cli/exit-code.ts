import type { CheckedFile } from './checked-file.ts';
import { UsageError } from './files.ts';
import { countsOf, type FileResult } from './output/counts.ts';
import type { Terminal } from './terminal.ts';
import { cliWords } from './words.ts';

/** The conditions that make a run fail. */
export interface FailFlags {
  readonly strict?: boolean;
  readonly maxWarnings?: string;
  readonly exitZero?: boolean;
}

/**
 * The exit code of a check and the message about it: 0 nothing to fail on, 1 findings, 3 a rule
 * crashed.
 * @throws UsageError for a limit that is not a number
 */
export function exitCode(
  plans: readonly CheckedFile[],
  results: readonly FileResult[],
  flags: FailFlags,
  terminal: Terminal,
): number {
  const broken = plans.flatMap(({ file, checked }) =>
    checked.crashes.map(({ rule, error }) => `${file}: ${rule}: ${String(error)}`),
  );
  for (const line of broken) terminal.error(`${line}\n`);
  if (broken.length > 0) {
    terminal.error(`${cliWords.internal[terminal.lang]}\n`);
    return 3;
  }
  const counts = countsOf(results);
  const most = flags.maxWarnings === undefined ? undefined : wholeNumber(flags.maxWarnings);
  const tooMany = most !== undefined && counts.warning > most;
  if (tooMany)
    terminal.error(
      `${cliWords.tooManyWarnings[terminal.lang].replace('{count}', `${counts.warning}`).replace('{most}', `${most}`)}\n`,
    );
  const failed = counts.error > 0 || tooMany || (flags.strict === true && counts.warning > 0);
  return failed && !flags.exitZero ? 1 : 0;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text))
    throw new UsageError({
      en: `--max-warnings needs a number, not ${text}`,
      zh: `--max-warnings 需要数字，而不是 ${text}`,
    });
  return Number(text);
}
