import { type Command, Option } from 'commander';
import { collect, command, langOption, type Shell, todayOption } from './command.ts';
import type { NewFlags } from './commands/new.ts';
import type { ReportFlags } from './commands/report.ts';

/** `planwright new`. */
export function registerNew(program: Command, shell: Shell): void {
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

/** `planwright report`. */
export function registerReport(program: Command, shell: Shell): void {
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
