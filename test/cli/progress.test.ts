// Figures in `diff` and `review`: each version of a plan is read with the figures of that version.
import assert from 'node:assert/strict';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const plan = 'plans/循物 a.plan.yaml';
const csv = 'plans/循物 a.actuals.csv';
const base = planText('c2c');
const weak = base.replace('3.2% -> 1.5%', '3.2% -> 2.8%');
const january = 'kpi,date,value\ndispute-rate,2027-01,3.0%\ndispute-rate,2027-02,2.9%\n';
const april = `${january}dispute-rate,2027-03,2.8%\ndispute-rate,2027-04,3.1%\n`;

interface DiffJson {
  readonly files: readonly {
    readonly file: string;
    readonly changes: readonly Readonly<Record<string, unknown>>[];
  }[];
}
const json = async (...argv: string[]): Promise<DiffJson> =>
  JSON.parse((await planwright('diff', '--format', 'json', ...argv)).out) as DiffJson;
const kinds = ({ files }: DiffJson): unknown[] =>
  files.flatMap(({ changes }) => changes.map(({ kind }) => kind));

describe('figures of two versions in git', () => {
  it('are those of each version, also where only they changed', () =>
    inRepository(async ({ commit, write }) => {
      commit('start', { [plan]: base, [csv]: january, 'other.plan.yaml': base });
      commit('april', { [csv]: april });
      write(csv, 'kpi,date,value\n');
      const { files } = await json('--git', 'HEAD~1..HEAD', '--today', '2027-05-14');
      assert.deepEqual(
        files.map(({ file }) => file),
        [plan],
      );
      assert.deepEqual(
        files[0]?.changes.map(({ message }) => message),
        ['Dispute rate: 3.1% for 2027-04 (2 new figures)', 'Dispute rate: on track → off track'],
      );
      const dropped = await json('--git', 'HEAD', '--today', '2027-05-14');
      assert.deepEqual(kinds(dropped), ['removed', 'status']);
      for (const path of [plan, csv, 'plans'])
        assert.equal((await json('--git', 'HEAD~1..HEAD', path)).files.length, 1, path);
      assert.equal((await json('--git', 'HEAD~1..HEAD', 'other.plan.yaml')).files.length, 0);
    }));

  it('may be new in the working tree, or gone, or without a plan', () =>
    inRepository(async ({ commit, write, git }) => {
      commit('start', { [plan]: base, 'alone.actuals.csv': january });
      write(csv, april);
      write('alone.actuals.csv', april);
      assert.deepEqual(kinds(await json('--git', 'HEAD', '--today', '2027-05-14')), [
        'measured',
        'status',
      ]);
      commit('figures');
      git('rm', '-q', csv);
      commit('gone');
      assert.deepEqual(kinds(await json('--git', 'HEAD~1..HEAD', '--today', '2027-05-14')), [
        'removed',
        'status',
      ]);
    }));

  it('say since when a target was missed that is weakened, by the day of the commit', () =>
    inRepository(async ({ commit, write }) => {
      commit('start', { [plan]: base, [csv]: april });
      write(plan, weak);
      const open = await json('--git', 'HEAD', '--today', '2027-05-14');
      const [change] = open.files[0]?.changes ?? [];
      assert.equal(change?.offTrackSince, '2027-04-30');
      assert.match(String(change.message), /target weakened two weeks after it went off track$/);
      commit('weaker');
      // The commits of these tests are of January.
      const done = await json('--git', 'HEAD~1..HEAD', '--today', '2027-09-01');
      assert.match(String(done.files[0]?.changes[0]?.message), /weakened while it was off track$/);
    }));

  it('are in the review, in both languages, with the questions that they raise', () =>
    inRepository(async ({ commit, git, write }) => {
      commit('start', { [plan]: base, [csv]: january });
      git('switch', '-q', '-c', 'work');
      commit('april', { [csv]: april });
      write(plan, weak);
      const ask = (lang: string): Promise<{ readonly out: string }> =>
        planwright('review', '--git', 'main', '--today', '2027-05-14', '--lang', lang);
      const en = (await ask('en')).out.replaceAll('\\', '');
      assert.match(en, /- ➕ Dispute rate: 3.1% for 2027-04 \(2 new figures\)/);
      assert.match(en, /- ✏️ Dispute rate: on track → at risk/);
      assert.match(
        en,
        /- \[ \] Dispute rate: target 1.5% → 2.8% .* two weeks after it went off track. Was the target wrong, or the work\? No entry under `decisions` records it./,
      );
      const zh = (await ask('zh')).out.replaceAll('\\', '');
      assert.match(zh, /- ➕ 纠纷率：2027-04 为 3.1%（新增 2 个数值）/);
      assert.match(zh, /在指标偏离计划两周后放宽了目标。是目标定错了，还是工作没做到？/);
      const text = (await planwright('diff', '--git', 'main', '--today', '2027-05-14')).out;
      assert.match(text, /\+ Dispute rate: 3.1% for 2027-04/);
    }));

  it('of two plans are those beside each of them', () =>
    inRepository(async ({ write }) => {
      write('a/x.plan.yaml', base);
      write('b/x.plan.yaml', base);
      write('a/x.actuals.csv', january);
      write('b/x.actuals.csv', april);
      for (const sides of [
        ['a', 'b'],
        ['a/x.plan.yaml', 'b/x.plan.yaml'],
      ])
        assert.deepEqual(kinds(await json(...sides, '--today', '2027-05-14')), [
          'measured',
          'status',
        ]);
    }));
});
