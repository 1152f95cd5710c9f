// A workspace of several folders: each plan lives by the configuration and catalogues of its own
// folder, lists and searches go over all of them, and folders come and go.
import assert from 'node:assert/strict';
import type { Diagnostic, SymbolInformation } from 'vscode-languageserver-protocol';
import { companyCatalog } from '../support/files.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';

const [north, south, inner] = [
  'file:///several/north',
  'file:///several/south',
  'file:///several/north/lab',
];
const plan = (title: string): string => `plan: 1
title: ${title}
model: o2o
status: review
period: 2027
levers:
  freshness-promise: [day-end-markdown]
kpis:
  ${title}-number: {kpi: gmv, name: Sales}
`;
const files = {
  [`${north}/planwright.yaml`]: 'config: 1\ncatalogs: [catalogs/crumbline.yaml]\n',
  [`${north}/catalogs/crumbline.yaml`]: companyCatalog.text,
  [`${north}/a.plan.yaml`]: plan('north'),
  [`${south}/planwright.yaml`]: 'config: 1\nrules: {LEV101: off}\n',
  [`${south}/b.plan.yaml`]: plan('south'),
  [`${inner}/c.plan.yaml`]: plan('lab'),
};

describe('several folders', () => {
  let client: TestClient;
  afterEach(() => client?.dispose());
  const start = async (folders: string[]): Promise<TestClient> => {
    const workspace = {
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
    };
    client = await connect({ locale: 'en', host: memoryHost(files), folders, workspace });
    return client;
  };
  const codesOf = async (uri: string): Promise<unknown[]> => {
    const document = await client.open(files[uri] ?? '', uri);
    return (await document.diagnostics()).map(({ code }: Diagnostic) => code);
  };
  const found = async (query: string): Promise<string[]> =>
    (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query }))
      .map(({ location }) => location.uri)
      .sort();

  it('each plan is checked by the configuration and the catalogues of its own folder', async () => {
    await start([north, south]);
    const inNorth = await codesOf(`${north}/a.plan.yaml`);
    assert.ok(inNorth.includes('LEV101') && !inNorth.includes('REF701'), inNorth.join());
    const inSouth = await codesOf(`${south}/b.plan.yaml`);
    assert.ok(!inSouth.includes('LEV101') && inSouth.includes('LEV106'), inSouth.join());
  });

  it('a folder inside another one is a workspace of its own: what lies outside of it is not read', async () => {
    await start([north, inner]);
    const codes = await codesOf(`${inner}/c.plan.yaml`);
    assert.ok(codes.includes('LEV106'), codes.join());
    client.dispose();
    await start([north]);
    const within = await codesOf(`${inner}/c.plan.yaml`);
    assert.ok(!within.includes('LEV106'), within.join());
  });

  it('lists and searches go over all folders, each plan once, and follow when folders come and go', async () => {
    const folders = [north, south, inner];
    await start(folders);
    const all = [`${north}/a.plan.yaml`, `${inner}/c.plan.yaml`, `${south}/b.plan.yaml`];
    assert.deepEqual(await found('-number'), [...all].sort());
    const rows = await client.connection.sendRequest<{ uri: string }[]>('planwright/plans');
    assert.deepEqual(rows.map(({ uri }) => uri).sort(), [...all].sort());
    folders.splice(1, 1);
    const event = { added: [], removed: [{ uri: south, name: 'south' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    // The server asks for the folders itself; its next answer but one is about them.
    for (let tries = 0; tries < 50 && (await found('south-number')).length > 0; tries++);
    assert.deepEqual(
      await found('-number'),
      [`${north}/a.plan.yaml`, `${inner}/c.plan.yaml`].sort(),
    );
  });
});
