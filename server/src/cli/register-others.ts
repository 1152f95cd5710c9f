import { Argument, type Command, Option } from 'commander';
import type { Lang } from '../text/language.ts';
import { collect, command, langOption, type Shell, todayOption } from './command.ts';
import type { FormatFlags } from './commands/format.ts';
import type { NewFlags } from './commands/new.ts';
import type { ReportFlags } from './commands/report.ts';
import type { UpgradeFlags } from './commands/upgrade.ts';

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

function registerNew(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'new', {
    en: 'Write the skeleton of a plan, to a file or to standard output.',
    zh: '生成计划骨架，写入文件或标准输出。',
  })
    .argument('[file]', t('the file to write', '要写入的文件'))
    .option(
      '--model <model>',
      t(
        'operating model; may be given several times, the first is the primary one',
        '运营模式；可给出多个，第一个为主模式',
      ),
      collect,
      [],
    )
    .option(
      '--trend <trend>',
      t('trend; may be given several times', '趋势；可给出多个'),
      collect,
      [],
    )
    .addOption(langOption(shell))
    .option('--goal <goal>', t('what the plan is for', '计划为了什么'))
    .option('--title <title>', t('title of the plan', '计划标题'))
    .option(
      '--period <period>',
      t('for instance 2027 or 2027-02..2028-01', '例如 2027 或 2027-02..2028-01'),
    )
    .option('--currency <code>', 'ISO 4217')
    .option('--force', t('overwrite the file', '覆盖已有文件'))
    .action(async (file: string | undefined, flags: NewFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { newCommand } = await import('./commands/new.ts');
      shell.exit(newCommand(file, flags, terminal));
    });
}

function registerReport(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'report', {
    en: 'Show plans at a glance: a page with pictures, Markdown with SVG files, JSON, a table, or a file for Excel, PowerPoint or Word.',
    zh: '一页看清计划：带图的网页、附 SVG 的 Markdown、JSON、表格，或 Excel、PowerPoint、Word 文件。',
  })
    .argument('[paths...]', t('files, folders or patterns', '文件、文件夹或通配模式'))
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['html', 'md', 'json', 'csv', 'xlsx', 'pptx', 'docx'])
        .default('html'),
    )
    .option(
      '-o, --output <file>',
      t('write to a file; pictures of Markdown go beside it', '写入文件；Markdown 的图片放在旁边'),
    )
    .option(
      '--template <file>',
      t(
        'PowerPoint file whose layouts, colours and fonts slides get',
        '幻灯片所用的 PowerPoint 模板：取其版式、颜色与字体',
      ),
    )
    .addOption(
      new Option('--lang <lang>', t('language of the report', '报告所用的语言')).choices([
        'en',
        'zh',
        'both',
      ]),
    )
    .addOption(todayOption(shell))
    .action(async (paths: string[], flags: ReportFlags) => {
      const terminal = shell.terminal(flags.lang === 'both' ? undefined : flags.lang);
      const { reportCommand } = await import('./commands/report.ts');
      shell.exit(await reportCommand(paths, flags, terminal));
    });
}
