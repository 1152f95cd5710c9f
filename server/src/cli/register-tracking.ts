import { type Command, InvalidArgumentError, Option } from 'commander';
import { command, dressed, langOption, type Shell, todayOption } from './command.ts';
import type { ImportFlags } from './commands/actuals.ts';
import type { CheckinFlags } from './commands/checkin.ts';
import type { LearnFlags } from './commands/learn.ts';
import type { FailOn, StatusFlags } from './commands/status.ts';

/** Defines the commands about what came of a plan. */
export function registerTracking(program: Command, shell: Shell): void {
  registerStatus(program, shell);
  registerCheckin(program, shell);
  registerActuals(program, shell);
  registerLearn(program, shell);
}

function registerStatus(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'status', {
    en: 'Show what came of plans so far: each KPI against its plan, with a forecast, and what is late.',
    zh: '查看计划的进展：各指标与计划的对照与预测，以及逾期事项。',
  })
    .argument('[paths...]', t('files, folders or patterns', '文件、文件夹或通配模式'))
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['pretty', 'json', 'markdown', 'csv', 'html'])
        .default('pretty'),
    )
    .option('--owner <name>', t('only what this person owns', '只看该负责人的内容'))
    .addOption(
      new Option(
        '--fail-on <status>',
        t(
          'exit with 1 for such a KPI; stale: no recent figure. May be given several times',
          '有此类指标时以 1 退出；stale 指缺少近期数据。可给出多个',
        ),
      )
        .choices(['off-track', 'missed', 'stale'])
        .default([])
        .argParser(failOn),
    )
    .addOption(todayOption(shell))
    .addOption(langOption(shell))
    .action(async (paths: string[], flags: StatusFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { statusCommand } = await import('./commands/status.ts');
      shell.exit(await statusCommand(paths, flags, terminal));
    });
}

function registerCheckin(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'checkin', {
    en: 'Enter the figures that are due, one after the other; each goes to the file beside the plan.',
    zh: '逐个填报到期的实际值，写入计划旁的文件。',
  })
    .argument('[plan]', t('the plan; the only one here by default', '计划，默认为此处唯一的一份'))
    .option('--owner <name>', t('only KPIs of this owner', '只填该负责人的指标'))
    .option(
      '--from <file>',
      t('take the figures of a file (- for standard input)', '从文件读取（- 为标准输入）'),
    )
    .addOption(todayOption(shell))
    .addOption(langOption(shell))
    .action(async (plan: string | undefined, flags: CheckinFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { checkinCommand } = await import('./commands/checkin.ts');
      shell.exit(await checkinCommand(plan === undefined ? [] : [plan], flags, terminal));
    });
}

function registerActuals(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  const actuals = command(program, shell, 'actuals', {
    en: 'Figures that were measured: take them over from a table.',
    zh: '实际值：从表格导入。',
  });
  dressed(actuals.command('import'), shell)
    .description(
      t(
        'Add the figures of a CSV or Excel table: a line each, or a column for each month.',
        '导入 CSV 或 Excel 表格中的实际值：每行一个，或每月一列。',
      ),
    )
    .argument('<file>', t('the table: .csv or .xlsx', '表格：.csv 或 .xlsx'))
    .argument('[plan]', t('the plan; the only one here by default', '计划，默认为此处唯一的一份'))
    .option('--dry-run', t('write nothing', '不写入'))
    .addOption(todayOption(shell))
    .addOption(langOption(shell))
    .action(async (file: string, plan: string | undefined, flags: ImportFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { importCommand } = await import('./commands/actuals.ts');
      shell.exit(await importCommand(file, plan === undefined ? [] : [plan], flags, terminal));
    });
}

function registerLearn(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'learn', {
    en: 'Make what came of a plan a case of the company catalogue, for later plans to cite.',
    zh: '把计划的结果写成企业目录中的案例，供今后的计划引用。',
  })
    .argument('[plan]', t('the plan; the only one here by default', '计划，默认为此处唯一的一份'))
    .option(
      '-o, --output <file>',
      t(
        'the company catalogue to write to; without it, one is printed',
        '要写入的企业目录，不写则显示',
      ),
    )
    .addOption(todayOption(shell))
    .addOption(langOption(shell))
    .action(async (plan: string | undefined, flags: LearnFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { learnCommand } = await import('./commands/learn.ts');
      shell.exit(await learnCommand(plan === undefined ? [] : [plan], flags, terminal));
    });
}

const statuses: readonly FailOn[] = ['off-track', 'missed', 'stale'];

/** Values of `--fail-on`: one or more, with commas or given again. */
function failOn(value: string, before: readonly FailOn[]): readonly FailOn[] {
  const words = value.split(',').map((word) => statuses.find((one) => one === word.trim()));
  if (words.includes(undefined)) throw new InvalidArgumentError(statuses.join(', '));
  return [...before, ...words.filter((word) => word !== undefined)];
}
