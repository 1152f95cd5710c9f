import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { allPlans } from '../support/files.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const cli = path.resolve('server/dist/cli.cjs');
const good = planText('c2c');
const loose = good
  .replace('title: ', 'title:    ')
  .replace(/^ {2}/gm, '    ')
  .replaceAll('\n\n', '\n\n\n');

describe('planwright format', () => {
  it('formats files as the editor does, and says which; a second run changes nothing', () =>
    inRepository(async ({ write, read }) => {
      write('a.plan.yaml', loose);
      write('计划/b.plan.yaml', good);
      const check = await planwright('format', '--check');
      assert.deepEqual(
        [check.code, check.out, check.err],
        [1, 'a.plan.yaml: is not formatted\n', ''],
      );
      assert.equal(read('a.plan.yaml'), loose);
      const { code, out } = await planwright('format');
      assert.deepEqual([code, out], [0, 'a.plan.yaml: formatted\n']);
      assert.equal(read('a.plan.yaml'), good);
      for (const words of [
        ['format'],
        ['format', '--check'],
        ['format', '--check', '--lang', 'zh'],
      ])
        assert.deepEqual(await planwright(...words), { code: 0, out: '', err: '' });
    }));

  it('has nothing to do in an empty file', () =>
    inRepository(async ({ write, read }) => {
      for (const text of ['', '\n', '\n\n']) {
        write('a.plan.yaml', text);
        assert.deepEqual(await planwright('format'), { code: 0, out: '', err: '' });
        assert.equal(read('a.plan.yaml'), text);
      }
    }));

  it('keeps a byte order mark, line ends and comments', () =>
    inRepository(async ({ write, read }) => {
      const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      write('a.plan.yaml', windows(`# first\n${loose}# last\n`));
      assert.equal((await planwright('format')).code, 0);
      assert.equal(read('a.plan.yaml'), windows(`# first\n${good}# last\n`));
    }));

  it('leaves alone what cannot be read, what is ignored, and says why', () =>
    inRepository(async ({ write, read }) => {
      write('planwright.yaml', 'ignore: [old/**]\n');
      write('.gitignore', 'tmp/\n');
      const broken = `${loose}kpis: [\n`;
      for (const file of ['old/a.plan.yaml', 'tmp/b.plan.yaml']) write(file, loose);
      write('c.plan.yaml', broken);
      const { code, out, err } = await planwright('format');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /^c\.plan\.yaml: is not formatted: [^\n]+\n$/);
      assert.deepEqual([read('old/a.plan.yaml'), read('c.plan.yaml')], [loose, broken]);
      assert.equal((await planwright('format', 'gone.plan.yaml')).code, 2);
    }));

  it('formats standard input to standard output', () => {
    const run = (words: string[], input: string) =>
      spawnSync(process.execPath, [cli, 'format', ...words], { input, encoding: 'utf8' });
    assert.equal(run(['-'], loose).stdout, good);
    assert.deepEqual(
      [run(['-', '--check'], loose).status, run(['--check', '-'], good).status],
      [1, 0],
    );
    assert.equal(run(['-', '--check'], loose).stdout, '');
    assert.equal(run(['-'], `${loose}kpis: [\n`).status, 2);
  });

  const plans = allPlans();
  it('every plan of the repository is formatted, or becomes so in one run', () =>
    inRepository(async ({ write }) => {
      for (const { name, text } of plans) write(name, text.replace(/: /g, ':  '));
      await planwright('format');
      assert.equal((await planwright('format', '--check')).code, 0);
      assert.ok(fs.readdirSync('.').length > 10);
    }));
});
