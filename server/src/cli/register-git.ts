import { type Command, Option } from 'commander';
import { command, langOption, type Shell, todayOption } from './command.ts';
import type { DiffFlags } from './commands/diff.ts';

/** Defines the commands for plans in git. */
export function registerGit(program: Command, shell: Shell): void {
  registerDiff(program, shell);
}

function registerDiff(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'diff', {
    en: 'Say what changed in the strategy: between two plans or folders, or in a range of git.',
    zh: '说明策略有哪些变化：比较两份计划、两个文件夹，或 git 中的两个版本。',
  })
    .argument(
      '[paths...]',
      t('two plans or two folders; with --git, what to look at', '两份计划或两个文件夹；与 --git 同用时为比较范围'),
    )
    .option(
      '--git <range>',
      t('main...HEAD, A..B, or one commit against the working files', 'main...HEAD、A..B，或某次提交与当前文件比较'),
    )
    .addOption(new Option('--format <format>', t('output', '输出格式')).choices(['text', 'markdown', 'json']).default('text'))
    .addOption(langOption(shell))
    .addOption(todayOption(shell))
    .option('--exit-code', t('exit with 1 when something changed', '有变化时以 1 退出'))
    .action(async (paths: string[], flags: DiffFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { diffCommand } = await import('./commands/diff.ts');
      shell.exit(await diffCommand(paths, flags, terminal));
    });
  program
    .command('git-diff', { hidden: true })
    .argument('<args...>')
    .action(async (args: string[]) => {
      const terminal = shell.terminal(undefined);
      const { gitDriverCommand } = await import('./commands/diff.ts');
      shell.exit(await gitDriverCommand(args, terminal));
    });
}
