// planwright report --format xlsx …: files for office programs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { planwright } from '../support/terminal.ts';
import { named, openPackage, type Parts, treeOf } from './package.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-export-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const chinese = 'snippets/examples/hengmu-2027.plan.yaml';
const english = 'snippets/examples/hearth-and-hollow-fy27.plan.yaml';
const today = ['--today', '2027-03-15'];

async function exported(plan: string, format: string, ...more: string[]): Promise<Parts> {
  const file = to(`plan.${format}`);
  const { code, out, err } = await planwright(
    'report',
    plan,
    '--format',
    format,
    '-o',
    file,
    ...today,
    ...more,
  );
  assert.deepEqual([code, out, err], [0, '', '']);
  return openPackage(fs.readFileSync(file));
}

describe('planwright report for office programs', () => {
  it('needs a file, one language, and a folder for several plans', async () => {
    const said = async (...words: string[]): Promise<string> => {
      const { code, err } = await planwright('report', ...words);
      assert.equal(code, 2);
      return err;
    };
    assert.match(await said(chinese, '--format', 'xlsx'), /say which one with -o plan\.xlsx/);
    const file = ['-o', to('both.xlsx')];
    assert.match(
      await said(chinese, '--format', 'xlsx', '--lang', 'both', ...file),
      /one language/,
    );
    assert.match(await said(chinese, english, '--format', 'xlsx', ...file), /existing folder/);
    assert.equal(fs.existsSync(to('both.xlsx')), false);
  });

  it('writes each of several plans to a folder, named after the plan', async () => {
    const into = to('several');
    fs.mkdirSync(into);
    const { code } = await planwright(
      'report',
      chinese,
      english,
      '--format',
      'xlsx',
      '-o',
      into,
      ...today,
    );
    assert.equal(code, 0);
    assert.deepEqual(fs.readdirSync(into).sort(), [
      'hearth-and-hollow-fy27.xlsx',
      'hengmu-2027.xlsx',
    ]);
  });
});

describe('a workbook', () => {
  it('has a sheet for each section, with filters, frozen heads and hidden ids', async () => {
    const parts = await exported(chinese, 'xlsx');
    const book = treeOf(parts.get('xl/workbook.xml') ?? '');
    const names = named(book, 'sheet').map(({ attributes }) => attributes.name);
    assert.deepEqual(names.slice(0, 10), [
      '计划',
      '目标',
      '指标',
      '举措',
      '按月预算',
      '按杠杆预算',
      '风险',
      '覆盖',
      '提示',
      '实际值',
    ]);
    assert.equal(named(book, 'sheet').at(-1)?.attributes.state, 'hidden');
    const kpis = treeOf(parts.get('xl/worksheets/sheet3.xml') ?? '');
    assert.equal(named(kpis, 'autoFilter')[0]?.attributes.ref, 'A1:H7');
    assert.equal(named(kpis, 'pane')[0]?.attributes.state, 'frozen');
    assert.equal(named(kpis, 'col')[0]?.attributes.hidden, '1');
    assert.match(named(kpis, 'f')[0]?.text ?? '', /^D2-C2$/);
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>衡木定制 2027/);
  });

  it('has the elements of a sheet in the order of the standard', async () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'drawing',
    ];
    for (const [name, text] of await exported(english, 'xlsx')) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const places = treeOf(text).children.map((child) => order.indexOf(child.name));
      assert.ok(!places.includes(-1), name);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        name,
      );
    }
  });
});
