import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { companyCatalog } from '../support/files.ts';
import { noNetwork, permitted } from '../support/permission.ts';
import { connected } from './client.ts';

const plan = fs.readFileSync('snippets/examples/crumbline-2027.plan.yaml', 'utf8');

describe('the tools for assistants without rights', () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-tools-')));
  const workspace = path.join(folder, 'workspace');
  before(() => {
    fs.mkdirSync(path.join(workspace, 'catalogs'), { recursive: true });
    fs.writeFileSync(path.join(workspace, 'catalogs', 'crumbline.yaml'), companyCatalog.text);
    fs.writeFileSync(path.join(workspace, 'one.plan.yaml'), plan);
    fs.writeFileSync(path.join(workspace, 'one.actuals.csv'), 'kpi,date,value\n');
    fs.writeFileSync(path.join(workspace, 'no-network.cjs'), noNetwork);
    fs.writeFileSync(path.join(folder, 'secret.plan.yaml'), plan);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('all of them work, and write nothing, leave the folder and the machine never', async () => {
    const files = (): string[] =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${name} ${fs.statSync(path.join(folder, name)).mtimeMs}`);
    const before = files();
    await connected(
      {
        folders: [workspace],
        cwd: workspace,
        nodeArguments: [
          ...permitted(workspace),
          '--require',
          path.join(workspace, 'no-network.cjs'),
        ],
      },
      async ({ call, client, errors }) => {
        const one = 'one.plan.yaml';
        const changed = plan.replace('9000', '7000');
        for (const [name, input] of [
          ['explain_catalog', { query: 'escrow' }],
          ['scaffold_plan', { models: ['c2c'] }],
          ['check_plan', { plan: one }],
          ['fix_plan', { plan: changed }],
          ['compare_plans', { before: one, after: changed }],
          ['review_plan', { before: one, after: changed }],
          ['try_model', { plan: one, model: 'c2c' }],
          ['read_status', { plan: one }],
        ] as const) {
          const { isError, text } = await call(name, input);
          assert.equal(isError, false, `${name}: ${text}`);
        }
        assert.equal((await call('check_plan', { plan: one })).data.total, 0);
        for (const { uri } of (await client.listResources()).resources)
          await client.readResource({ uri });
        assert.ok((await call('check_plan', { plan: '../secret.plan.yaml' })).isError);
        assert.equal(errors(), '');
      },
    );
    assert.deepEqual(files(), before);
  });
});
