import { Argument, type Command, Option } from 'commander';
import type { Lang } from '../text/language.ts';
import { command, langOption, type Shell } from './command.ts';
import type { FormatFlags } from './commands/format.ts';
import type { UpgradeFlags } from './commands/upgrade.ts';
import { registerNew, registerReport } from './register-writing.ts';

/** Defines the commands that explain things and create files. */
export function registerOthers(program: Command, shell: Shell): void {
  registerExplain(program, shell);
  registerReport(program, shell);
  registerFormat(program, shell);
  registerUpgrade(program, shell);
  registerCompletion(program, shell);
  registerNew(program, shell);
}

function registerExplain(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'explain', {
    en: 'Explain a rule, a model, lever, mechanism, KPI, trend or case, a field of a format; or list them (`explain levers c2c`).',
    zh: '解释规则、模式、杠杆、做法、指标、趋势、案例或字段；也可列出（`explain 指标 信任`）。',
  })
    .argument(
      '<words...>',
      t(
        'code, id, name or alias, or a list: levers, kpis trust',
        '代码、标识、名称或别名，或清单：杠杆、指标 信任',
      ),
    )
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addOption(langOption(shell))
    .action(
      async (
        words: readonly string[],
        flags: { readonly lang?: Lang; readonly format: string },
      ) => {
        const terminal = shell.terminal(flags.lang);
        const { explainCommand } = await import('./commands/explain.ts');
        shell.exit(explainCommand(words.join(' '), flags.format, terminal));
      },
    );
}

function registerFormat(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'format', {
    en: 'Format plans in place: indentation, spacing, punctuation. Standard input (-) goes to standard output.',
    zh: '就地整理计划的格式：缩进、空格、标点。标准输入（-）写到标准输出。',
  })
    .argument('[paths...]', t('files, folders or patterns', '文件、文件夹或通配模式'))
    .option(
      '--check',
      t(
        'write nothing; exit with 1 when a plan is not formatted',
        '不写入；有计划未整理时以 1 退出',
      ),
    )
    .addOption(langOption(shell))
    .action(async (paths: string[], flags: FormatFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { formatCommand } = await import('./commands/format.ts');
      shell.exit(await formatCommand(paths, flags, terminal));
    });
}

function registerUpgrade(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'upgrade', {
    en: 'Upgrade plans to the newest version of the format; prints the changes, or writes them with --write.',
    zh: '把计划升级到最新的格式版本；默认只显示改动，加 --write 才写入。',
  })
    .argument('[paths...]', t('files, folders or patterns', '文件、文件夹或通配模式'))
    .option('--write', t('write the files', '写入文件'))
    .addOption(langOption(shell))
    .action(async (paths: string[], flags: UpgradeFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { upgradeCommand } = await import('./commands/upgrade.ts');
      shell.exit(upgradeCommand(paths, flags, terminal));
    });
}

function registerCompletion(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'completion', {
    en: 'Print a script that completes commands and options in a shell.',
    zh: '输出在命令行中补全命令与选项的脚本。',
  })
    .addArgument(
      new Argument('<shell>', t('the shell', '命令行环境')).choices(['bash', 'zsh', 'fish']),
    )
    .addOption(langOption(shell))
    .action(async (name: 'bash' | 'zsh' | 'fish', flags: { readonly lang?: Lang }) => {
      const terminal = shell.terminal(flags.lang);
      const { completionScript } = await import('./completion.ts');
      terminal.write(completionScript(program, name));
      shell.exit(0);
    });
}
