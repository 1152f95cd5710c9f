// planwright import of a workbook that was exported: a new plan, or a patch of the one that is
// there.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planwright } from '../support/terminal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-back-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const example = 'snippets/examples/swapnest-2027.plan.yaml';
const original = fs.readFileSync(example, 'utf8');

/** A copy of the example, and its workbook with a text of a sheet replaced. */
async function workbook(
  name: string,
  from = '',
  by = '',
): Promise<{ plan: string; sheet: string }> {
  const [plan, sheet] = [to(`${name}.plan.yaml`), to(`${name}.xlsx`)];
  fs.writeFileSync(plan, original);
  await planwright('report', plan, '--format', 'xlsx', '-o', sheet);
  const parts = unzipSync(fs.readFileSync(sheet));
  const changed = Object.entries(parts).map(([part, bytes]): [string, Uint8Array] =>
    /sheet\d+\.xml$/.test(part)
      ? [part, strToU8(strFromU8(bytes).replace(from, () => by))]
      : [part, bytes],
  );
  fs.writeFileSync(sheet, zipSync(Object.fromEntries(changed)));
  return { plan, sheet };
}

const target = ['<v>250000</v>', '<v>300000</v>'] as const;

describe('planwright import of an exported workbook', () => {
  it('into a new file is the same plan', async () => {
    const { plan, sheet } = await workbook('same');
    const { code, err } = await planwright('import', sheet, '-o', to('new.plan.yaml'));
    assert.deepEqual([code, err], [0, 'The workbook has no changes for the plan.\n']);
    const diff = await planwright('diff', plan, to('new.plan.yaml'));
    assert.match(diff.out, /No change in the strategy/);
  });

  it('does not overwrite a plan unless told how', async () => {
    const { plan, sheet } = await workbook('there');
    const { code, err } = await planwright('import', sheet, '-o', plan);
    assert.equal(code, 2);
    assert.match(err, /--merge .* --force/);
    assert.equal(fs.readFileSync(plan, 'utf8'), original);
  });

  it('into the plan that is there changes what was changed in the workbook, and lists it', async () => {
    const { plan, sheet } = await workbook('merge', ...target);
    const commented = original.replace(/^kpis:$/m, 'kpis: # agreed in May');
    fs.writeFileSync(plan, commented);
    const { code, err } = await planwright('import', sheet, '-o', plan, '--merge');
    assert.equal(code, 0);
    assert.match(
      err,
      /1 change taken .*\n {2}KPIs!D2 {2}kpis\.active-sellers\.target: 250000 → 300,000\n/,
    );
    assert.equal(fs.readFileSync(plan, 'utf8'), commented.replace('250000', '300000'));
    const twice = await planwright('import', sheet, '-o', plan, '--merge', '--lang', 'zh');
    assert.match(twice.err, /1 处计划中已有/);
  });

  it('lists conflicts, leaves the plan there, and exits with 1', async () => {
    const { plan, sheet } = await workbook('conflict', ...target);
    const now = original.replace('250000', '260000');
    fs.writeFileSync(plan, now);
    const { code, out } = await planwright(
      'import',
      sheet,
      '-o',
      plan,
      '--merge',
      '--format',
      'json',
    );
    assert.equal(code, 1);
    const { conflicts } = JSON.parse(out) as { conflicts: { address: string; now: string }[] };
    assert.deepEqual(
      conflicts.map(({ address, now: there }) => [address, there]),
      [['kpis.active-sellers.target', '260000']],
    );
    assert.equal(fs.readFileSync(plan, 'utf8'), now);
  });

  it('says that other files cannot be merged, and reads a workbook without its hidden sheet as any other', async () => {
    const { plan, sheet } = await workbook('hidden', '"planwright"', '"other"');
    const { code, err } = await planwright('import', example, '-o', plan, '--merge');
    assert.equal(code, 2);
    assert.match(err, /exported with planwright report/);
    const parts = unzipSync(fs.readFileSync(sheet));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    fs.writeFileSync(
      sheet,
      zipSync({
        ...parts,
        'xl/workbook.xml': strToU8(book.replace('name="planwright"', 'name="notes"')),
      }),
    );
    assert.equal((await planwright('import', sheet, '-o', plan, '--merge')).code, 2);
    assert.notEqual((await planwright('import', sheet, '-o', to('plain.plan.yaml'))).code, 2);
  });
});
