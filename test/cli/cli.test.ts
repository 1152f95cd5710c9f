import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { displayWidth } from '../../server/src/text/width.ts';
import { planwright } from '../support/terminal.ts';

const flawed = 'snippets/examples/swapnest-2027.plan.yaml';
const chinese = 'snippets/examples/lanzhou-home-de.plan.yaml';
const clean = 'snippets/examples/hengmu-2027.plan.yaml';

function scratch(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

interface Output {
  version: number;
  files: {
    file: string;
    model: string[];
    status: string;
    findings: {
      rule: string;
      at: string;
      range: { start: { line: number; column: number; offset: number } };
    }[];
  }[];
  summary: { files: number; error: number };
}

describe('planwright check', () => {
  it('exits 0 on clean plans and says so', async () => {
    const { code, out } = await planwright('check', clean, '--lang', 'en');
    assert.equal(code, 0);
    assert.equal(out, '1 plan checked, 1 clean: no findings\n');
  });

  it('exits 1 on errors, 2 on wrong use, 0 when asked to', async () => {
    assert.equal((await planwright('check', flawed)).code, 1);
    assert.equal((await planwright('check', flawed, '--exit-zero')).code, 0);
    assert.equal((await planwright('check', 'no-such-folder')).code, 2);
    assert.match(
      (await planwright('check', 'no-such-folder', '--lang', 'zh')).err,
      /^找不到文件或文件夹：no-such-folder\n$/,
    );
    assert.match(
      (await planwright('check', '--today', 'banana')).err,
      /^--today banana is not a date; write 2027-03-01\n$/,
    );
    assert.match(
      (await planwright('new', '--model', 'c3c')).err,
      /^--model c3c is unknown; known: .*c2c/,
    );
    assert.equal((await planwright('check', '--format', 'nonsense')).code, 2);
    assert.equal((await planwright('nonsense')).code, 2);
  });

  it('shows the line, the place, the reason, the case and the fix', async () => {
    const { out } = await planwright('check', flawed);
    const block = out.slice(out.indexOf('LEV101') - 20);
    assert.match(block, /20 \| levers:\n +\| \^{6}\n/);
    assert.match(block, /= because: Vinted: The money is held until the buyer confirms/);
    assert.match(block, /= fix: Add the lever Trust system/);
  });

  it('underlines Chinese text by the width a terminal gives it', async () => {
    const { out } = await planwright('check', chinese, '--lang', 'zh');
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('name: 品牌大片'));
    const [source = '', marks = ''] = lines.slice(at, at + 2);
    assert.equal(displayWidth(source.slice(0, source.indexOf('德国第一'))), marks.indexOf('^'));
    assert.equal(marks.trimEnd().length - marks.indexOf('^'), displayWidth('德国第一'));
  });

  it('speaks the language of the plan, or the one asked for', async () => {
    assert.match((await planwright('check', chinese)).out, /跨境电商计划缺少“合规管理”/);
    assert.match(
      (await planwright('check', chinese, '--lang', 'en')).out,
      /plan without Compliance management/,
    );
  });

  it('prints versioned JSON with places counted from 1', async () => {
    const { out, code } = await planwright('check', flawed, clean, '--format', 'json');
    const json = JSON.parse(out) as Output;
    assert.equal(code, 1);
    assert.equal(json.version, 1);
    assert.deepEqual(
      json.files.map(({ file, model, status }) => ({ file, model, status })),
      [
        { file: flawed, model: ['c2c'], status: 'review' },
        { file: clean, model: ['c2b'], status: 'review' },
      ],
    );
    const trust = json.files[0]?.findings.find(({ rule }) => rule === 'LEV101');
    assert.equal(trust?.at, 'levers');
    const text = fs.readFileSync(flawed, 'utf8');
    const { line, column, offset } = trust?.range.start ?? { line: 0, column: 0, offset: 0 };
    assert.ok(text.startsWith('levers:', offset));
    assert.equal(text.split('\n')[line - 1]?.slice(column - 1), 'levers:');
  });

  it('finds the same in LF, CRLF and BOM versions of a plan', async () => {
    const text = fs.readFileSync(chinese, 'utf8');
    const folder = scratch({
      'a.plan.yaml': text,
      'b.plan.yaml': text.replaceAll('\n', '\r\n'),
      'c.plan.yaml': `\uFEFF${text}`,
    });
    const { out } = await planwright('check', folder, '--format', 'json');
    const [a, b, c] = (JSON.parse(out) as Output).files.map(({ findings }) =>
      findings.map(
        ({ rule, at, range }) => `${rule} ${at} ${range.start.line}:${range.start.column}`,
      ),
    );
    assert.ok((a?.length ?? 0) > 5);
    assert.deepEqual(b, a);
    assert.deepEqual(c, a);
  });

  it('reads company catalogues beside the plan, and nothing outside its workspace', async () => {
    const plan = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');
    const catalog = fs.readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');
    const folder = scratch({
      'house/catalogs/crumbline.yaml': catalog,
      'house/x.plan.yaml': plan,
      'house/.git/HEAD': '',
      'secret.yaml': catalog,
      'house/y.plan.yaml': plan.replace('catalogs/crumbline.yaml', '../secret.yaml'),
    });
    assert.equal((await planwright('check', path.join(folder, 'house/x.plan.yaml'))).code, 0);
    const { out, code } = await planwright('check', path.join(folder, 'house/y.plan.yaml'));
    assert.equal(code, 1);
    assert.match(out, /is outside the workspace/);
  });

  it('lets no control character of a plan reach the terminal', async () => {
    const folder = scratch({
      'a.plan.yaml':
        'plan: 1\ntitle: T\nmodel: "c2c\\u001b[31m"\nperiod: 2027\nlevers:\n  \u001b[2Jx: [y]\n',
    });
    const { out } = await planwright('check', folder);
    assert.ok(!out.includes('\u001b'));
  });

  it('works as a process, from standard input', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['server/dist/cli.cjs', 'check', '-', '--format', 'json'],
      {
        input: fs.readFileSync(flawed),
        encoding: 'utf8',
      },
    );
    assert.equal(status, 1);
    assert.ok((JSON.parse(stdout) as Output).summary.error > 0);
  });
});

describe('planwright new', () => {
  for (const model of builtinCatalog().models.keys()) {
    for (const lang of ['en', 'zh'] as const) {
      it(`writes a ${model} plan in ${lang} that has no error and no warning`, async () => {
        const { out, code } = await planwright('new', '--model', model, '--lang', lang);
        assert.equal(code, 0);
        const folder = scratch({ 'new.plan.yaml': out });
        const { code: checked, out: report } = await planwright('check', folder, '--strict');
        assert.equal(checked, 0, report);
        assert.doesNotMatch(report, / TIM\d/, 'the dates of a skeleton are ones to keep');
      });
    }
  }

  it('never overwrites unasked', async () => {
    const folder = scratch({ 'a.plan.yaml': 'mine' });
    const file = path.join(folder, 'a.plan.yaml');
    const { code, err } = await planwright('new', file, '--model', 'c2c');
    assert.equal(code, 2);
    assert.match(err, /already exists/);
    assert.equal(fs.readFileSync(file, 'utf8'), 'mine');
  });

  it('names the models when it does not know one', async () => {
    const { code, err } = await planwright('new', '--model', 'marketplace3000');
    assert.equal(code, 2);
    assert.match(err, /b2b, b2c, c2c/);
  });
});

describe('planwright explain', () => {
  it('knows every rule by code and by name, in both languages', async () => {
    for (const { code, name, title } of allRules) {
      for (const word of [code, name]) {
        const { out, code: exit } = await planwright('explain', word, '--lang', 'zh');
        assert.equal(exit, 0);
        assert.ok(out.includes(title.zh), `${word}: ${out}`);
      }
    }
  });

  for (const [word, expected] of [
    ['trust', /^Cases:\n- \S.+ \(.+\/.+\)$/m],
    ['c2c', /Operating keys/],
    ['taobao', /Taobao/],
    ['taobao/escrow', /what the company does/],
    ['复购率', /Repeat purchase rate/],
    ['private-domain', /owned audience/i],
    ['escrow', /Needs/],
  ] as const) {
    it(`explains ${word}`, async () =>
      assert.match((await planwright('explain', word)).out, expected));
  }

  it('suggests what may have been meant', async () => {
    const { code, err } = await planwright('explain', 'trsut');
    assert.equal(code, 2);
    assert.match(err, /Did you mean trust\?/);
  });
});
