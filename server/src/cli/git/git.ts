import { spawnSync } from 'node:child_process';
import { readDate } from '../../model/grammar/date.ts';
import type { Day } from '../../model/grammar/day.ts';
import { UsageError } from '../files.ts';

/** Maximum output of git that is read: a repository's list of files, or one file. */
const maxBuffer = 256 * 1024 * 1024;

/** Keeps git from running anything that a repository configures, and from writing to it. */
const quiet = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
  '-c',
  'diff.external=',
  '-c',
  'protocol.allow=never',
];

/** The result of a git command; `out` as bytes, since a file may contain anything. */
export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly error: string;
}

/** Runs git with an argument list, without a shell, hooks, pagers, external programs or locks. */
function runGit(args: readonly string[], folder = process.cwd(), input?: string): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', [...quiet, ...args], {
    cwd: folder,
    maxBuffer,
    windowsHide: true,
    env: {
      ...process.env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_EXTERNAL_DIFF: '',
      LC_ALL: 'C',
    },
    ...(input !== undefined && { input }),
  });
  if (error)
    throw new UsageError({
      en: `git cannot be run: ${error.message}`,
      zh: `无法运行 git：${error.message}`,
    });
  return { code: status ?? 1, out: stdout, error: stderr.toString('utf8').trim() };
}

/** The output of a git command that must succeed. */
export function git(args: readonly string[], folder?: string): string {
  const { code, out, error } = runGit(args, folder);
  if (code !== 0) throw new UsageError({ en: `git: ${error}`, zh: `git：${error}` });
  return out.toString('utf8');
}

/** The top folder of the repository that contains a folder. */
export function repositoryOf(folder = process.cwd()): string {
  const { code, out } = runGit(['rev-parse', '--show-toplevel'], folder);
  if (code !== 0)
    throw new UsageError({
      en: 'This folder is not in a git repository.',
      zh: '当前文件夹不在 git 仓库中。',
    });
  return out.toString('utf8').replace(/\r?\n$/, '');
}

/** The commit a name stands for. A name that looks like an option is refused. */
function commitOf(ref: string, folder?: string): string {
  const { code, out } =
    ref.startsWith('-') || ref === ''
      ? { code: 1, out: Buffer.alloc(0) }
      : runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], folder);
  if (code !== 0)
    throw new UsageError({
      en: `git has no commit, branch or tag ${ref}`,
      zh: `git 中没有提交、分支或标签 ${ref}`,
    });
  return out.toString('utf8').trim();
}

/** Two versions of a repository; without an end, the second is the working tree. */
export interface Range {
  readonly from: string;
  readonly to: string | undefined;
}

/** Parses `A...B` (since the merge base), `A..B`, or `A` (against the working tree). */
export function rangeOf(text: string, folder?: string): Range {
  const match = /^(.*?)(\.\.\.?)(.*)$/s.exec(text);
  if (!match) return { from: commitOf(text, folder), to: undefined };
  const [, a = '', dots, b = ''] = match;
  const [from, to] = [commitOf(a || 'HEAD', folder), commitOf(b || 'HEAD', folder)];
  if (dots === '..') return { from, to };
  const { code, out } = runGit(['merge-base', from, to], folder);
  if (code !== 0)
    throw new UsageError({
      en: `${a} and ${b} have no common ancestor; in CI, fetch the whole history (fetch-depth: 0)`,
      zh: `${a} 与 ${b} 没有共同历史；在 CI 中请获取完整历史（fetch-depth: 0）`,
    });
  return { from: out.toString('utf8').trim(), to };
}

/** Whether a commit has a file. */
export function isInCommit(commit: string, file: string, folder?: string): boolean {
  return runGit(['cat-file', '-e', `${commit}:${file}`], folder).code === 0;
}

/**
 * The text of a file in a commit, or in the index for ''; undefined when it does not exist there.
 */
export function fileAt(commit: string, file: string, folder?: string): string | undefined {
  const { code, out } = runGit(['cat-file', 'blob', `${commit}:${file}`], folder);
  return code === 0 ? out.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/**
 * The day on which a file was last written in a range: that of its last commit.
 * @returns undefined where the working tree differs from it, and without a commit
 */
export function writtenOn({ to }: Range, file: string, folder?: string): Day | undefined {
  const path = `:(top,literal)${file}`;
  const isDirty = to === undefined && git(['status', '--porcelain', '--', path], folder) !== '';
  if (isDirty) return undefined;
  const day = git(['log', '-1', '--format=%cs', to ?? 'HEAD', '--', path], folder).trim();
  return readDate(day).value?.start;
}
