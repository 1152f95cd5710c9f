import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { formats } from '../../server/src/cli/format-names.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const good = planText('c2c');
const bad = good.replace('3.2% -> 1.5% by 2027-12', '3.2% -> 150% by 2027-12');
const cli = path.resolve('server/dist/cli.cjs');

/** The files a run has checked. */
async function checked(...argv: string[]): Promise<string[]> {
  const { out, err, code } = await planwright('check', '--format', 'json', ...argv);
  assert.ok(code < 2, err);
  return (JSON.parse(out) as { files: { file: string }[] }).files
    .map(({ file }) => file.replace(/^\.\//, ''))
    .sort();
}

describe('which plans are checked', () => {
  it('leaves out what git ignores, unless it is named', () =>
    inRepository(async ({ write }) => {
      for (const file of [
        'a.plan.yaml',
        'drafts/b.plan.yaml',
        'drafts/keep.plan.yaml',
        'node_modules/c.plan.yaml',
        'sub/tmp/d.plan.yaml',
        'sub/e.plan.yaml',
      ])
        write(file, good);
      write('.gitignore', 'drafts/*\n!drafts/keep.plan.yaml\n');
      write('sub/.gitignore', '/tmp/\n');
      write('.git/info/exclude', 'e.plan.yaml\n');
      assert.deepEqual(await checked(), ['a.plan.yaml', 'drafts/keep.plan.yaml']);
      assert.deepEqual(await checked('sub'), []);
      assert.deepEqual(await checked('drafts/b.plan.yaml'), ['drafts/b.plan.yaml']);
    }));

  it('without a repository, follows the files of the working folder and nothing above it', () =>
    inRepository(async ({ write, folder }) => {
      fs.rmSync('.git', { recursive: true });
      write('.gitignore', '*.plan.yaml\n');
      write('work/.gitignore', 'drafts\n');
      for (const file of ['work/a.plan.yaml', 'work/drafts/b.plan.yaml', 'work/deep/c.plan.yaml'])
        write(file, good);
      process.chdir(path.join(folder, 'work'));
      assert.deepEqual(await checked(), ['a.plan.yaml', 'deep/c.plan.yaml']);
    }));

  it('takes patterns that no shell has worked out', () =>
    inRepository(async ({ write }) => {
      for (const file of ['计划/a.plan.yaml', '计划/深/b.plan.yaml', 'other/c.plan.yaml'])
        write(file, good);
      assert.deepEqual(await checked('计划/**/*.plan.yaml'), [
        '计划/a.plan.yaml',
        '计划/深/b.plan.yaml',
      ]);
      assert.deepEqual(await checked('**/[ac].plan.yaml'), [
        'other/c.plan.yaml',
        '计划/a.plan.yaml',
      ]);
      const { code, err } = await planwright('check', 'nothing/*.plan.yaml');
      assert.equal(code, 2);
      assert.match(err, /No plan matches/);
    }));

  it('--staged checks what git is about to commit, not what stands in the file', () =>
    inRepository(async ({ write, commit, git }) => {
      commit('start', { 'a b.plan.yaml': good, 'c.plan.yaml': good });
      write('a b.plan.yaml', bad);
      git('add', '-A');
      write('a b.plan.yaml', good);
      assert.deepEqual(await checked('--staged'), ['a b.plan.yaml']);
      assert.equal((await planwright('check', '--staged')).code, 1);
      write('a b.plan.yaml', bad);
      git('restore', '--staged', '.');
      assert.deepEqual(await checked('--staged'), []);
      assert.equal((await planwright('check', '--staged', '--fix')).code, 2);
    }));

  it('--changed and --since take what differs, new files too, from a folder below the top', () =>
    inRepository(async ({ write, commit, git, folder }) => {
      commit('start', { 'x/a.plan.yaml': good, 'x/b.plan.yaml': good, 'c.plan.yaml': good });
      git('switch', '-q', '-c', 'work');
      commit('one', { 'x/a.plan.yaml': bad });
      write('x/新.plan.yaml', good);
      write('c.plan.yaml', bad);
      assert.deepEqual(await checked('--changed'), ['c.plan.yaml', 'x/新.plan.yaml']);
      assert.deepEqual(await checked('--since', 'main'), [
        'c.plan.yaml',
        'x/a.plan.yaml',
        'x/新.plan.yaml',
      ]);
      process.chdir(path.join(folder, 'x'));
      assert.deepEqual(await checked('--since', 'main', '.'), ['a.plan.yaml', '新.plan.yaml']);
      assert.equal((await planwright('check', '--since', '--bare')).code, 2);
      assert.equal((await planwright('check', '--staged', '--changed')).code, 2);
    }));
});

describe('what a run shows and how it ends', () => {
  it('--severity hides what is lighter, --max-warnings sets a limit', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', good.replace('3.2% -> 1.5%', '3.2% -> 3.9%'));
      assert.equal((await planwright('check')).code, 0);
      assert.equal((await planwright('check', '--max-warnings', '1')).code, 0);
      const { code, err } = await planwright('check', '--max-warnings', '0');
      assert.equal(code, 1);
      assert.match(err, /Warnings: 1, allowed: 0/);
      assert.match((await planwright('check')).out, /KPI307/);
      assert.doesNotMatch((await planwright('check', '--severity', 'error')).out, /KPI307/);
      assert.equal((await planwright('check', '--max-warnings', 'few')).code, 2);
    }));

  it('a baseline is pruned of what is fixed; nothing new comes in', () =>
    inRepository(async ({ write, read }) => {
      write('planwright.yaml', 'config: 1\nbaseline: base.json\n');
      write('a.plan.yaml', bad.replace('budget: 6M', 'budget: 1M'));
      write('b.plan.yaml', bad);
      write('gone.plan.yaml', bad);
      await planwright('check', '--write-baseline', 'base.json');
      const before = JSON.parse(read('base.json')) as {
        plans: Record<string, Record<string, number>>;
      };
      assert.equal((await planwright('check')).code, 0);
      fs.rmSync('gone.plan.yaml');
      write('a.plan.yaml', bad.replace('owner: Li Min\n', 'owner: Li Min\ncolour: red\n'));
      assert.equal(
        (await planwright('check', 'a.plan.yaml', '--prune-baseline', 'base.json')).code,
        0,
      );
      const after = JSON.parse(read('base.json')) as typeof before;
      assert.deepEqual(Object.keys(after.plans), ['a.plan.yaml', 'b.plan.yaml']);
      assert.deepEqual(after.plans['b.plan.yaml'], before.plans['b.plan.yaml']);
      const [was, is] = [before, after].map(({ plans }) => Object.keys(plans['a.plan.yaml'] ?? {}));
      assert.ok(
        (is ?? []).length < (was ?? []).length && (is ?? []).every((key) => was?.includes(key)),
      );
      assert.equal((await planwright('check', '--prune-baseline', 'a.plan.yaml')).code, 2);
    }));

  it('--print-config says what decides', () =>
    inRepository(async ({ write }) => {
      write(
        'x/planwright.yaml',
        'config: 1\nprofile: essential\nrules: {KPI314: off, overdue: warning}\n',
      );
      write('x/a.plan.yaml', good);
      const told = JSON.parse(
        (await planwright('check', '--print-config', 'x/a.plan.yaml')).out,
      ) as Record<string, unknown>;
      assert.deepEqual(told.configs, ['x/planwright.yaml']);
      assert.equal(told.profile, 'essential');
      assert.deepEqual(told.rules, { KPI314: 'off', TIM410: 'warning' });
      assert.ok((told.off as string[]).includes('KPI314'));
    }));

  it('help and complaints are in the language asked for, and exit codes hold', async () => {
    assert.match(
      (await planwright('check', '--help', '--lang', 'zh')).out,
      /用法：[\s\S]*选项：[\s\S]*显示帮助/,
    );
    assert.doesNotMatch(
      (await planwright('check', '--help', '--lang', 'zh')).out,
      /choices|default|display help/,
    );
    assert.match((await planwright('check', '--nonsense')).err, /^Unknown option: --nonsense\.\n$/);
    assert.match(
      (await planwright('check', '--nonsense', '--lang', 'zh')).err,
      /没有选项 --nonsense/,
    );
    assert.match((await planwright('chekc')).err, /Unknown command: chekc\. Did you mean check\?/);
    assert.match(
      (await planwright('check', '--profile', 'loose', '--lang', 'zh')).err,
      /不接受 loose，可选：essential、standard、full/,
    );
    for (const argv of [
      ['check', '--nonsense'],
      ['chekc'],
      ['explain'],
      ['check', '--profile', 'loose'],
    ])
      assert.equal((await planwright(...argv)).code, 2, argv.join(' '));
  });
});

describe('the cache of results', () => {
  it('gives the same output, is keyed by text, settings and catalogues, and survives damage and company', () =>
    inRepository(async ({ write, folder }) => {
      const flawed = fs.readFileSync(
        path.join(path.dirname(cli), '../../snippets/examples/swapnest-2027.plan.yaml'),
        'utf8',
      );
      write('a.plan.yaml', flawed);
      write('b.plan.yaml', `catalog: house.yaml\n${good}`);
      write('house.yaml', 'catalog: 1\nid: house\nname: House\nextends: builtin@1\n');
      const cache = path.join(folder, 'cache');
      const run = (...argv: string[]) =>
        planwright('check', '.', '--hints', '--show-ignored', ...argv);
      const cached = (...argv: string[]) => run('--cache-location', cache, ...argv);
      for (const format of formats)
        assert.deepEqual(await cached('--format', format), await run('--format', format));
      assert.equal(fs.readdirSync(cache).length, 2);
      // What is kept is used: a kept result that says something else is believed.
      const [name = ''] = fs
        .readdirSync(cache)
        .filter((one) => fs.readFileSync(path.join(cache, one), 'utf8').includes('LEV'));
      const kept = fs.readFileSync(path.join(cache, name), 'utf8');
      fs.writeFileSync(path.join(cache, name), kept.replaceAll('"LEV', '"XXX'));
      assert.match((await cached()).out, /XXX\d/);
      fs.writeFileSync(path.join(cache, name), '{"format":1');
      assert.deepEqual(await cached(), await run());
      write(
        'house.yaml',
        'catalog: 1\nid: house\nname: House\nextends: builtin@1\nmodels: {c2c: {requires: [{lever: logistics, why: House rule.}]}}\n',
      );
      assert.deepEqual(await cached(), await run());
      write('planwright.yaml', 'config: 1\nprofile: essential\n');
      assert.deepEqual(await cached(), await run());
      assert.deepEqual(await cached('--today', '2028-01-01'), await run('--today', '2028-01-01'));
      assert.deepEqual(await cached('--lang', 'zh'), await run('--lang', 'zh'));
      const together = await Promise.all(
        Array.from({ length: 8 }, () => cached('--profile', 'standard')),
      );
      for (const one of together) assert.deepEqual(one, await run('--profile', 'standard'));
      assert.ok(fs.readdirSync(cache).every((one) => one.endsWith('.json')));
    }));
});

describe('the program as a process', () => {
  for (const watched of ['.', 'a.plan.yaml', '*.plan.yaml', './**/a.plan.yaml'])
    it(`watches ${watched}: a change is checked without being asked, and Ctrl+C ends it`, () =>
      inRepository(async ({ write }) => {
        write('a.plan.yaml', good);
        const words = ['check', '--watch', watched, '--format', 'github'];
        const child = spawn(process.execPath, [cli, ...words]);
        const seen = (stream: NodeJS.ReadableStream, pattern: RegExp) =>
          new Promise<void>((resolve) => {
            let text = '';
            stream.on('data', (chunk) => {
              text += String(chunk);
              if (pattern.test(text)) resolve();
            });
          });
        await seen(child.stderr, /Watching/);
        const told = seen(child.stdout, /::error .*a\.plan\.yaml/);
        write('a.plan.yaml', bad);
        await told;
        const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        assert.equal(await ended, 0);
      })).timeout(20_000);

  it('does not watch standard input', async () => {
    const { code, err } = await planwright('check', '-', '--watch');
    assert.deepEqual([code, err], [2, '--watch works on files, not on standard input.\n']);
  });

  it('is plain in a pipe, and keeps progress to itself', () =>
    inRepository(async ({ write }) => {
      for (let i = 0; i < 40; i++) write(`p${i}.plan.yaml`, good);
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '.'], {
        encoding: 'utf8',
        env: { ...process.env, FORCE_COLOR: undefined },
      });
      assert.ok(!stdout.includes('\u001b'));
      assert.equal(stderr, '');
    }));

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    it(`completes in ${shell}`, async () => {
      const { out, code } = await planwright('completion', shell);
      assert.equal(code, 0);
      for (const word of ['check', 'diff', 'merge', 'max-warnings', 'essential'])
        assert.ok(out.includes(word), word);
      const there = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
      if (!there.error) assert.equal(there.stderr, '');
      if (shell !== 'bash') return;
      const ask = `${out}\nCOMP_WORDS=(planwright che); COMP_CWORD=1; _planwright; echo "\${COMPREPLY[@]}"\nCOMP_WORDS=(planwright check --prof); COMP_CWORD=2; _planwright; echo "\${COMPREPLY[@]}"\nCOMP_WORDS=(planwright check --profile e); COMP_CWORD=3; _planwright; echo "\${COMPREPLY[@]}"\n`;
      assert.equal(
        spawnSync('bash', [], { input: ask, encoding: 'utf8' }).stdout,
        'check checkin\n--profile\nessential\n',
      );
    });
  }
});
