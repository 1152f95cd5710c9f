import { type Command, Option } from 'commander';
import { command, langOption, type Shell, todayOption } from './command.ts';
import type { ImportFlags } from './commands/import.ts';

/** Defines the commands about documents of other kinds. */
export function registerDocuments(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'import', {
    en: 'Make a plan from documents: Excel, Word, PowerPoint, CSV, Markdown, outlines or plain text.',
    zh: '从文档生成计划：Excel、Word、PowerPoint、CSV、Markdown、大纲或纯文本。',
  })
    .argument('<files...>', t('the documents', '文档'))
    .option(
      '-o, --output <file>',
      t(
        'the plan to write; measured figures go to the file beside it. Without it, the plan is printed',
        '要写入的计划，实际值写入旁边的文件；不写则显示计划',
      ),
    )
    .option('--explain', t('say where each value came from', '说明每个值的出处'))
    .option(
      '--merge',
      t(
        'take what was changed in an exported workbook over into the plan that is there',
        '把导出的工作簿中的改动写入已有的计划',
      ),
    )
    .option('--force', t('overwrite the file', '覆盖已有文件'))
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(todayOption(shell))
    .addOption(langOption(shell))
    .action(async (files: string[], flags: ImportFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { importCommand } = await import('./commands/import.ts');
      shell.exit(await importCommand(files, flags, terminal));
    });
}
