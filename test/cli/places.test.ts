import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { parse } from 'yaml';
import { planText } from '../support/plans.ts';
import { inRepository, type Repository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const good = planText('c2c');
const bad = good.replace('3.2% -> 1.5% by 2027-12', '3.2% -> 150% by 2027-12');
const file = 'plans/华东 1/a.plan.yaml';
const root = path.resolve('.');

/** Every attribute of one name in an XML text. */
function attributesOf(xml: string, element: string, name: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === element) found.push(String(attributes[name]));
  });
  parser.write(xml).close();
  return found;
}

const json = (text: string): unknown => JSON.parse(text);
/** The paths that each format names. */
const pathsOf: Readonly<Record<string, (out: string) => string[]>> = {
  github: (out) =>
    [...out.matchAll(/ file=([^,]*),/g)].map(([, name = '']) => decodeURIComponent(name)),
  gitlab: (out) =>
    (json(out) as { location: { path: string } }[]).map(({ location }) => location.path),
  sarif: (out) =>
    [...out.matchAll(/"uri": "([^"]*)"/g)].map(([, uri = '']) => decodeURIComponent(uri)),
  junit: (out) => attributesOf(out, 'testsuite', 'name'),
  checkstyle: (out) => attributesOf(out, 'file', 'name'),
};

describe('paths that services read', () => {
  for (const [format, pathsIn] of Object.entries(pathsOf))
    for (const [from, given] of [
      ['.', file],
      ['.', '.'],
      ['.', `./plans/../${file}`],
      ['plans', '华东 1/a.plan.yaml'],
      ['plans', '.'],
      ['plans/华东 1', 'a.plan.yaml'],
      ['plans/other', '../华东 1/a.plan.yaml'],
      ['plans/other', '../**/*.plan.yaml'],
    ] as const)
      it(`${format} from ${from}: ${given}`, () =>
        inRepository(async ({ write, folder }) => {
          write(file, bad);
          write('plans/other/note.txt', '');
          process.chdir(path.join(folder, from));
          for (const name of [given, path.join(folder, file)]) {
            const paths = new Set(
              pathsIn((await planwright('check', name, '--format', format)).out),
            );
            assert.deepEqual([...paths], [file]);
          }
        }));

  it('outside of a repository are seen from the working folder; elsewhere, whole', () =>
    inRepository(async ({ write, folder }) => {
      fs.rmSync('.git', { recursive: true });
      write('work/plans/a.plan.yaml', bad);
      write('b.plan.yaml', bad);
      process.chdir(path.join(folder, 'work'));
      const { out } = await planwright('check', 'plans', '../b.plan.yaml', '--format', 'gitlab');
      assert.deepEqual(
        [...new Set(pathsOf.gitlab?.(out))],
        ['plans/a.plan.yaml', path.join(folder, 'b.plan.yaml')],
      );
    }));
});

describe('cases of a JUnit report', () => {
  const twice = `${bad}trends: [nonsense, nonsense, rubbish]\nmarkets: [XX, XX, XX, YY]\n`;
  for (const [what, text] of [
    ['one rule at one address', twice],
    ['in Chinese', `lang: zh\n${twice}`],
    ['in a file of one line', 'plan: 1, 1, 1: 1: 1\n'],
    ['in flow', `{plan: 1, title: a, model: [x1, x2, x3], markets: [QQ, QQ]}`],
    ['with keys that are there several times', `${bad}title: b\ntitle: c\ntitle: d\n`],
  ] as const)
    it(`have names of their own: ${what}`, () =>
      inRepository(async ({ write }) => {
        write('a.plan.yaml', text);
        const { out } = await planwright('check', '--format', 'junit');
        const names = attributesOf(out, 'testcase', 'name');
        assert.ok(names.length > 0);
        assert.deepEqual([...new Set(names)], names);
      }));

  it('some had the same', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', twice);
      assert.match((await planwright('check', '--format', 'junit')).out, / #2"/);
    }));
});

describe('one line for each finding', () => {
  it('unix: file, line, column, severity, rule, message', () =>
    inRepository(async ({ write }) => {
      write('a b.plan.yaml', bad);
      write('c.plan.yaml', good);
      const { out, code } = await planwright('check', '--format', 'unix', '--hints');
      assert.equal(code, 1);
      const { out: other } = await planwright('check', '--format', 'json');
      const findings = (json(other) as { files: { findings: unknown[] }[] }).files.flatMap(
        (one) => one.findings,
      );
      const lines = out.trimEnd().split('\n');
      assert.equal(lines.length, findings.length);
      for (const line of lines)
        assert.match(
          line,
          /^a b\.plan\.yaml:\d+:\d+: (?:error|warning|info|hint) [A-Z]{3}\d{3} \S/,
        );
    }));

  it('nothing for clean plans', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', good);
      assert.equal((await planwright('check', '--format', 'unix')).out, '');
    }));
});

describe('one file by several names', () => {
  for (const [what, names] of [
    ['three spellings', ['a.plan.yaml', './a.plan.yaml', 'ABSOLUTE']],
    ['a folder and its file', ['.', 'a.plan.yaml']],
    ['overlapping folders', ['.', '..', 'ABSOLUTE']],
    ['a pattern', ['*.plan.yaml', '**/a.plan.yaml', './a.plan.yaml']],
    ['a link to its folder', ['a.plan.yaml', '../link/a.plan.yaml']],
    ['a link to it', ['../link.plan.yaml', 'a.plan.yaml']],
  ] as const)
    it(`is checked once: ${what}`, () =>
      inRepository(async ({ write, folder }) => {
        write('plans/a.plan.yaml', bad);
        fs.symlinkSync('plans', 'link');
        fs.symlinkSync('plans/a.plan.yaml', 'link.plan.yaml');
        process.chdir('plans');
        const given = names.map((name) =>
          name === 'ABSOLUTE' ? path.join(folder, 'plans/a.plan.yaml') : name,
        );
        for (const command of ['check', 'report']) {
          const format = ['--format', 'json'];
          const { out } = await planwright(command, ...given, ...format);
          const { files, plans } = json(out) as {
            files?: { file: string }[];
            plans?: { file: string }[];
          };
          assert.deepEqual(
            (files ?? plans ?? []).map((one) => one.file.replace(/^\.\//, '')),
            [given[0] === '.' || given[0] === '*.plan.yaml' ? 'a.plan.yaml' : given[0]],
          );
        }
      }));
});

describe('symbolic links and submodules in git', () => {
  const names = async (...words: string[]): Promise<string[]> => {
    const { out, err, code } = await planwright('check', '--format', 'json', ...words);
    assert.ok(code < 2, err);
    return (json(out) as { files: { file: string }[] }).files.map((one) => one.file).sort();
  };
  const links: Readonly<Record<string, (repository: Repository) => void>> = {
    'a link to a plan': () => fs.symlinkSync('a.plan.yaml', 'link.plan.yaml'),
    'a link to a text that is no plan': () => fs.symlinkSync('/etc/hostname', 'link.plan.yaml'),
    'a link that leads nowhere': () => fs.symlinkSync('gone', 'link.plan.yaml'),
    'a plan that became a link': ({ write, git }) => {
      write('link.plan.yaml', good);
      git('add', '-A');
      git('commit', '-qm', 'a plan');
      fs.rmSync('link.plan.yaml');
      fs.symlinkSync('a.plan.yaml', 'link.plan.yaml');
    },
  };
  for (const [what, make] of Object.entries(links))
    it(`are no plans: ${what}`, () =>
      inRepository(async (repository) => {
        const { commit, write, git } = repository;
        commit('start', { 'a.plan.yaml': good });
        make(repository);
        write('b.plan.yaml', good);
        assert.deepEqual(await names('--changed'), ['b.plan.yaml'], 'new');
        git('add', '-A');
        assert.deepEqual(await names('--staged'), ['b.plan.yaml'], 'staged');
        assert.deepEqual(await names('--changed'), ['b.plan.yaml'], 'changed');
        git('commit', '-qm', 'links');
        const { out } = await planwright('diff', '--git', 'HEAD~1..HEAD', '--format', 'json');
        const changed = (json(out) as { files: { file: string; status: string }[] }).files;
        assert.ok(changed.every((one) => one.file === 'b.plan.yaml' || one.status === 'removed'));
      }));

  it('a link that became a plan is one', () =>
    inRepository(async ({ commit, write, git }) => {
      fs.symlinkSync('a.plan.yaml', 'link.plan.yaml');
      commit('start', { 'a.plan.yaml': good });
      fs.rmSync('link.plan.yaml');
      write('link.plan.yaml', bad);
      git('add', '-A');
      assert.deepEqual(await names('--staged'), ['link.plan.yaml']);
    }));

  it('renamed plans keep their names', () =>
    inRepository(async ({ commit, git }) => {
      commit('start', { 'a b.plan.yaml': good });
      git('mv', 'a b.plan.yaml', '新.plan.yaml');
      assert.deepEqual(await names('--staged'), ['新.plan.yaml']);
      const { out } = await planwright('diff', '--git', 'HEAD', '--format', 'json');
      const [one] = (json(out) as { files: { file: string; from: string }[] }).files;
      assert.deepEqual([one?.file, one?.from], ['新.plan.yaml', 'a b.plan.yaml']);
    }));
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    entry: string;
    files: string;
    pass_filenames?: boolean;
  }[];

  /** What pre-commit runs: the entry, with the names of the files that it is about. */
  async function hooked(names: readonly string[]): Promise<{ code: number; out: string }> {
    const meant = names.filter((name) => new RegExp(hook?.files ?? '').test(name));
    const [program, ...words] = (hook?.entry ?? '').split(' ');
    assert.equal(program, 'planwright');
    return planwright(...words, ...(hook?.pass_filenames === false ? [] : meant));
  }

  it('checks what it is given: all files of a clean index, and staged ones', () =>
    inRepository(async ({ commit, write, git }) => {
      commit('start', { 'a.plan.yaml': good, '计划/b c.plan.yml': bad, 'README.md': '' });
      const all = git('ls-files', '-z').split('\0').filter(Boolean);
      const { code, out } = await hooked(all);
      assert.equal(code, 1);
      assert.match(out, /^2 plans checked/m);
      write('a.plan.yaml', `${good}# more\n`);
      git('add', '-A');
      assert.equal((await hooked(['a.plan.yaml'])).code, 0);
    }));
});
