import { type Command, Option } from 'commander';
import { collect, command, langOption, type Shell, todayOption } from './command.ts';
import type { CheckFlags } from './commands/check.ts';
import { formats } from './format-names.ts';

/** Defines `planwright check`. */
export function registerCheck(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'check', {
    en: 'Check plans: files, folders, or - for standard input. Default: this folder.',
    zh: '检查计划：文件、文件夹，或用 - 表示标准输入。默认为当前文件夹。',
  })
    .argument('[paths...]', t('files or folders', '文件或文件夹'))
    .option(
      '--format <format>',
      t(
        `output, given once or more: ${formats.join(', ')}; sarif=out.sarif writes to a file (default: pretty)`,
        `输出格式，可给出多个：${formats.join('、')}；sarif=out.sarif 写入文件（默认：pretty）`,
      ),
      collect,
      [],
    )
    .addOption(langOption(shell))
    .addOption(new Option('--profile <profile>', t('which rules', '启用哪些规则')).choices(['essential', 'standard', 'full']))
    .option('--strict', t('exit with 1 on warnings too', '有警告时也以 1 退出'))
    .option('--hints', t('show hints too', '也显示建议'))
    .addOption(todayOption(shell))
    .option('--stdin-filepath <path>', t('the path standard input stands for', '标准输入所代表的文件路径'))
    .option(
      '--show-ignored',
      t('list what is waived, ignored or in the baseline, with the reasons', '列出已豁免、已忽略或在基线中的内容及理由'),
    )
    .option(
      '--write-baseline <file>',
      t(
        'write all findings to a baseline file; name it in planwright.yaml to hide them',
        '把现有提示写入基线文件；在 planwright.yaml 中写明后即不再显示',
      ),
    )
    .option(
      '--fix',
      t(
        'mend what can be mended without changing the meaning; standard input goes mended to standard output',
        '修正不改变含义的问题；标准输入修正后写到标准输出',
      ),
    )
    .option('--fix-dry-run', t('show what --fix would change, as a patch', '以补丁形式显示 --fix 会改什么'))
    .option('--exit-zero', t('exit with 0 whatever is found', '无论结果如何都以 0 退出'))
    .action(async (paths: string[], flags: CheckFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { checkCommand } = await import('./commands/check.ts');
      shell.exit(await checkCommand(paths, flags, terminal));
    });
}
