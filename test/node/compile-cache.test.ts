import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { RawServer } from '../trust/raw-server.ts';

const cli = path.resolve('server/dist/cli.cjs');
const keeps = 'enableCompileCache' in module;

describe('compiled code', () => {
  let folder = '';
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-code-'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** Whether anything was kept in a user's cache folder. */
  const kept = (name: string): boolean =>
    fs.existsSync(path.join(folder, name, 'planwright', 'code'));
  const run = (name: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [cli, 'check', '-', '--format', 'json'], {
      input: 'plan: 1\ntitle: x\n',
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: path.join(folder, name), ...env },
    });

  it('is kept by Node where Node can, and changes nothing about the result', () => {
    const first = run('cli');
    assert.equal(first.status, 1, first.stderr);
    assert.equal(run('cli').stdout, first.stdout);
    assert.equal(run('none', { NODE_DISABLE_COMPILE_CACHE: '1' }).stdout, first.stdout);
    if (process.platform === 'linux') assert.equal(kept('cli'), keeps);
    assert.equal(kept('none'), false);
  });

  it('is kept for the language server too', async () => {
    const uri = 'file:///plans/a.plan.yaml';
    const server = new RawServer({ env: { XDG_CACHE_HOME: path.join(folder, 'server') } });
    await server.initialize();
    server.open(uri, 'plan: 1\nmodel: c2c\ntitle: x\n');
    assert.match(JSON.stringify(await server.published(uri, 1)), /STR003/);
    await server.request('shutdown');
    server.notify('exit');
    assert.equal(await server.exited, 0);
    assert.equal(server.stderr, '');
    if (process.platform === 'linux') assert.equal(kept('server'), keeps);
  });
});
