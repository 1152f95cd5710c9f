import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { companyCatalog } from '../support/files.ts';
import { noNetwork, permitted } from '../support/permission.ts';
import { RawServer } from '../trust/raw-server.ts';

const plan = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');

describe('the server without rights', () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-rights-')));
  const workspace = path.join(folder, 'workspace');
  const uri = (name: string): string => pathToFileURL(path.join(workspace, name)).href;
  before(() => {
    fs.mkdirSync(path.join(workspace, 'catalogs'), { recursive: true });
    fs.writeFileSync(path.join(workspace, 'catalogs', 'crumbline.yaml'), companyCatalog.text);
    fs.writeFileSync(path.join(workspace, 'closed.plan.yaml'), plan);
    fs.writeFileSync(path.join(folder, 'secret.yaml'), companyCatalog.text);
    fs.symlinkSync(path.join(folder, 'secret.yaml'), path.join(workspace, 'catalogs', 'link.yaml'));
    fs.writeFileSync(path.join(workspace, 'no-network.cjs'), noNetwork);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  async function started(): Promise<RawServer> {
    const server = new RawServer({
      nodeArguments: [...permitted(workspace), '--require', path.join(workspace, 'no-network.cjs')],
      workspace: pathToFileURL(workspace).href,
      capabilities: { workspace: { configuration: true } },
    });
    await server.initialize();
    return server;
  }
  const codes = (params: unknown): unknown[] =>
    (params as { diagnostics: { code: unknown }[] }).diagnostics.map(({ code }) => code);

  it('serves a plan with its company catalogue and its neighbours, and is denied nothing it tries', async () => {
    const server = await started();
    try {
      server.open(uri('open.plan.yaml'), plan);
      assert.deepEqual(codes((await server.published(uri('open.plan.yaml'), 1))?.params), []);
      for (const method of [
        'hover',
        'completion',
        'definition',
        'documentLink',
        'documentSymbol',
        'formatting',
        'codeLens',
      ]) {
        const params = {
          textDocument: { uri: uri('open.plan.yaml') },
          position: { line: 3, character: 8 },
          options: {},
        };
        assert.equal(
          (await server.request(`textDocument/${method}`, params))?.error,
          undefined,
          method,
        );
      }
      assert.equal((await server.request('planwright/plans', {}))?.error, undefined);
      assert.equal(
        (await server.request('planwright/report', { uri: uri('open.plan.yaml') }))?.error,
        undefined,
      );
      const errors = server.notices.filter(
        ({ method, params }) =>
          method === 'window/logMessage' && (params as { type: number }).type === 1,
      );
      assert.deepEqual(errors, []);
      assert.equal(server.stderr, '');
    } finally {
      await server.stop();
    }
  });

  for (const [what, catalog] of [
    ['a path that climbs out', '../secret.yaml'],
    ['a path that climbs out in the middle', 'catalogs/../../secret.yaml'],
    ['an absolute path', '/etc/passwd'],
    ['an address on the network', 'https://example.com/catalog.yaml'],
    ['an address of a file', 'file:///etc/passwd'],
    ['an encoded path', '%2e%2e/secret.yaml'],
    ['backslashes', '..\\\\secret.yaml'],
    ['a link that leads out', 'catalogs/link.yaml'],
  ] as const) {
    it(`reads nothing through ${what}`, async () => {
      const server = await started();
      try {
        server.open(uri('open.plan.yaml'), plan.replace('catalogs/crumbline.yaml', `"${catalog}"`));
        const found = codes((await server.published(uri('open.plan.yaml'), 1))?.params);
        assert.ok(found.includes('REF704'), String(found));
        assert.equal(server.ended, false, server.stderr);
      } finally {
        await server.stop();
      }
    });
  }
});
