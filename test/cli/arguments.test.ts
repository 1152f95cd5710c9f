import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { wantsColour } from '../../server/src/cli/terminal.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const cli = path.resolve('server/dist/cli.cjs');
const good = planText('c2c');

/** A sentence and nothing of the program itself. */
function isSentence(err: string): void {
  assert.match(err, /^[^\n]+\n$/);
  assert.doesNotMatch(err, /\bat .*:\d+|Error:|node:/);
}

describe('an argument that is empty', () => {
  for (const words of [
    ['check', ''],
    ['check', '.', ''],
    ['check', '--since', ''],
    ['check', '--since='],
    ['check', '--config', ''],
    ['check', '--ignore', ' '],
    ['check', '--today', ''],
    ['check', '--format', ''],
    ['check', '--write-baseline', ''],
    ['check', '--cache-location', ''],
    ['check', '-', '--stdin-filepath', ''],
    ['report', ''],
    ['report', '.', '-o', ''],
    ['upgrade', ''],
    ['format', ''],
    ['diff', 'a.plan.yaml', ''],
    ['diff', '--git', ''],
    ['review', '--git='],
    ['merge', '', '', ''],
    ['explain', ''],
    ['new', '--model', ''],
    ['new', '', '--model', 'c2c'],
    ['new', '--model', 'c2c', '--title', '\t'],
  ])
    it(words.map((word) => `‘${word}’`).join(' '), () =>
      inRepository(async ({ commit }) => {
        commit('start', { 'a.plan.yaml': good });
        for (const lang of ['en', 'zh']) {
          const { code, err, out } = await planwright(...words, '--lang', lang);
          assert.equal(code, 2);
          assert.equal(out, '');
          isSentence(err);
        }
      }),
    );

  it('a path that no system takes is no stack either', () =>
    inRepository(async () => {
      for (const name of ['x'.repeat(5000), `${'d/'.repeat(3000)}a.plan.yaml`])
        for (const command of ['check', 'report', 'upgrade', 'format']) {
          const { code, err } = await planwright(command, name);
          assert.equal(code, 2, command);
          isSentence(err);
        }
    }));
});

describe('planwright new', () => {
  for (const [words, expected] of [
    [['new'], /--model: .*c2c/],
    [['new', 'a.plan.yaml'], /--model: .*c2c/],
    [['new', '--model', 'c3c'], /c3c is unknown; known: /],
    [['new', '--model', 'c2c', '--period', '2027-99'], /^--period 2027-99: /],
    [['new', '--model', 'c2c', '--period', 'soon'], /^--period soon: /],
    [['new', '--model', 'c2c', '--period', '2028..2027'], /^--period 2028\.\.2027: /],
    [['new', '--model', 'c2c', '--currency', 'shells'], /^--currency shells is not a currency/],
    [['new', 'gone/a.plan.yaml', '--model', 'c2c'], /No such folder: gone\. Create it/],
    [['new', '计划/深/a.plan.yaml', '--model', 'c2c', '--lang', 'zh'], /没有文件夹 计划\/深/],
    [['new', 'folder', '--model', 'c2c', '--force'], /folder cannot be written: it is a folder/],
    [['new', 'file/a.plan.yaml', '--model', 'c2c'], /No such folder: file/],
  ] as const)
    it(`says what is wrong with ${words.join(' ')}, and writes nothing`, () =>
      inRepository(async ({ write }) => {
        fs.mkdirSync('folder');
        write('file', 'x');
        const { code, err, out } = await planwright(...words);
        assert.equal(code, 2, out);
        assert.equal(out, '');
        isSentence(err);
        assert.match(err, expected);
        assert.deepEqual(fs.readdirSync('.').sort(), ['.git', 'file', 'folder']);
        assert.deepEqual(fs.readdirSync('folder'), []);
      }));

  it('replaces nothing unasked, and what it writes has no errors', () =>
    inRepository(async ({ read }) => {
      fs.mkdirSync('计划/2027', { recursive: true });
      const words = [
        'new',
        '计划/2027/a.plan.yaml',
        '--model',
        'c2c',
        '--period',
        '2027-02..2028-01',
        '--currency',
        'USD',
      ];
      assert.equal((await planwright(...words)).code, 0);
      const text = read('计划/2027/a.plan.yaml');
      assert.match(text, /^period: 2027-02\.\.2028-01$/m);
      assert.equal((await planwright('check', '--severity', 'error')).code, 0);
      const again = await planwright(...words, '--title', 'Other');
      assert.equal(again.code, 2);
      isSentence(again.err);
      assert.equal(read('计划/2027/a.plan.yaml'), text);
      assert.equal((await planwright(...words, '--title', 'Other', '--force')).code, 0);
      assert.match(read('计划/2027/a.plan.yaml'), /^title: Other$/m);
    }));
});

describe('colours', () => {
  for (const [what, asked, env, isTerminal, expected] of [
    ['a terminal', undefined, {}, true, true],
    ['a pipe', undefined, {}, false, false],
    ['NO_COLOR', undefined, { NO_COLOR: '1' }, true, false],
    ['NO_COLOR empty', undefined, { NO_COLOR: '' }, true, true],
    ['CI on a terminal', undefined, { CI: '1' }, true, true],
    ['CI in a pipe', undefined, { CI: '1' }, false, false],
    ['FORCE_COLOR', undefined, { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', undefined, { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR=false', undefined, { FORCE_COLOR: 'false' }, true, false],
    ['FORCE_COLOR empty', undefined, { FORCE_COLOR: '' }, false, false],
    ['FORCE_COLOR over NO_COLOR', undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['CLICOLOR_FORCE', undefined, { CLICOLOR_FORCE: '1' }, false, true],
    ['CLICOLOR_FORCE=0', undefined, { CLICOLOR_FORCE: '0' }, false, false],
    [
      'NO_COLOR over CLICOLOR_FORCE',
      undefined,
      { CLICOLOR_FORCE: '1', NO_COLOR: '1' },
      true,
      false,
    ],
    ['CLICOLOR=0', undefined, { CLICOLOR: '0' }, true, false],
    ['TERM=dumb', undefined, { TERM: 'dumb' }, true, false],
    ['--color', true, { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['--no-color', false, { FORCE_COLOR: '1' }, true, false],
  ] as const)
    it(what, () => assert.equal(wantsColour(asked, env, isTerminal), expected));

  it('the program does as asked, whatever else is said', () => {
    const flawed = 'snippets/examples/swapnest-2027.plan.yaml';
    const coloured = (words: string[], env: NodeJS.ProcessEnv): boolean => {
      const { PATH } = process.env;
      const { stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
        encoding: 'utf8',
        env: { PATH, ...env },
      });
      assert.match(stdout, /LEV101/, stderr);
      return stdout.includes('\u001b[');
    };
    for (const [words, env, expected] of [
      [['check', flawed], {}, false],
      [['check', flawed, '--color'], {}, true],
      [['--color', 'check', flawed], { NO_COLOR: '1' }, true],
      [['check', '--color', flawed, '--no-color'], {}, false],
      [['check', flawed], { FORCE_COLOR: '1', NO_COLOR: '' }, true],
      [['check', flawed], { CLICOLOR_FORCE: '1', CI: '1' }, true],
      [['check', '--no-color', flawed], { FORCE_COLOR: '1' }, false],
    ] as const)
      assert.equal(
        coloured([...words], env),
        expected,
        `${words.join(' ')} ${JSON.stringify(env)}`,
      );
  });
});

describe('help', () => {
  for (const command of [
    '',
    'check',
    'diff',
    'merge',
    'review',
    'report',
    'format',
    'init',
    'upgrade',
    'explain',
    'completion',
    'new',
  ])
    for (const lang of ['en', 'zh'])
      it(`of ‘${command}’ in ${lang} says each default once`, async () => {
        const { out } = await planwright(...(command ? [command] : []), '--help', '--lang', lang);
        for (const option of out.split(/\n(?= {2}\S)/)) {
          const defaults = option.match(/default: |默认：/g) ?? [];
          assert.ok(defaults.length <= 1, option);
        }
        assert.doesNotMatch(out, /\[\]|""/);
      });
});
