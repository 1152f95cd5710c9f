// The monthly digest that `init` sets up: each line of the workflow and the job is run here.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'yaml';
import { version } from '../../server/src/version.ts';
import { planText } from '../support/plans.ts';
import { inRepository, type Repository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const plan = planText('c2c');

interface Job {
  readonly steps: readonly { readonly run?: string }[];
  readonly script: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Sets up a repository with a plan and its figures, and reads a file that `init` writes. */
async function withDigest(
  option: '--github' | '--gitlab',
  file: string,
  test: (file: Readonly<Record<string, unknown>>, repository: Repository) => Promise<void>,
): Promise<void> {
  await inRepository(async (repository) => {
    repository.write('a.plan.yaml', plan);
    repository.write('a.actuals.csv', 'kpi,date,value\ndispute-rate,2027-01,3.1%\n');
    assert.equal((await planwright('init', option)).code, 0);
    await test(parse(repository.read(file)), repository);
  });
}

/** The digest, by the command line of a recipe. */
async function digestBy(line: string): Promise<string> {
  const match = /^npx --yes planwright@(\S+) (.*) > "?(\S*digest\.md)"?$/.exec(line);
  assert.equal(match?.[1], version);
  const { code, out } = await planwright(...(match[2] ?? '').split(' '), '--today', '2027-02-10');
  assert.equal(code, 0);
  assert.match(out, /^# Xunwu resale platform/);
  assert.match(out, /\| Dispute rate \| … too early \| 3\\?\.1 % \|/);
  return out;
}

describe('the monthly digest', () => {
  it('is a comment on an issue on GitHub, which is opened the first time', () =>
    withDigest('--github', '.github/workflows/planwright-digest.yml', async (file, repository) => {
      const { digest } = file.jobs as Readonly<Record<string, Job>>;
      const [write = '', ...others] = digest?.steps.flatMap(({ run }) => run ?? []) ?? [];
      const { folder } = repository;
      fs.writeFileSync(path.join(folder, 'digest.md'), `${await digestBy(write)}数`);
      repository.write(
        'tools/gh',
        '#!/bin/sh\necho "$*" >> "$CALLS"\n[ "$2" = list ] && printf "%s" "$FOUND"\nexit 0\n',
      );
      fs.chmodSync(path.join(folder, 'tools/gh'), 0o755);
      const run = (found: string): string => {
        const calls = path.join(folder, `calls${found}`);
        const env = {
          PATH: `${path.join(folder, 'tools')}:${process.env.PATH ?? ''}`,
          RUNNER_TEMP: folder,
          GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
          TITLE: digest?.env.TITLE,
          CALLS: calls,
          FOUND: found,
        };
        for (const line of others) {
          const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
            env,
            cwd: folder,
            encoding: 'utf8',
          });
          assert.equal(status, 0, stderr);
        }
        return fs.readFileSync(calls, 'utf8');
      };
      assert.match(run(''), /issue create --title Strategy digest --body-file .*comment\.md\n$/);
      assert.match(run('7'), /issue comment 7 --body-file .*comment\.md\n$/);
      assert.match(repository.read('summary.md'), /^# Xunwu/);
      assert.match(repository.read('comment.md'), /数$/);
    }));

  it('is a job of scheduled pipelines on GitLab, and a note if there is an issue for it', () =>
    withDigest('--gitlab', '.gitlab/planwright.gitlab-ci.yml', async (file, repository) => {
      const [write = '', post = ''] = (file['planwright-digest'] as Job).script;
      const text = await digestBy(write);
      repository.write('planwright-digest.md', text);
      const asked: { url: string; token: unknown; body: string }[] = [];
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => {
          body += part.toString('utf8');
        });
        request.on('end', () => {
          asked.push({ url: request.url ?? '', token: request.headers['private-token'], body });
          response.statusCode = asked.length > 1 ? 403 : 201;
          response.end('{}');
        });
      });
      await new Promise<void>((done) => {
        server.listen(0, '127.0.0.1', done);
      });
      const { port } = server.address() as AddressInfo;
      const run = (more: Readonly<Record<string, string>>): Promise<number | null> =>
        new Promise((done) => {
          const env = { PATH: process.env.PATH ?? '', CI_PROJECT_ID: '9', ...more };
          spawn('sh', ['-ec', post], { cwd: repository.folder, env }).on('close', done);
        });
      const given = {
        CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
        PLANWRIGHT_ISSUE: '3',
        PLANWRIGHT_TOKEN: 'secret',
      };
      try {
        assert.equal(await run({}), 0);
        assert.equal(await run(given), 0);
        assert.deepEqual(asked, [
          {
            url: '/api/v4/projects/9/issues/3/notes',
            token: 'secret',
            body: JSON.stringify({ body: text }),
          },
        ]);
        assert.equal(await run(given), 1);
      } finally {
        server.close();
      }
    }));
});
