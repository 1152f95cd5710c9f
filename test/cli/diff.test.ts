import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const base = planText('c2c');
const weaker = base.replace('3.2% -> 1.5%', '3.2% -> 2%');
const names = ['plans/a b/🚀 100%.plan.yaml', '计划/华东, 一期#1.plan.yaml', 'plain.plan.yaml'];
const all = Object.fromEntries(names.map((name) => [name, base]));
const cli = path.resolve('server/dist/cli.cjs');

interface DiffJson {
  readonly version: number;
  readonly files: readonly {
    readonly file: string;
    readonly from?: string;
    readonly status: string;
    readonly changes: readonly {
      readonly kind: string;
      readonly at: string;
      readonly message: string;
      readonly direction?: string;
    }[];
    readonly findings: {
      readonly new: readonly { readonly rule: string }[];
      readonly cleared: readonly { readonly rule: string }[];
    };
  }[];
  readonly summary: Readonly<Record<string, number>>;
}
const json = async (...argv: string[]): Promise<DiffJson> =>
  JSON.parse((await planwright('diff', '--format', 'json', ...argv)).out) as DiffJson;

describe('planwright diff', () => {
  it('compares two files, and says nothing about how they are written', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', base);
      write('b.plan.yaml', weaker);
      write('c.plan.yaml', base.replace('budget: 6M', 'budget:    {total: 600万}   # the same'));
      const { out, code } = await planwright('diff', 'a.plan.yaml', 'b.plan.yaml');
      assert.equal(code, 0);
      assert.equal(
        out,
        'b.plan.yaml\n  KPIs\n    ~ Dispute rate: target 1.5% → 2% (+33.3%), weaker ▼\n',
      );
      assert.equal(
        (await planwright('diff', 'a.plan.yaml', 'c.plan.yaml')).out,
        'No change in the strategy.\n',
      );
      assert.equal((await planwright('diff', 'a.plan.yaml', 'c.plan.yaml', '--exit-code')).code, 0);
      assert.equal((await planwright('diff', 'a.plan.yaml', 'b.plan.yaml', '--exit-code')).code, 1);
      assert.match(
        (await planwright('diff', 'a.plan.yaml', 'b.plan.yaml', '--lang', 'zh')).out,
        /纠纷率：目标 1.5% → 2%（\+33.3%），要求更低/,
      );
    }));

  it('compares folders: plans that came and went, too', () =>
    inRepository(async ({ write }) => {
      write('old/x.plan.yaml', base);
      write('old/y.plan.yaml', base);
      write('new/x.plan.yaml', weaker);
      write('new/z.plan.yaml', base);
      const { files, summary, version } = await json('old', 'new');
      assert.equal(version, 1);
      assert.deepEqual(
        files.map(({ file, status, changes }) => [file, status, changes.length]),
        [
          ['new/x.plan.yaml', 'changed', 1],
          ['old/y.plan.yaml', 'removed', 0],
          ['new/z.plan.yaml', 'added', 0],
        ],
      );
      assert.equal(summary.changes, 1);
    }));

  it('reads versions from git: ranges, the working files, renamed files, names with blanks, emoji and Chinese', () =>
    inRepository(async ({ commit, git, write }) => {
      commit('start', all);
      git('switch', '-q', '-c', 'work');
      for (const name of names) write(name, weaker);
      git('mv', 'plain.plan.yaml', 'moved 计划.plan.yaml');
      commit('weaker');
      const { files } = await json('--git', 'main...HEAD');
      assert.deepEqual(
        files.map(({ file }) => file).sort(),
        [names[0], 'moved 计划.plan.yaml', names[1]].sort(),
      );
      assert.ok(
        files.every(
          ({ changes }) =>
            changes[0]?.at === 'kpis.dispute-rate.target' && changes[0].direction === 'weaker',
        ),
      );
      assert.equal(files.find(({ from }) => from !== undefined)?.from, 'plain.plan.yaml');
      assert.deepEqual(
        (await json('--git', 'main..work', '计划')).files.map(({ file }) => file),
        [names[1]],
      );
      write('计划/new.plan.yaml', base);
      assert.deepEqual(
        (await json('--git', 'HEAD')).files.map(({ file, status }) => [file, status]),
        [['计划/new.plan.yaml', 'added']],
      );
      const markdown = (await planwright('diff', '--git', 'main...HEAD', '--format', 'markdown'))
        .out;
      assert.match(markdown, /^### plans\/a b\/🚀 100%\.plan\.yaml$/m);
    }));

  it('refuses references that are options, and says in a sentence what git does not know', () =>
    inRepository(async ({ commit }) => {
      commit('start', all);
      for (const range of ['--output=stolen', 'main...--output=stolen', 'nowhere', '-x..HEAD']) {
        const { code, err } = await planwright('diff', `--git=${range}`);
        assert.equal(code, 2, range);
        assert.match(err, /git has no commit/);
      }
      assert.ok(!fs.existsSync('stolen'));
      assert.equal((await planwright('diff', '--git', 'HEAD', '../elsewhere')).code, 2);
      assert.equal((await planwright('diff', 'plain.plan.yaml')).code, 2);
      assert.equal((await planwright('diff', 'a', 'b')).code, 2);
    }));

  it('runs nothing that the repository brings along: no external diff, no textconv, no hooks, no monitor', () =>
    inRepository(async ({ commit, git, write, folder }) => {
      commit('start', { ...all, '.gitattributes': '*.plan.yaml diff=evil\n' });
      const trap = `touch ${path.join(folder, 'trapped').replaceAll(' ', '\\ ')}; cat`;
      for (const key of [
        'diff.external',
        'diff.evil.command',
        'diff.evil.textconv',
        'core.fsmonitor',
        'core.pager',
      ])
        git('config', key, trap);
      for (const name of names) write(name, weaker);
      assert.equal((await json('--git', 'HEAD')).files.length, 3);
      assert.ok(!fs.existsSync(path.join(folder, 'trapped')));
    }));

  it('is what git diff shows, once git knows it', () =>
    inRepository(async ({ commit, git, write }) => {
      commit('start', { ...all, '.gitattributes': '*.plan.yaml diff=planwright\n' });
      git('config', 'diff.planwright.command', `'${process.execPath}' '${cli}' git-diff`);
      for (const name of names) write(name, weaker);
      fs.rmSync('plain.plan.yaml');
      git('add', '-A');
      const out = git('-c', 'core.quotePath=false', 'diff', '--cached');
      for (const name of names) assert.ok(out.includes(name), `${name}\n${out}`);
      assert.equal(out.match(/target 1\.5% → 2%/g)?.length, 2, out);
      assert.match(out, /plain\.plan\.yaml {2}\(Plan removed\)/);
    }));

  it('lets no markup, link or mention of a plan through to a comment', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', base);
      write(
        'b.plan.yaml',
        base.replace(
          'title: Xunwu resale',
          'title: "<img src=x> [a](http://evil.example) @org/team #12 `x` **b** \\u202e https://evil.example"\n#',
        ),
      );
      const { out } = await planwright(
        'diff',
        'a.plan.yaml',
        'b.plan.yaml',
        '--format',
        'markdown',
      );
      assert.match(out, /\\<img src=x\\>/);
      assert.doesNotMatch(
        out,
        /(?<!\\)[[\]<>`*]?(?<!\\)\[a|[^\\]<img|@org|https?:|\u202e|(?<!\\)#12/,
      );
      const text = (await planwright('diff', 'a.plan.yaml', 'b.plan.yaml')).out;
      assert.doesNotMatch(text, /\u202e/);
    }));
});
