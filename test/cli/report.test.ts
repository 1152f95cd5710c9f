// planwright report: one page, Markdown with pictures, JSON, or a table.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { examplePlans } from '../support/files.ts';
import { nastyPlan } from '../support/nasty.ts';
import { planwright } from '../support/terminal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-report-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const today = ['--today', '2027-03-15'];

/** Fails unless the text is well-formed XML. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('planwright report', () => {
  it('writes Markdown with one well-formed picture file for every picture it names', async () => {
    const file = to('report.md');
    const { code, err } = await planwright(
      'report',
      'snippets/examples/hengmu-2027.plan.yaml',
      '--format',
      'md',
      '-o',
      file,
      ...today,
    );
    assert.deepEqual([code, err], [0, '']);
    const text = fs.readFileSync(file, 'utf8');
    const names = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, name = '']) => name);
    assert.equal(names.length, 7);
    for (const name of names) wellFormed(fs.readFileSync(to(name), 'utf8'));
    assert.match(text, /^# 衡木定制 2027 年交期减半计划$/m);
  });

  it('writes JSON and a table for a spreadsheet, where no cell is a formula', async () => {
    const json = await planwright('report', 'snippets/examples', '--format', 'json', ...today);
    const { version, plans } = JSON.parse(json.out) as {
      version: number;
      plans: { file: string; report: { title: string } }[];
    };
    assert.deepEqual([version, plans.length], [1, examplePlans().length]);
    assert.ok(
      plans.every(({ file, report }) => file.endsWith('.plan.yaml') && report.title !== ''),
    );
    const nasty = to('formula.plan.yaml');
    fs.writeFileSync(nasty, nastyPlan('=HYPERLINK("http://example.invalid")'));
    const csv = await planwright('report', nasty, '--format', 'csv', '--lang', 'en');
    assert.equal(csv.code, 0);
    assert.doesNotMatch(csv.out, /(?:^|,)"?[=@]/m);
    assert.match(csv.out, /^\ufefffile,plan,section,/);
  });

  it('says so when there is no plan', async () => {
    const { code, err } = await planwright('report', fs.mkdtempSync(path.join(folder, 'empty-')));
    assert.equal(code, 2);
    assert.match(err, /No plan files/);
  });
});
