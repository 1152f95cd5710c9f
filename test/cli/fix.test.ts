// `check --fix`: what can be fixed without changing the meaning is fixed in the file, and nothing
// else is touched.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { planwright } from '../support/terminal.ts';

const clean = fs.readFileSync('snippets/examples/hengmu-2027.plan.yaml', 'utf8');
const cli = path.resolve('server/dist/cli.cjs');
/** Full-width characters in the structure, as a Chinese keyboard writes them. */
const typed = clean.replace('model: ', 'model：').replace('currency: ', 'currency：');

function planFile(bytes: string | Buffer): string {
  const file = path.join(
    fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-fix-')),
    'a b 计划.plan.yaml',
  );
  fs.writeFileSync(file, bytes);
  return file;
}

describe('planwright check --fix', () => {
  it('fixes the file, keeps every other byte, and a second run writes nothing', async () => {
    const file = planFile(typed);
    const { code, out } = await planwright('check', '--fix', file);
    assert.equal(code, 0, out);
    assert.equal(fs.readFileSync(file, 'utf8'), clean);
    const { ino, mtimeMs } = fs.statSync(file);
    await planwright('check', '--fix', file);
    assert.deepEqual([fs.statSync(file).ino, fs.statSync(file).mtimeMs], [ino, mtimeMs]);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), [path.basename(file)]);
  });

  it('keeps a byte order mark, line ends, permissions and links', async () => {
    const file = planFile(`\uFEFF${typed.replaceAll('\n', '\r\n')}`);
    fs.chmodSync(file, 0o640);
    const link = path.join(path.dirname(file), 'link.plan.yaml');
    fs.symlinkSync(file, link);
    await planwright('check', '--fix', link);
    assert.equal(fs.readFileSync(file, 'utf8'), `\uFEFF${clean.replaceAll('\n', '\r\n')}`);
    assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    assert.ok(fs.lstatSync(link).isSymbolicLink());
  });

  it('leaves a file that is not UTF-8 as it is, and says so', async () => {
    const bytes = Buffer.concat([Buffer.from(typed), Buffer.from([0x23, 0xff, 0x0a])]);
    const file = planFile(bytes);
    const { err } = await planwright('check', '--fix', file);
    assert.match(err, /UTF-8/);
    assert.ok(fs.readFileSync(file).equals(bytes));
  });

  it('shows a patch that git applies, and writes nothing', () => {
    const file = planFile(typed);
    const cwd = path.dirname(file);
    const dryRun = (): string =>
      spawnSync(process.execPath, [cli, 'check', '--fix-dry-run', '.'], { cwd, encoding: 'utf8' })
        .stdout;
    const patch = dryRun();
    assert.equal(fs.readFileSync(file, 'utf8'), typed);
    assert.match(patch, /^-model：/m);
    assert.match(patch, /^\+model: /m);
    const applied = spawnSync('git', ['apply', '-'], { cwd, input: patch, encoding: 'utf8' });
    assert.equal(applied.status, 0, applied.stderr);
    assert.equal(fs.readFileSync(file, 'utf8'), clean);
    assert.equal(dryRun(), '');
  });

  it('leaves to a person what is a choice: names in Chinese stay', async () => {
    const chinese = fs
      .readFileSync('snippets/examples/lanzhou-home-de.plan.yaml', 'utf8')
      .replace('  localization:', '  本地化运营:');
    const file = planFile(chinese);
    await planwright('check', '--fix', file);
    assert.equal(fs.readFileSync(file, 'utf8'), chinese);
  });

  it('fixes standard input to standard output', () => {
    const { stdout, status } = spawnSync(process.execPath, [cli, 'check', '--fix', '-'], {
      input: typed,
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.equal(stdout, clean);
  });
});
