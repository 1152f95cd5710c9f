import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { configSchema } from '../server/src/model/json-schema.ts';
import { atCursor } from './support/cursor.ts';
import { connect, memoryHost } from './support/lsp.ts';
import { planwright } from './support/terminal.ts';

const plan = fs.readFileSync('test/fixtures/plans/c2c-en.plan.yaml', 'utf8');
const flawed = plan.replace('dispute-rate: 3.2% -> 1.5%', 'dispute-rate: 1.5% -> 3.2%');

function folder(files: Readonly<Record<string, string>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-config-')));
  for (const [name, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

interface Json {
  files: { file: string; findings: { rule: string; severity: string }[] }[];
}

async function findings(root: string, ...flags: string[]): Promise<Record<string, string[]>> {
  const { out } = await planwright('check', root, '--format', 'json', ...flags);
  const shown = (JSON.parse(out) as Json).files.map(
    ({ file, findings: all }) =>
      [path.basename(file), all.map(({ rule, severity }) => `${rule} ${severity}`)] as const,
  );
  return Object.fromEntries(shown);
}

describe('planwright.yaml', () => {
  it('sets the severity of rules, by code and by name, upward from the plan', async () => {
    const root = folder({
      'planwright.yaml': 'config: 1\nrules: {KPI307: info, no-risk-or-assumption: off}\n',
      'plans/deep/a.plan.yaml': flawed
        .replace(/^risks:[\s\S]*?(?=^sources:)/m, '')
        .replace(/^assumptions:\n.*\n/m, ''),
    });
    assert.deepEqual(await findings(root), { 'a.plan.yaml': ['KPI307 info'] });
  });

  it('a rule that is off explains no error away', async () => {
    const root = folder({
      'planwright.yaml': 'config: 1\nrules: {STR004: off}\n',
      'a.plan.yaml': plan.replace(/^model:/m, 'modle:'),
    });
    assert.deepEqual(await findings(root), { 'a.plan.yaml': ['STR003 error'] });
  });

  it('overrides by pattern, later ones win', async () => {
    const root = folder({
      'planwright.yaml':
        'config: 1\nrules: {KPI307: error}\noverrides:\n  - {files: "old/**", rules: {KPI307: off}}\n  - {files: ["**/keep*.yaml"], rules: {KPI307: hint}}\n',
      'old/a.plan.yaml': flawed,
      'old/keep.plan.yaml': flawed,
      'new/b.plan.yaml': flawed,
    });
    assert.deepEqual(await findings(root), {
      'a.plan.yaml': [],
      'keep.plan.yaml': ['KPI307 hint'],
      'b.plan.yaml': ['KPI307 error'],
    });
  });

  it('builds on another file, and says when it cannot', async () => {
    const base = 'config: 1\nrules: {KPI307: off}\n';
    assert.deepEqual(
      await findings(
        folder({
          'house/planwright.yaml': base,
          'planwright.yaml': 'extends: house/planwright.yaml\n',
          'a.plan.yaml': flawed,
        }),
      ),
      { 'a.plan.yaml': [] },
    );
    assert.deepEqual(
      await findings(
        folder({
          'planwright.yaml': 'extends: [gone.yaml, ../outside.yaml]\n',
          'a.plan.yaml': plan,
        }),
      ),
      { 'a.plan.yaml': [], 'planwright.yaml': ['CFG952 error', 'CFG952 error'] },
    );
    const circle = folder({
      'b.yaml': 'extends: planwright.yaml\n',
      'planwright.yaml': 'extends: b.yaml\n',
      'a.plan.yaml': plan,
    });
    assert.deepEqual(await findings(circle), {
      'a.plan.yaml': [],
      'planwright.yaml': ['CFG952 error'],
      'b.yaml': ['CFG952 error'],
    });
  });

  it('reports unknown rules and fields, and another catalogue version', async () => {
    const root = folder({
      'planwright.yaml':
        'config: 1\nrules: {KPI3O7: off}\ncolour: red\ncatalog: builtin@9\nprofile: loud\n',
      'a.plan.yaml': plan,
    });
    assert.deepEqual((await findings(root))['planwright.yaml'], [
      'CFG951 warning',
      'STR004 warning',
      'CFG953 warning',
      'STR005 error',
    ]);
  });

  it('names company catalogues for all plans', async () => {
    const catalog = fs.readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');
    const own = fs
      .readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8')
      .replace(/^catalog: .*\n/m, '');
    const root = folder({
      'planwright.yaml': 'config: 1\ncatalogs: [house/crumbline.yaml]\n',
      'house/crumbline.yaml': catalog,
      'plans/a.plan.yaml': own,
    });
    assert.deepEqual(await findings(root), { 'a.plan.yaml': [] });
  });

  it('leaves out higher tiers by profile; the flag wins', async () => {
    const root = folder({
      'planwright.yaml': 'profile: essential\n',
      'a.plan.yaml': plan.replace('title: ', 'title: the number one plan - '),
    });
    assert.deepEqual(await findings(root), { 'a.plan.yaml': [] });
    assert.deepEqual(await findings(root, '--profile', 'full'), { 'a.plan.yaml': ['WRD004 info'] });
  });

  it('hides what a baseline knows, and only that', async () => {
    const root = folder({ 'planwright.yaml': 'baseline: old.json\n', 'plans/a.plan.yaml': flawed });
    const { code } = await planwright(
      'check',
      root,
      '--write-baseline',
      path.join(root, 'old.json'),
    );
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(fs.readFileSync(path.join(root, 'old.json'), 'utf8')), {
      version: 1,
      plans: { 'plans/a.plan.yaml': { 'KPI307 kpis.dispute-rate': 1 } },
    });
    assert.deepEqual(await findings(root), { 'a.plan.yaml': [] });
    fs.writeFileSync(
      path.join(root, 'plans/a.plan.yaml'),
      `# moved down\n\n${flawed.replace('sell-through-rate: 28% -> 40%', 'sell-through-rate: 40% -> 28%')}`,
    );
    assert.deepEqual(await findings(root), { 'a.plan.yaml': ['KPI307 warning'] });
    const { out } = await planwright('check', root, '--show-ignored');
    assert.match(out, /KPI307 {2}in the baseline/);
    assert.match(out, /seller-enablement {2}waived: hands go to escrow/);
  });

  it('has a published JSON Schema that knows the same fields', () => {
    const schema = configSchema(builtinCatalog());
    const file = 'schemas/planwright.schema.json';
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE) fs.writeFileSync(file, text);
    assert.equal(fs.readFileSync(file, 'utf8'), text, 'run UPDATE=1 npm test');
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(
      validate(
        parseYaml(
          'config: 1\nprofile: full\nrules: {KPI307: "off"}\noverrides: [{files: a, rules: {KPI307: hint}}]\n',
        ),
      ),
      JSON.stringify(validate.errors),
    );
    assert.ok(!validate(parseYaml('profile: loud\n')));
    assert.ok(!validate(parseYaml('overrides: [{rules: {}}]\n')));
  });
});

describe('planwright.yaml in the editor', () => {
  it('is checked, completed and explained, and plans follow it as it is typed', async () => {
    const host = memoryHost();
    const client = await connect({ host, locale: 'en' });
    const document = await client.open(flawed, 'file:///plans/a.plan.yaml');
    assert.deepEqual(
      (await document.diagnostics()).map(({ code }) => code),
      ['KPI307'],
    );
    const { text, position } = atCursor('config: 1\nrules:\n  KPI3‸\n');
    const config = await client.open(text, 'file:///plans/planwright.yaml');
    const items = await config.completions(position);
    assert.ok(items.some(({ label }) => label === 'KPI307'));
    await config.change('config: 1\nrules:\n  KPI307: off\n');
    assert.deepEqual(await config.diagnostics(), []);
    assert.match((await config.hover({ line: 2, character: 4 })) ?? '', /worse/i);
    await document.change(`${flawed}\n`);
    assert.deepEqual(await document.diagnostics(), []);
    await config.change('config: 1\nrulez: {}\n');
    assert.deepEqual(
      (await config.diagnostics()).map(({ code }) => code),
      ['STR004'],
    );
    client.dispose();
  });

  it('company catalogues are checked where they are, and plans follow them', async () => {
    const client = await connect({ locale: 'en' });
    const catalog = await client.open(
      'catalog: 1\nid: x\nextends: builtin@1\nlevers:\n  trust: {name: {en: Our trust, zh: 我们的信任}}\n',
      'file:///plans/house.yaml',
    );
    assert.deepEqual(
      (await catalog.diagnostics()).map(({ code }) => code),
      ['REF705'],
    );
    client.dispose();
  });
});
