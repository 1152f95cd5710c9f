import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isMeant } from '../../server/src/config/patterns.ts';
import { groups } from '../../server/src/rules/groups.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { connect, memoryHost } from '../support/lsp.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const flawed = planText('c2c').replace('dispute-rate: 3.2% -> 1.5%', 'dispute-rate: 1.5% -> 3.2%');

/** The rules that speak, by file, and the files that are checked. */
async function found(...argv: string[]): Promise<Record<string, string[]>> {
  const { out, err, code } = await planwright('check', '--format', 'json', ...argv);
  assert.ok(code < 2, err);
  const { files } = JSON.parse(out) as { files: { file: string; findings: { rule: string }[] }[] };
  return Object.fromEntries(
    files.map(({ file, findings }) => [
      file.replace(/^\.\//, ''),
      findings.map(({ rule }) => rule),
    ]),
  );
}

const tree = [
  'a.plan.yaml',
  'legacy/a.plan.yaml',
  'legacy/x/b.plan.yaml',
  'legacy/x/deep/c.plan.yaml',
  '华东/计划.plan.yaml',
];

describe('lists of patterns', () => {
  for (const [patterns, meant] of [
    [['legacy/**'], ['legacy/a.plan.yaml', 'legacy/x/b.plan.yaml', 'legacy/x/deep/c.plan.yaml']],
    [['legacy/**', '!legacy/x/**'], ['legacy/a.plan.yaml']],
    [
      ['legacy/**', '!legacy/x/**', 'legacy/x/deep/**'],
      ['legacy/a.plan.yaml', 'legacy/x/deep/c.plan.yaml'],
    ],
    [['!legacy/**'], ['a.plan.yaml', '华东/计划.plan.yaml']],
    [['!legacy/**', '!华东/**'], ['a.plan.yaml']],
    [['**', '!**'], []],
    [['./legacy/*'], ['legacy/a.plan.yaml']],
    [['华东/*.plan.yaml'], ['华东/计划.plan.yaml']],
    [['**/{b,c}.plan.yaml', '!**/deep/**'], ['legacy/x/b.plan.yaml']],
    [[], []],
  ] as const)
    it(`[${patterns.join(', ')}] in overrides, under ignore and by --ignore`, () =>
      inRepository(async ({ write }) => {
        for (const file of tree) write(file, flawed);
        const list = JSON.stringify(patterns);
        assert.deepEqual(
          tree.filter((file) => isMeant(patterns, file)),
          meant,
        );
        write('planwright.yaml', `overrides: [{files: ${list}, rules: {KPI307: off}}]\n`);
        const off = Object.entries(await found()).filter(([, rules]) => rules.length === 0);
        assert.deepEqual(off.map(([file]) => file).sort(), [...meant].sort());
        write('planwright.yaml', `ignore: ${list}\n`);
        const rest = tree.filter((file) => !(meant as readonly string[]).includes(file)).sort();
        const checked = async (...argv: string[]): Promise<string[]> =>
          Object.keys(await found(...argv))
            .filter((file) => file !== 'planwright.yaml')
            .sort();
        assert.deepEqual(await checked(), rest);
        assert.deepEqual(await checked(...tree), rest, 'named files too');
        fs.rmSync('planwright.yaml');
        assert.deepEqual(await checked(...patterns.flatMap((one) => ['--ignore', one])), rest);
      }));

  it('an exclusion after everything leaves nothing, whatever stands before it', () => {
    const pattern = fc.constantFrom('**', '!**', 'a/**', '!a/**', '*.yaml', '!*.yaml');
    fc.assert(
      fc.property(fc.array(pattern), fc.constantFrom('a/b.yaml', 'b.yaml'), (list, file) => {
        assert.equal(isMeant([...list, '!**'], file), false);
        assert.equal(isMeant([...list, '**'], file), true);
      }),
    );
  });

  it('in the editor, an ignored plan has no findings', async () => {
    const host = memoryHost({ 'file:///plans/planwright.yml': 'ignore: [old/**]\n' });
    const client = await connect({ host, pull: true });
    const open = async (uri: string): Promise<number> =>
      (await (await client.open(flawed, uri)).diagnostics()).length;
    assert.equal(await open('file:///plans/old/a.plan.yaml'), 0);
    assert.equal(await open('file:///plans/new/a.plan.yaml'), 1);
    client.dispose();
  });
});

describe('a pattern that matches no plan', () => {
  for (const [config, count] of [
    ['overrides: [{files: [legcy/**], rules: {KPI307: off}}]', 1],
    ['overrides:\n  - files: legcy/**\n  - files: [legacy/**, "!legacy/y/**"]', 2],
    ['ignore: [nothing/**, legacy/**]', 1],
    ['ignore: "*.yml"', 1],
    [`ignore: ["${'x'.repeat(300)}"]`, 1],
    ['ignore: ["!nowhere/**"]', 1],
    ['overrides: [{files: [legacy/**, "**/计划.plan.yaml"]}]', 0],
  ] as const)
    it(config.slice(0, 60), () =>
      inRepository(async ({ write }) => {
        for (const file of tree) write(file, flawed);
        write('planwright.yaml', `${config}\n`);
        const rules = (await found())['planwright.yaml'] ?? [];
        assert.deepEqual(rules, Array(count).fill('CFG954'));
        assert.deepEqual((await found('a.plan.yaml'))['planwright.yaml'] ?? [], rules);
      }),
    );

  it('is no finding in a configuration that others build on', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', flawed);
      write('house/planwright.yaml', 'overrides: [{files: ["**/legacy/**"]}]\n');
      write('planwright.yaml', 'extends: house/planwright.yaml\n');
      assert.deepEqual(Object.keys(await found()), ['a.plan.yaml']);
    }));

  it('is a finding in the editor too', async () => {
    const host = memoryHost({ 'file:///plans/legacy/a.plan.yaml': flawed });
    const client = await connect({ host });
    const config = await client.open(
      'config: 1\nignore: [legacy/**, legcy/**]\n',
      'file:///plans/planwright.yaml',
    );
    const diagnostics = await config.diagnostics();
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start.character]),
      [['CFG954', 20]],
    );
    client.dispose();
  });
});

describe('which configuration counts', () => {
  it('planwright.yml where there is no planwright.yaml', () =>
    inRepository(async ({ write }) => {
      write('a/x.plan.yaml', flawed);
      write('b/x.plan.yaml', flawed);
      write('planwright.yml', 'rules: {KPI307: off}\n');
      write('b/planwright.yaml', 'rules: {KPI307: error}\n');
      write('b/planwright.yml', 'rules: {KPI307: off}\n');
      assert.deepEqual(await found(), { 'a/x.plan.yaml': [], 'b/x.plan.yaml': ['KPI307'] });
    }));

  it('the one of --config, wherever it lies, with the files that it names', () =>
    inRepository(async ({ write, folder }) => {
      write('repo/.git/HEAD', '');
      write('repo/a.plan.yaml', flawed);
      write('repo/planwright.yaml', 'rules: {KPI307: error}\n');
      write('house/ci.yaml', 'extends: base.yaml\n');
      write('house/base.yaml', 'rules: {KPI307: off}\n');
      process.chdir(path.join(folder, 'repo'));
      assert.deepEqual(await found(), { 'a.plan.yaml': ['KPI307'] });
      assert.deepEqual(await found('--config', '../house/ci.yaml'), { 'a.plan.yaml': [] });
      const { out } = await planwright(
        'check',
        '--config',
        '../house/ci.yaml',
        '--print-config',
        'a.plan.yaml',
      );
      assert.deepEqual((JSON.parse(out) as { configs: string[] }).configs, [
        '../house/ci.yaml',
        '../house/base.yaml',
      ]);
      for (const gone of ['gone.yaml', '.', 'a.plan.yaml/x.yaml']) {
        const { code, err } = await planwright('check', '--config', gone);
        assert.equal(code, 2);
        assert.match(err, /cannot be read: [^\n]+\.\n$/);
      }
    }));

  for (const [version, expected] of [
    ['9', ['STR002']],
    ['0', ['STR002']],
    ['banana', ['STR002']],
    ['"2"', ['STR002']],
    ['1', []],
    ['"1"', []],
    ['', []],
  ] as const)
    it(`config: ${version}`, () =>
      inRepository(async ({ write }) => {
        write('a.plan.yaml', planText('c2c'));
        write('planwright.yaml', `profile: full\nconfig: ${version}\n`);
        assert.deepEqual((await found())['planwright.yaml'] ?? [], expected);
      }));
});

describe('groups of rules', () => {
  const draft = 'plan: 1\ntitle: A\nmodel: c2c\nperiod: 2027\nlevers: {}\nkpis: {gmv: 5% -> 4%}\n';

  for (const letters of Object.keys(groups))
    it(`${letters}: off, and back on for one of them`, () =>
      inRepository(async ({ write }) => {
        write('a.plan.yaml', draft);
        write('planwright.yaml', 'config: 1\n');
        const all = (await found())['a.plan.yaml'] ?? [];
        write('planwright.yaml', `rules: {${letters.toLowerCase()}: off}\n`);
        const rest = (await found())['a.plan.yaml'] ?? [];
        assert.ok(rest.every((rule) => !rule.startsWith(letters)));
        const [one = allRules.find(({ code }) => code.startsWith(letters))?.code ?? ''] =
          all.filter((rule) => rule.startsWith(letters));
        for (const rules of [
          `{${one}: info, ${letters}: off}`,
          `{${letters}: off, ${one}: info}`,
        ]) {
          write('planwright.yaml', `rules: ${rules}\n`);
          const kept = (await found())['a.plan.yaml'] ?? [];
          assert.deepEqual(kept.includes(one), all.includes(one), rules);
        }
      }));

  it('are explained, completed and suggested', async () => {
    assert.match((await planwright('explain', 'LEV')).out, /LEV Levers[\s\S]*LEV101/);
    assert.match((await planwright('explain', 'trd', '--lang', 'zh')).out, /趋势/);
    const client = await connect({});
    const config = await client.open('config: 1\nrules:\n  L\n', 'file:///plans/planwright.yaml');
    const items = await config.completions({ line: 2, character: 3 });
    assert.ok(items.some(({ label }) => label === 'LEV'));
    client.dispose();
  });
});
