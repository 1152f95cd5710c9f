import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isOwnFolder } from '../../server/src/node/code-cache.ts';
import { RawServer } from '../trust/raw-server.ts';

const cli = path.resolve('server/dist/cli.cjs');

describe('code that is kept between runs', () => {
  let folder = '';
  before(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'planwright-code-'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  const code = () => path.join(folder, 'planwright', 'code');
  const run = (env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [cli, 'check', '-', '--format', 'json'], {
      input: 'plan: 1\ntitle: x\n',
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: folder, ...env },
    });

  it('lies in a folder that nobody else may write to, and changes nothing about the result', function () {
    if (process.platform !== 'linux') this.skip();
    const first = run();
    assert.equal(first.status, 1, first.stderr);
    const [kept = '', ...others] = fs.readdirSync(code());
    assert.match(kept, /^cli-check\.cjs-/);
    assert.deepEqual(others, []);
    assert.equal(fs.statSync(code()).mode & 0o777, 0o700);
    assert.equal(fs.statSync(path.join(code(), kept)).mode & 0o777, 0o600);
    assert.equal(run().stdout, first.stdout);
    assert.equal(run({ NODE_DISABLE_COMPILE_CACHE: '1' }).stdout, first.stdout);
  });

  it('is not used when it was made from another build', function () {
    if (process.platform !== 'linux') this.skip();
    const [kept = ''] = fs.readdirSync(code());
    const file = path.join(code(), kept);
    const good = fs.readFileSync(file);
    fs.writeFileSync(file, `${'0'.repeat(64)}no code at all`);
    assert.equal(run().status, 1);
    assert.equal(
      fs.readFileSync(file).subarray(0, 64).toString(),
      good.subarray(0, 64).toString(),
      'written anew',
    );
  });

  it('makes the language server no other one, and is written when it is shut down', async function () {
    if (process.platform !== 'linux') this.skip();
    const uri = 'file:///plans/a.plan.yaml';
    const served = async (env: NodeJS.ProcessEnv): Promise<unknown> => {
      const server = new RawServer({ env });
      await server.initialize();
      server.open(uri, 'plan: 1\nmodel: c2c\ntitle: x\n');
      const found = (await server.published(uri, 1))?.params;
      await server.request('shutdown');
      server.notify('exit');
      assert.equal(await server.exited, 0);
      assert.equal(server.stderr, '');
      return found;
    };
    const own = { XDG_CACHE_HOME: path.join(folder, 'server') };
    const first = await served(own);
    assert.match(JSON.stringify(first), /STR003/);
    const [kept = '', ...others] = fs.readdirSync(
      path.join(folder, 'server', 'planwright', 'code'),
    );
    assert.match(kept, /^server\.cjs-/);
    assert.deepEqual(others, []);
    assert.deepEqual(await served(own), first);
    assert.deepEqual(await served({ ...own, NODE_DISABLE_COMPILE_CACHE: '1' }), first);
  });

  it('is neither written nor read where others may write, or when Node is told to keep none', function () {
    if (process.platform === 'win32') this.skip();
    const shared = path.join(folder, 'shared', 'planwright');
    fs.mkdirSync(shared, { recursive: true });
    fs.chmodSync(shared, 0o777);
    assert.equal(isOwnFolder(path.join(shared, 'code')), false);
    assert.equal(run({ XDG_CACHE_HOME: path.join(folder, 'shared') }).status, 1);
    assert.deepEqual(fs.readdirSync(path.join(shared, 'code')), []);
    assert.equal(isOwnFolder(path.join(folder, 'own')), true);
    run({ XDG_CACHE_HOME: path.join(folder, 'none'), NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.equal(fs.existsSync(path.join(folder, 'none')), false);
  });
});
