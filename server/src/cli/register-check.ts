import { type Command, Option } from 'commander';
import { collectWhole, command, type Shell, todayOption } from './command.ts';
import type { CheckFlags } from './commands/check-once.ts';
import { addEnding, addOutput } from './register-check-output.ts';

/** Defines `planwright check`. */
export function registerCheck(program: Command, shell: Shell): void {
  const check = command(program, shell, 'check', {
    en: 'Check plans: files, folders, or - for standard input. Default: this folder.',
    zh: '检查计划：文件、文件夹，或用 - 表示标准输入。默认为当前文件夹。',
  });
  addSelection(check, shell);
  addJudgement(check, shell);
  addOutput(check, shell);
  addEnding(check, shell);
  check.action(async (paths: string[], flags: CheckFlags) => {
    const terminal = shell.terminal(flags.lang);
    const { checkCommand } = await import('./commands/check.ts');
    shell.exit(await checkCommand(paths, flags, terminal));
  });
}

/** Which plans are checked. */
function addSelection(check: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  check
    .argument('[paths...]', t('files, folders or patterns', '文件、文件夹或通配模式'))
    .addOption(
      new Option(
        '--ignore <pattern>',
        t('exclude matching plans; may be given several times', '排除匹配的计划，可给出多个'),
      )
        .argParser(collectWhole)
        .default([]),
    )
    .option(
      '--staged',
      t('only staged plans, as they are in the index', '只检查 git 暂存区中的计划，按暂存内容'),
    )
    .option(
      '--changed',
      t('only plans that differ from the last commit', '只检查与上次提交不同的计划'),
    )
    .option(
      '--since <ref>',
      t(
        'only plans that changed since the merge base with a branch or commit',
        '只检查自某分支或提交以来改动的计划',
      ),
    )
    .option(
      '--stdin-filepath <path>',
      t('the path to assume for standard input', '标准输入所代表的文件路径'),
    );
}

/** What they are checked against. */
function addJudgement(check: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  check
    .option(
      '--config <file>',
      t('the configuration to use instead of planwright.yaml', '使用此配置，而非 planwright.yaml'),
    )
    .addOption(
      new Option('--profile <profile>', t('which rules', '启用哪些规则')).choices([
        'essential',
        'standard',
        'full',
      ]),
    )
    .addOption(todayOption(shell))
    .option(
      '--write-baseline <file>',
      t(
        'write all findings to a baseline file; name it in planwright.yaml to hide them',
        '把现有提示写入基线文件；在 planwright.yaml 中写明后即不再显示',
      ),
    )
    .option(
      '--prune-baseline <file>',
      t('remove from a baseline what is no longer found', '从基线文件中去掉已不再出现的内容'),
    )
    .option(
      '--print-config <file>',
      t('print the effective configuration of a plan', '显示决定某份计划如何检查的全部设置'),
    );
}
