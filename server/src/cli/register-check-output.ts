import { type Command, Option } from 'commander';
import { collect, langOption, type Shell } from './command.ts';
import { formats } from './format-names.ts';

/** The output. */
export function addOutput(check: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  check
    .addOption(
      new Option(
        '--format <format>',
        t(
          `output, may be given several times: ${formats.join(', ')}; sarif=out.sarif writes to a file`,
          `输出格式，可给出多个：${formats.join('、')}；sarif=out.sarif 写入文件`,
        ),
      )
        .argParser(collect)
        .default([], 'pretty'),
    )
    .addOption(langOption(shell))
    .addOption(
      new Option('--severity <severity>', t('minimum severity to show', '显示的最低级别')).choices([
        'error',
        'warning',
        'info',
        'hint',
      ]),
    )
    .option('--hints', t('show hints too', '也显示建议'))
    .option('--all', t('show every question that a draft raises', '显示草稿的全部问题'))
    .option(
      '--against <file>',
      t(
        'list figures, dates and names that this text (brief.md) does not contain',
        '列出该文本（brief.md）中没有的数字、日期与姓名',
      ),
    )
    .option(
      '--show-ignored',
      t(
        'list what is waived, ignored or in the baseline, with the reasons',
        '列出已豁免、已忽略或在基线中的内容及理由',
      ),
    );
}

/** Other actions, and the exit code. */
export function addEnding(check: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  check
    .option(
      '--fix',
      t(
        'fix what can be fixed without changing the meaning; standard input is fixed to standard output',
        '修正不改变含义的问题；标准输入修正后写到标准输出',
      ),
    )
    .option(
      '--fix-dry-run',
      t('show what --fix would change, as a patch', '以补丁形式显示 --fix 会改什么'),
    )
    .option('--strict', t('exit with 1 on warnings too', '有警告时也以 1 退出'))
    .option(
      '--max-warnings <n>',
      t('exit with 1 if there are more warnings', '警告多于此数时以 1 退出'),
    )
    .option('--exit-zero', t('exit with 0 whatever the findings', '无论结果如何都以 0 退出'))
    .option(
      '--cache',
      t('cache results and only check what changed', '保留结果，只重新检查有变化的计划'),
    )
    .option('--cache-location <folder>', t('where to store the cache', '结果保存的位置'))
    .option('--watch', t('check again whenever a plan changes', '计划有改动时重新检查'));
}
