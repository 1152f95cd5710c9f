import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { planText } from '../support/plans.ts';
import { RawServer } from '../trust/raw-server.ts';

describe('a workspace with a pipe in it', () => {
  it('does not hold up the server: a catalogue that is no file is reported, plans that are no files are left out', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-pipe-')));
    spawnSync('mkfifo', [
      path.join(folder, 'pipe.yaml'),
      path.join(folder, 'pipe.plan.yaml'),
      path.join(folder, 'planwright.yaml'),
    ]);
    const root = pathToFileURL(folder).href;
    const server = new RawServer({ workspace: root });
    await server.initialize();
    server.open(`${root}/a.plan.yaml`, `${planText('c2c')}catalog: pipe.yaml\n`);
    const published = await server.published(`${root}/a.plan.yaml`, 1);
    assert.match(JSON.stringify(published?.params), /pipe\.yaml/);
    const symbols = await server.request('workspace/symbol', { query: '' });
    assert.ok(Array.isArray(symbols?.result));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });
});
