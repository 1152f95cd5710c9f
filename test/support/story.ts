import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../server/src/text/language.ts';
import { clockAt } from './day.ts';
import { planText } from './plans.ts';
import { identity, inRepository, type Repository } from './repository.ts';

const cli = path.resolve('server/dist/cli.cjs');
const husky = path.resolve('node_modules/husky/bin.js');
const plan = 'xunwu.plan.yaml';
const firstText = planText('c2c');

const notes = {
  setup: { en: 'once in every clone', zh: '每个克隆只需一次' },
  edit: {
    en: 'on a branch: a weaker target, and a lever gone',
    zh: '在分支上：放低目标，去掉一个杠杆',
  },
  stopped: { en: 'a mistake is stopped before it is committed', zh: '错误在提交前被拦下' },
  lines: {
    en: 'main changed the same line: git alone has a conflict',
    zh: 'main 改了同一行：仅靠 git 会冲突',
  },
  fields: { en: 'with the driver both changes are in', zh: '用合并驱动，两处修改都在' },
} as const;

/**
 * The story that docs/review-in-git.md tells, on a real repository with a real hook runner: every
 * line that is shown was run, and what stands below it is what it printed.
 */
export async function story(lang: Lang): Promise<string> {
  const shown: string[] = [];
  await inRepository(async (repository) => {
    await prepare(repository);
    const { folder, write, read } = repository;
    const shell = (line: string): { readonly code: number; readonly out: string } => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', `${line} 2>&1`], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...identity,
          ...clockAt('2027-01-05T12:00:00Z'),
          PATH: `${path.join(folder, 'tools')}:${process.env.PATH ?? ''}`,
          LC_ALL: lang === 'zh' ? 'zh_CN.UTF-8' : 'C.UTF-8',
          LANGUAGE: 'en',
          NO_COLOR: '1',
          COLUMNS: '100',
        },
      });
      return { code: status ?? 1, out: stdout + stderr };
    };
    const tell = (
      line: string,
      note: keyof typeof notes | undefined,
      code = 0,
      keep: RegExp = /./,
    ): void => {
      const ran = shell(line);
      if (ran.code !== code) throw new Error(`${line} ended with ${ran.code}\n${ran.out}`);
      const head = `$ ${line}${note ? `   # ${notes[note][lang]}` : ''}`;
      const lines = ran.out
        .split('\n')
        .filter((one) => one.trim() !== '' && keep.test(one))
        .map((one) => one.trimEnd().replaceAll(folder, '.'));
      shown.push([head, ...lines].join('\n'));
    };
    const edit = (...edits: readonly (readonly [string | RegExp, string])[]): void => {
      let text = read(plan);
      for (const [from, to] of edits) text = text.replace(from, to);
      write(plan, text);
    };
    const quiet = (...lines: readonly string[]): void => {
      for (const line of lines) {
        const { code, out } = shell(line);
        if (code !== 0) throw new Error(`${line}\n${out}`);
      }
    };

    tell('planwright init --git --husky', 'setup', 0, /gitattributes|husky/);
    quiet('git add -A', 'git commit -qm setup', 'git switch -qc weaker');
    edit(
      ['dispute-rate: 3.2% -> 1.5%', 'dispute-rate: 3.2% -> 2%'],
      [/ {2}seller-enablement: .*\n/, ''],
    );
    tell('git diff', 'edit');
    edit(['3.2% -> 2%', '3.2% -> 200%']);
    tell(`git commit -qam "Weaker target"`, 'stopped', 1, /error|错误|husky/);
    edit(['3.2% -> 200%', '3.2% -> 2%']);
    quiet('git commit -qam "Weaker target"', 'git switch -q main');
    edit(['1.5% by 2027-12 @ Zhao Qian', '1.5% by 2027-12 @ Sun Tao']);
    quiet('git commit -qam "New owner"');
    quiet('git config --remove-section merge.planwright');
    tell('git merge -q weaker', 'lines', 1, /CONFLICT/);
    quiet('git merge --abort', 'planwright init --git');
    tell('git merge -q --no-edit weaker', 'fields', 0, /CONFLICT/);
    tell(`grep dispute-rate: ${plan}`, undefined);
    tell('planwright review --git HEAD~1...HEAD', undefined);
  });
  return `\`\`\`\`text\n${shown.join('\n\n')}\n\`\`\`\``;
}

/**
 * A repository with a plan, husky set up as its documentation says, and the program on the path.
 */
async function prepare({ commit, folder, write, git }: Repository): Promise<void> {
  const program = (name: string, target: string): void => {
    write(`tools/${name}`, `#!/bin/sh\nexec '${process.execPath}' '${target}' "$@"\n`);
    fs.chmodSync(path.join(folder, 'tools', name), 0o755);
  };
  program('planwright', cli);
  // What npx does with a package that is installed: it runs it.
  write('tools/npx', '#!/bin/sh\nshift\nexec "$@"\n');
  fs.chmodSync(path.join(folder, 'tools/npx'), 0o755);
  write('.gitignore', 'tools/\n');
  commit('A plan', { [plan]: firstText });
  const { status, stderr } = spawnSync(process.execPath, [husky], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  if (git('config', 'core.hooksPath').trim() !== '.husky/_')
    throw new Error('husky is not in force');
}
