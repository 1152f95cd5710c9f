import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A git repository in a folder of its own; the process works in it until it is removed. */
export interface Repository {
  readonly folder: string;
  /** Runs git and gives what it printed; fails when git does, unless a code is expected. */
  readonly git: (...args: string[]) => string;
  readonly gitCode: (...args: string[]) => {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  };
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  /** Writes the files and commits everything. */
  readonly commit: (message: string, files?: Readonly<Record<string, string>>) => void;
}

/** Who commits, and when; nothing of the machine's own settings. */
export const identity = {
  GIT_AUTHOR_NAME: 'Li Min',
  GIT_AUTHOR_EMAIL: 'li@example.com',
  GIT_COMMITTER_NAME: 'Li Min',
  GIT_COMMITTER_EMAIL: 'li@example.com',
  GIT_AUTHOR_DATE: '2027-01-05T09:00:00Z',
  GIT_COMMITTER_DATE: '2027-01-05T09:00:00Z',
  GIT_CONFIG_GLOBAL: os.devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

/**
 * Runs a test in a new repository with the branch `main`; blanks and Chinese in its path on
 * purpose.
 */
export async function inRepository(test: (repository: Repository) => Promise<void>): Promise<void> {
  const before = process.cwd();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright 仓库 ')));
  const gitCode: Repository['gitCode'] = (...args) => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...identity },
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status ?? 1, out: stdout, err: stderr };
  };
  const git: Repository['git'] = (...args) => {
    const { code, out, err } = gitCode(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err || out}`);
    return out;
  };
  const write: Repository['write'] = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  try {
    git('init', '-q', '-b', 'main');
    process.chdir(folder);
    await test({
      folder,
      git,
      gitCode,
      write,
      read: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
      commit: (message, files = {}) => {
        for (const [file, text] of Object.entries(files)) write(file, text);
        git('add', '-A');
        git('commit', '-q', '-m', message);
      },
    });
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
