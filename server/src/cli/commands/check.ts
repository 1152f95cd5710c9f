import { folderOf, readText, UsageError } from '../files.ts';
import { projectReader } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';
import { type CheckFlags, checkOnce } from './check-once.ts';

/**
 * Checks plans and prints the findings. Exit code: 0 nothing to fail on, 1 findings, 2 usage, 3 a
 * rule crashed.
 */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  // A configuration that is named explicitly must exist.
  if (flags.config !== undefined) readText(flags.config);
  if (flags.printConfig !== undefined) {
    const { configText } = await import('../print-config.ts');
    terminal.write(await configText(flags.printConfig, projectReader(flags.config)));
    return 0;
  }
  if (flags.staged && (flags.fix || flags.fixDryRun))
    throw new UsageError({
      en: '--fix works on files; --staged checks what is staged in git.',
      zh: '--fix 针对文件，--staged 查看 git 暂存的内容，不能同用。',
    });
  if (!flags.watch) return checkOnce(paths, flags, terminal);
  if (paths.includes('-'))
    throw new UsageError({
      en: '--watch works on files, not on standard input.',
      zh: '--watch 针对文件，不能用于标准输入。',
    });
  const { watchFolders } = await import('../watch.ts');
  const again = async (): Promise<void> => {
    await checkOnce(paths, flags, terminal);
  };
  await again();
  const folders = (paths.length > 0 ? paths : ['.']).map(folderOf);
  await watchFolders(folders, again, terminal.ended(), () =>
    terminal.error(`${cliWords.watching[terminal.lang]}\n`),
  );
  return 0;
}
