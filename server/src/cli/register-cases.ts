import { type Command, Option } from 'commander';
import { command, langOption, type Shell } from './command.ts';
import type { CasesFlags } from './commands/cases.ts';

/** Defines the command that lists cases. */
export function registerCases(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'cases', {
    en: 'List cases of the catalogue: model, place, how it ended, and what happened.',
    zh: '列出目录中的案例：模式、地点、结果与经过。',
  })
    .option('--model <model>', t('of this operating model', '该运营模式的案例'))
    .option('--lever <lever>', t('that say something of this lever', '涉及该杠杆的案例'))
    .option('--market <country>', t('from this country: DE', '来自该国家：DE'))
    .option('--failed', t('that failed, alone or in part', '失败或部分失败的案例'))
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addOption(langOption(shell))
    .action(async (flags: CasesFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { casesCommand } = await import('./commands/cases.ts');
      shell.exit(casesCommand(flags, terminal));
    });
}
