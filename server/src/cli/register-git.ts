import { type Command, Option } from 'commander';
import { command, langOption, type Shell, todayOption } from './command.ts';
import type { DiffFlags } from './commands/diff.ts';
import type { InitFlags } from './commands/init.ts';
import type { MergeFlags } from './commands/merge.ts';
import type { ReviewFlags } from './commands/review.ts';

/** Defines the commands for plans in git. */
export function registerGit(program: Command, shell: Shell): void {
  registerDiff(program, shell);
  registerMerge(program, shell);
  registerReview(program, shell);
  registerInit(program, shell);
}

function registerMerge(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'merge', {
    en: "Merge two versions of a plan by field, as git's merge driver; comments and spelling of both are kept.",
    zh: '按字段合并对同一计划的两处修改，供 git 作为合并驱动使用；两边的注释与写法都保留。',
  })
    .argument('<base>', t('the common ancestor', '共同的起点版本'))
    .argument('<ours>', t('our version, replaced by the result', '我方版本，结果写入此文件'))
    .argument('<theirs>', t('the other version', '对方版本'))
    .option('--marker-size <n>', t('length of conflict markers', '冲突标记的长度'))
    .option('--path <file>', t('the file that is being merged', '这些版本所代表的文件'))
    .option('--ours-label <name>', t('label of our side in a conflict', '冲突处我方的名称'))
    .option('--theirs-label <name>', t('label of the other side in a conflict', '冲突处对方的名称'))
    .option('--stdout', t('write the result to standard output', '把结果写到标准输出'))
    .addOption(langOption(shell))
    .action(async (base: string, ours: string, theirs: string, flags: MergeFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { mergeCommand } = await import('./commands/merge.ts');
      shell.exit(await mergeCommand([base, ours, theirs], flags, terminal));
    });
}

function registerReview(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'review', {
    en: 'Write a review comment: changes, coverage, findings, waivers, assumptions due, questions.',
    zh: '生成一条评审评论：变化、覆盖、提示、豁免、到期的假设与提问。',
  })
    .argument('[paths...]', t('what to look at', '范围'))
    .requiredOption('--git <range>', t('for instance main...HEAD', '例如 main...HEAD'))
    .option('-o, --output <file>', t('write to a file', '写入文件'))
    .addOption(
      new Option('--lang <lang>', t('language of the comment', '评论所用的语言')).choices([
        'en',
        'zh',
        'both',
      ]),
    )
    .addOption(todayOption(shell))
    .action(async (paths: string[], flags: ReviewFlags) => {
      const terminal = shell.terminal(flags.lang === 'both' ? undefined : flags.lang);
      const { reviewCommand } = await import('./commands/review.ts');
      shell.exit(await reviewCommand(paths, flags, terminal));
    });
}

function registerInit(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'init', {
    en: 'Set up git, checks before a commit, CI or AI assistants for plans. Never replaces a file unasked.',
    zh: '为计划设置 git、提交前检查、持续集成或 AI 助手。未经允许不会替换任何文件。',
  })
    .option(
      '--git',
      t(
        'git diff and git merge by meaning, in this clone',
        '让本仓库的 git diff 与 git merge 按含义工作',
      ),
    )
    .option('--config', 'planwright.yaml')
    .option(
      '--github',
      t(
        'workflows for GitHub: checks, annotations, code scanning, review comment; a monthly digest',
        'GitHub 工作流：检查、标注、代码扫描、评审评论，以及每月进展汇总',
      ),
    )
    .option(
      '--gitlab',
      t(
        'a template for GitLab: code quality and test report; a monthly digest',
        'GitLab 模板：代码质量与测试报告，以及每月进展汇总',
      ),
    )
    .option('--pre-commit', t('a configuration for pre-commit', 'pre-commit 配置'))
    .option('--husky', t('a hook for husky', 'husky 钩子'))
    .option(
      '--agents',
      t(
        'a skill for AI assistants, and a section in an existing AGENTS.md',
        '供 AI 助手使用的技能；已有 AGENTS.md 时在其中加一节',
      ),
    )
    .option('--force', t('replace existing files', '替换已有文件'))
    .addOption(langOption(shell))
    .action(async (flags: InitFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { initCommand } = await import('./commands/init.ts');
      shell.exit(initCommand(flags, terminal));
    });
}

function registerDiff(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'diff', {
    en: 'Show what changed in the strategy: between two plans or folders, or in a range of git.',
    zh: '说明策略有哪些变化：比较两份计划、两个文件夹，或 git 中的两个版本。',
  })
    .argument(
      '[paths...]',
      t(
        'two plans or two folders; with --git, the paths to compare',
        '两份计划或两个文件夹；与 --git 同用时为比较范围',
      ),
    )
    .option(
      '--git <range>',
      t(
        'main...HEAD, A..B, or one commit for the working tree',
        'main...HEAD、A..B，或某次提交与当前文件比较',
      ),
    )
    .addOption(
      new Option('--format <format>', t('output', '输出格式'))
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
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
