import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planText } from '../support/plans.ts';
import { inRepository, type Repository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const base = planText('c2c');
const cli = path.resolve('server/dist/cli.cjs');
const file = '计划/a b 🚀.plan.yaml';

/** Two branches that change one plan; git knows the drivers when asked to. */
async function branches(
  ours: string,
  theirs: string,
  test: (repository: Repository) => void,
  drivers = true,
): Promise<void> {
  await inRepository(async (repository) => {
    const { commit, git } = repository;
    commit('start', { [file]: base });
    git('switch', '-q', '-c', 'theirs');
    commit('theirs', { [file]: theirs });
    git('switch', '-q', 'main');
    commit('ours', { [file]: ours });
    if (drivers) {
      const program = process.argv[1];
      process.argv[1] = cli;
      try {
        assert.equal((await planwright('init', '--git')).code, 0);
      } finally {
        if (program !== undefined) process.argv[1] = program;
      }
      commit('attributes');
    }
    test(repository);
  });
}

const target = base.replace('3.2% -> 1.5%', '3.2% -> 1.2%');
const owner = base.replace('1.5% by 2027-12 @ Zhao Qian', '1.5% by 2027-12 @ Sun Tao');

describe('planwright merge', () => {
  it('as git’s merge driver merges what lines cannot', () =>
    branches(target, owner, ({ git, read }) => {
      git('merge', '-q', '--no-edit', 'theirs');
      assert.equal(
        read(file),
        target.replace('1.2% by 2027-12 @ Zhao Qian', '1.2% by 2027-12 @ Sun Tao'),
      );
    }));

  it('without the driver, git has a conflict', () =>
    branches(
      target,
      owner,
      ({ gitCode }) => assert.equal(gitCode('merge', '-q', '--no-edit', 'theirs').code, 1),
      false,
    ));

  it('leaves a normal conflict where the same field was changed twice, and says which', () =>
    branches(target, base.replace('3.2% -> 1.5%', '3.2% -> 2%'), ({ gitCode, git, read }) => {
      const { code, err, out } = gitCode('merge', '--no-edit', 'theirs');
      assert.equal(code, 1);
      assert.match(
        err + out,
        /a b 🚀\.plan\.yaml: kpis\.dispute-rate\.target: changed on both sides/,
      );
      assert.match(read(file), /^<{7} ours\n.*1\.2%.*\n={7}\n.*2%.*\n>{7} theirs$/m);
      assert.match(
        git('-c', 'core.quotePath=false', 'diff', '--name-only', '--diff-filter=U'),
        /a b 🚀/,
      );
      git('merge', '--abort');
      assert.equal(read(file), target);
    }));

  it('rebase and cherry-pick use it too', () =>
    branches(target, owner, ({ git, read }) => {
      git('cherry-pick', 'theirs');
      assert.match(read(file), /1\.2% by 2027-12 @ Sun Tao/);
    }));

  it('keeps a byte order mark, and leaves other encodings to git', () =>
    inRepository(async ({ write, read, folder }) => {
      write('o', `\uFEFF${base}`);
      write('a', `\uFEFF${target}`);
      write('b', `\uFEFF${owner}`);
      assert.equal((await planwright('merge', 'o', 'a', 'b')).code, 0);
      assert.match(read('a'), /^\uFEFFplan: 1[\s\S]*1\.2% by 2027-12 @ Sun Tao/);
      const latin = (text: string): Buffer =>
        Buffer.concat([
          Buffer.from(text.slice(0, 20)),
          Buffer.from([0xe9, 0x0a]),
          Buffer.from(text),
        ]);
      fs.writeFileSync(path.join(folder, 'o'), latin(base));
      fs.writeFileSync(path.join(folder, 'a'), latin(base.replace('budget: 6M', 'budget: 7M')));
      fs.writeFileSync(path.join(folder, 'b'), latin(base.replace('96h', '90h')));
      assert.equal((await planwright('merge', 'o', 'a', 'b')).code, 0);
      const merged = fs.readFileSync(path.join(folder, 'a'));
      assert.ok(
        merged.includes(Buffer.from([0xe9, 0x0a])) &&
          merged.includes('budget: 7M') &&
          merged.includes('90h'),
      );
    }));

  it('says when the parts fit and the whole does not, and when a file is missing', () =>
    inRepository(async ({ write }) => {
      const small = base
        .replace('status: review', 'status: approved')
        .replace('budget: 6M', 'budget: 5.3M');
      write('o', small);
      write('a', small.replace('budget: 700k', 'budget: 800k'));
      write('b', small.replace('budget: 600k', 'budget: 700k'));
      const { code, err } = await planwright(
        'merge',
        'o',
        'a',
        'b',
        '--path',
        'x.plan.yaml',
        '--stdout',
      );
      assert.equal(code, 0);
      assert.match(
        err,
        /^x\.plan\.yaml: merged, but the result has an error that neither side had/,
      );
      assert.match(err, /BUD/);
      assert.equal((await planwright('merge', 'o', 'a', 'nowhere')).code, 2);
    }));
});

describe('figures in git', () => {
  it('that two people add are both there after a merge', () =>
    inRepository(async ({ git, commit, read }) => {
      const csv = 'kpi,date,value\ngmv,2027-01,12\n';
      commit('start', { 'a.actuals.csv': csv });
      assert.equal((await planwright('init', '--git')).code, 0);
      commit('set up', {});
      git('switch', '-q', '-c', 'hers');
      commit('hers', { 'a.actuals.csv': `${csv}gmv,2027-02,13\n` });
      git('switch', '-q', 'main');
      commit('his', { 'a.actuals.csv': `${csv}churn,2027-02,3%\n` });
      git('merge', '-q', '--no-edit', 'hers');
      assert.deepEqual(read('a.actuals.csv').split('\n').sort(), [
        '',
        'churn,2027-02,3%',
        'gmv,2027-01,12',
        'gmv,2027-02,13',
        'kpi,date,value',
      ]);
    }));
});

describe('planwright init', () => {
  it('sets up every service once, and replaces nothing unasked', () =>
    inRepository(async ({ write, read }) => {
      write('.gitattributes', '*.png binary');
      const all = ['--git', '--config', '--github', '--gitlab', '--pre-commit', '--husky'];
      const first = await planwright('init', ...all);
      assert.equal(first.code, 0, first.err);
      assert.equal(first.out.match(/: written$/gm)?.length, 7);
      assert.match(
        read('.gitattributes'),
        /^\*\.png binary\n\*\.plan\.yaml diff=planwright merge=planwright\n[\s\S]*\n\*\.actuals\.csv merge=union\n$/,
      );
      const again = await planwright('init', ...all);
      assert.equal(again.code, 0);
      assert.equal(again.out.match(/is already set up/g)?.length, 7);
      write('planwright.yaml', 'config: 1\n# ours\n');
      const kept = await planwright('init', '--config');
      assert.equal(kept.code, 1);
      assert.match(kept.out, /left alone/);
      assert.equal(read('planwright.yaml'), 'config: 1\n# ours\n');
      assert.equal((await planwright('init', '--config', '--force')).code, 0);
      assert.match(read('planwright.yaml'), /profile/);
      assert.equal((await planwright('init')).code, 2);
    }));

  it('writes no second configuration beside one of the other name', () =>
    inRepository(async ({ write, read }) => {
      write('planwright.yml', 'config: 1\n');
      const { code, out } = await planwright('init', '--config');
      assert.deepEqual([code, /^planwright\.yml: .*left alone/.test(out)], [1, true]);
      assert.equal(fs.existsSync('planwright.yaml'), false);
      assert.equal(read('planwright.yml'), 'config: 1\n');
    }));
});
