// The command line where the disk is full, files cannot be read, it is stopped in between, or runs
// several times at once.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { planText } from '../support/plans.ts';

const cli = path.resolve('server/dist/cli.cjs');
const clean = planText('c2c');
/** A plan with a mistake that `--fix` fixes. */
const slipped = clean.replace(/^model: /m, 'model：');
const isPosix = process.platform !== 'win32';

describe('the command line when things go wrong', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-faults-')));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 1e9,
    });
  /** A command of a shell, with the program as `$0` and Node as `$1`. */
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command, cli, process.execPath], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
  const left = (): string[] => fs.readdirSync(folder).filter((name) => name.includes('.tmp'));

  it('says what cannot be read and why, checks the rest, and ends with 2', function () {
    if (!isPosix) this.skip();
    put('good.plan.yaml', clean);
    fs.symlinkSync('circle.plan.yaml', path.join(folder, 'circle.plan.yaml'));
    fs.mkdirSync(path.join(folder, 'folder.plan.yaml'));
    const { status, stdout, stderr } = run(
      'check',
      'circle.plan.yaml',
      'good.plan.yaml',
      '--lang',
      'en',
    );
    assert.equal(stderr, 'circle.plan.yaml cannot be read: its links form a cycle.\n');
    assert.match(stdout, /1 plan checked/);
    assert.equal(status, 2);
    assert.match(run('check', 'circle.plan.yaml', '--lang', 'zh').stderr, /无法读取：链接循环。/);
    assert.equal(
      run('check', '/dev/zero', '--lang', 'en').stderr,
      '/dev/zero cannot be read: it is not a file.\n',
    );
    assert.equal(run('report', 'circle.plan.yaml').status, 2);
  });

  it('waits for no pipe in a folder or at the path of a catalogue, and takes one that is named', function () {
    if (!isPosix) this.skip();
    spawnSync('mkfifo', [path.join(folder, 'pipe.plan.yaml'), path.join(folder, 'pipe.yaml')]);
    put('asks.plan.yaml', `${clean}catalog: pipe.yaml\n`);
    const { status, stdout } = run('check', '.', '--lang', 'en');
    assert.equal(status, 1);
    assert.match(stdout, /pipe\.yaml/);
    assert.match(stdout, /1 plan checked/);
    const piped = shell(
      `cat asks.plan.yaml > pipe.plan.yaml & "$1" "$0" check pipe.plan.yaml; wait`,
    );
    assert.match(piped.stdout, /1 plan checked/);
  });

  it('tells of a full disk, writes no half of a file, and leaves nothing behind', function () {
    if (process.platform !== 'linux') this.skip();
    const file = put('full.plan.yaml', slipped + '# a long comment\n'.repeat(200));
    const before = fs.readFileSync(file);
    // No file may grow beyond one block, which is what a full disk looks like to whoever writes.
    const fixed = shell(
      `ulimit -f 1; trap '' XFSZ; "$1" "$0" check --fix full.plan.yaml --lang en`,
    );
    assert.match(fixed.stderr, /full\.plan\.yaml: not changed: it cannot be written/);
    assert.deepEqual(fs.readFileSync(file), before);
    const written = shell(
      `ulimit -f 1; trap '' XFSZ; "$1" "$0" check full.plan.yaml --format json=out.json --lang en`,
    );
    assert.match(written.stderr, /out\.json cannot be written: the file would be too large\./);
    assert.equal(written.status, 2);
    assert.deepEqual(left(), []);
    assert.ok(!fs.existsSync(path.join(folder, 'out.json')));
    const printed = shell(`"$1" "$0" check full.plan.yaml > /dev/full`);
    assert.deepEqual(
      [printed.status, printed.stderr],
      [2, 'stdout: no space is left on the disk\n'],
    );
    const device = shell(`"$1" "$0" check full.plan.yaml --format json=/dev/full --lang en`);
    assert.match(device.stderr, /no space is left on the disk/);
    assert.ok(fs.statSync('/dev/full').isCharacterDevice(), 'a device is written to, not replaced');
  });

  it('ends quietly when nobody reads on', function () {
    if (!isPosix) this.skip();
    for (let index = 0; index < 40; index++) put(`p${index}.plan.yaml`, slipped.repeat(2));
    const { stderr, stdout } = shell(`"$1" "$0" check . --format json | head -c 20`);
    assert.equal(stderr, '');
    assert.equal(stdout.length, 20);
  });

  it('--fix that is killed leaves each file old or new, and the next run does the rest', async function () {
    if (!isPosix) this.skip();
    const count = 60;
    const files = Array.from({ length: count }, (_, index) => put(`p${index}.plan.yaml`, slipped));
    const alone = put('alone.plan.yaml', slipped);
    run('check', '--fix', alone);
    const after = fs.readFileSync(alone, 'utf8');
    assert.notEqual(after, slipped);
    const isDone = (file: string): boolean => fs.readFileSync(file, 'utf8') === after;
    const child = spawn(process.execPath, [cli, 'check', '--fix', ...files], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    // Killed as soon as the first file is another one.
    while (!isDone(files[0] ?? '') && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await ended;
    const texts = files.map((file) => fs.readFileSync(file, 'utf8'));
    assert.deepEqual(
      texts.filter((text) => text !== slipped && text !== after),
      [],
    );
    assert.ok(texts.includes(after) && texts.includes(slipped), 'it was killed in between');
    run('check', '--fix', ...files);
    assert.ok(files.every(isDone));
  });

  it('several runs on one cache at once say the same, also when the cache cannot be written', async () => {
    for (let index = 0; index < 12; index++)
      put(`p${index}.plan.yaml`, index % 2 === 0 ? clean : slipped);
    const once = run('check', '.', '--format', 'json').stdout;
    const atOnce = (cache: string): Promise<string[]> =>
      Promise.all(
        Array.from(
          { length: 3 },
          () =>
            new Promise<string>((resolve) => {
              const words = [
                cli,
                'check',
                '.',
                '--format',
                'json',
                '--cache',
                '--cache-location',
                cache,
              ];
              execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e9 }, (_, stdout) =>
                resolve(stdout),
              );
            }),
        ),
      );
    for (const said of [...(await atOnce('cache')), ...(await atOnce('cache'))])
      assert.equal(said, once);
    const noFolder = put('no-folder', '');
    for (const said of await atOnce(noFolder)) assert.equal(said, once);
    assert.equal(fs.readFileSync(noFolder, 'utf8'), '');
  });
});
