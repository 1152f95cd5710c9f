// Plans that are not open: found, searched, checked, renamed, and followed when files move.
import assert from 'node:assert/strict';
import type {
  Diagnostic,
  Location,
  SymbolInformation,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../server/src/lsp/host.ts';
import { atCursor } from '../support/cursor.ts';
import { companyCatalog } from '../support/files.ts';
import { connect, memoryHost, type TestClient } from '../support/lsp.ts';
import { requests, type WorkspaceRequest } from '../support/lsp-matrix.ts';

const planText = (title: string, more = ''): string => `plan: 1
title: ${title}
model: o2o
catalog: catalogs/crumbline.yaml
period: 2027
levers:
  freshness-promise: [day-end-markdown]
${more}`;

const folder = 'file:///plans';
const openUri = `${folder}/open.plan.yaml`;
const closedUri = `${folder}/north/%E5%8C%97%E6%96%B9.plan.yaml`;
const catalogUri = `${folder}/catalogs/crumbline.yaml`;
const texts = {
  [openUri]: planText('Open on disk'),
  [closedUri]: planText('北方', 'kpis:\n  own-number: {kpi: gmv, name: Sales}\n').replace(
    'catalogs/',
    '../catalogs/',
  ),
  [catalogUri]: companyCatalog.text,
  [`${folder}/planwright.yaml`]:
    'config: 1\nbaseline: base.json\ncatalogs: [catalogs/crumbline.yaml]\n',
  [`${folder}/base.json`]: '{"version": 1, "plans": {"open.plan.yaml": {"KPI301 ": 1}}}\n',
};

describe('plans of the workspace', () => {
  const clients: TestClient[] = [];
  let files: Record<string, string>;
  let reads: string[];

  async function start(options: Parameters<typeof connect>[0] = {}): Promise<TestClient> {
    files = { ...texts };
    reads = [];
    const memory = memoryHost(files);
    const host: Host = {
      ...memory,
      readFile: (uri, root) => {
        reads.push(uri);
        return memory.readFile(uri, root);
      },
    };
    const workspace = {
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...options.workspace,
    };
    const client = await connect({ locale: 'en', host, ...options, workspace });
    clients.push(client);
    return client;
  }
  const changed = (client: TestClient, uri: string, type = 2): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type }],
    });
  const codes = (diagnostics: readonly Diagnostic[] | undefined): unknown[] =>
    (diagnostics ?? []).map(({ code }) => code);
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  it('are all listed, open ones as the editor has them, with model, status and coverage', async () => {
    const client = await start();
    await client.open(
      planText('Open in the editor').replace('period: 2027', 'status: review'),
      openUri,
    );
    const rows =
      await client.connection.sendRequest<
        {
          uri: string;
          title: string;
          models: string;
          status: string;
          keys: { lever: string; state: string; says: string }[];
        }[]
      >('planwright/plans');
    assert.deepEqual(
      rows.map(({ uri, title, models, status }) => [uri, title, models, status]),
      [
        [openUri, 'Open in the editor', 'O2O', 'in review'],
        [closedUri, '北方', 'O2O', 'draft'],
      ],
    );
    const [first] = rows;
    assert.ok(first?.keys.some(({ state, says }) => state === 'missing' && says === 'missing'));
  });

  it('are searched without being opened, and again when a file changes', async () => {
    const client = await start();
    const search = async (query: string): Promise<string[]> =>
      (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
        (one) => one.location.uri,
      );
    assert.deepEqual(await search('own-number'), [closedUri]);
    const before = reads.length;
    assert.deepEqual(await search('own-number'), [closedUri]);
    assert.equal(reads.length, before, 'nothing is read twice');
    files[closedUri] = planText('other');
    await changed(client, closedUri);
    assert.deepEqual(await search('own-number'), []);
    delete files[closedUri];
    await changed(client, closedUri, 3);
    assert.deepEqual(await search('freshness'), [openUri]);
  });

  it('are read again for every question when the editor tells of no changed files', async () => {
    const client = await start({ workspace: { didChangeWatchedFiles: {} } });
    const search = async (): Promise<number> =>
      (
        await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
          query: 'own-number',
        })
      ).length;
    assert.equal(await search(), 1);
    files[closedUri] = planText('other');
    assert.equal(await search(), 0);
  });

  it('are found by references, and renamed, whether or not they are open', async () => {
    const client = await start();
    const { position } = atCursor(planText('Open').replace('  freshness', '  fresh‸ness'));
    await client.open(planText('Open'), openUri);
    const at = { textDocument: { uri: openUri }, position };
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      [...new Set(found.map(({ uri }) => uri))].sort(),
      [catalogUri, openUri, closedUri].sort(),
    );
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at,
      newName: 'fresh-daily',
    });
    assert.deepEqual(
      Object.keys(edit.changes ?? {}).sort(),
      [catalogUri, closedUri, openUri].sort(),
    );
  });

  it('show their findings in the whole workspace when the setting says so, pushed', async () => {
    const client = await start({ settings: { diagnostics: { scope: 'workspace' } } });
    const found = await client.published(closedUri, (all) => all.length > 0);
    assert.ok(codes(found).includes('LEV101'));
    // The open one takes over, and gives back when it is closed.
    const document = await client.open(planText('Open').replace('o2o', 'o3o'), openUri);
    assert.ok(codes(await document.diagnostics()).includes('FIT801'));
    await document.close();
    await client.published(
      openUri,
      (all) => codes(all).includes('LEV101') && !codes(all).includes('FIT801'),
    );
    delete files[closedUri];
    await changed(client, closedUri, 3);
    await client.published(closedUri, (all) => all.length === 0);
  });

  it('an answer that did not change is said to be unchanged', async () => {
    const client = await start({ pull: true });
    await client.open(planText('Open'), openUri);
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      client.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: openUri },
        previousResultId,
      });
    const { kind, resultId } = await ask();
    assert.equal(kind, 'full');
    assert.deepEqual(await ask(resultId), { kind: 'unchanged', resultId });
  });

  const tests: Record<WorkspaceRequest, () => Promise<void>> = {
    'workspace/diagnostic': async () => {
      const client = await start({ pull: true, settings: { diagnostics: { scope: 'workspace' } } });
      const ask = (
        previous: WorkspaceDiagnosticReport | undefined,
      ): Promise<WorkspaceDiagnosticReport> =>
        client.connection.sendRequest('workspace/diagnostic', {
          previousResultIds: (previous?.items ?? []).flatMap(({ uri, resultId }) =>
            resultId ? [{ uri, value: resultId }] : [],
          ),
        });
      const first = await ask(undefined);
      assert.deepEqual(first.items.map(({ uri }) => uri).sort(), [closedUri, openUri].sort());
      // Nothing new: the question is held open until there is.
      let answered = false;
      const held = ask(first).then((report) => {
        answered = true;
        return report;
      });
      await client.connection.sendRequest('workspace/symbol', { query: '' });
      await changed(client, openUri);
      await client.connection.sendRequest('workspace/symbol', { query: '' });
      assert.ok(!answered);
      files[closedUri] = planText('fixed')
        .replace('o2o', 'o3o')
        .replace('catalogs/', '../catalogs/');
      await changed(client, closedUri);
      const second = await held;
      assert.deepEqual(
        second.items.map(({ uri }) => uri),
        [closedUri],
      );
      const [report] = second.items;
      assert.ok(report?.kind === 'full');
      assert.ok(codes(report.items).includes('FIT801'));
    },
    'workspace/executeCommand': async () => {
      const client = await start({ pull: true, window: { workDoneProgress: true } });
      const steps: { kind: string; message?: string; cancellable?: boolean }[] = [];
      client.connection.onNotification('$/progress', ({ value }) => void steps.push(value));
      const held = client.connection.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        { previousResultIds: [] },
      );
      const run = (): Promise<unknown> =>
        client.connection.sendRequest('workspace/executeCommand', {
          command: 'planwright.checkWorkspace',
        });
      const sum = (await run()) as {
        plans: number;
        errors: number;
        warnings: number;
        cancelled: boolean;
      };
      assert.equal(sum.plans, 2);
      assert.ok(sum.warnings >= 2);
      assert.equal(sum.cancelled, false);
      assert.equal(steps[0]?.cancellable, true);
      assert.deepEqual(
        steps.map(({ kind }) => kind),
        ['begin', 'report', 'report', 'end'],
      );
      assert.match(steps[2]?.message ?? '', /^2\/2 北方\.plan\.yaml|^2\/2 open\.plan\.yaml/);
      // The findings of all plans are shown from now on.
      assert.deepEqual(
        (await held).items.map(({ uri }) => uri).sort(),
        [closedUri, openUri].sort(),
      );
      // Cancelled by the user: it ends before the first plan.
      client.connection.onNotification('$/progress', ({ token }: { token: string }) => {
        void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      });
      for (let count = 0; count < 300; count++)
        files[`${folder}/many/${count}.plan.yaml`] = planText(String(count));
      await changed(client, `${folder}/many/0.plan.yaml`, 1);
      const cut = (await run()) as { plans: number; cancelled: boolean };
      assert.equal(cut.cancelled, true);
      assert.ok(cut.plans < 302);
    },
    'workspace/willRenameFiles': async () => {
      const client = await start();
      const move = async (oldUri: string, newUri: string): Promise<Record<string, string>> => {
        const edit = await client.connection.sendRequest<WorkspaceEdit | null>(
          'workspace/willRenameFiles',
          {
            files: [{ oldUri, newUri }],
          },
        );
        return Object.fromEntries(
          Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
            uri.slice(folder.length + 1),
            edited(files[uri] ?? '', edits),
          ]),
        );
      };
      const catalog = await move(catalogUri, `${folder}/house/our catalogue.yaml`);
      assert.deepEqual(Object.keys(catalog).sort(), [
        'north/%E5%8C%97%E6%96%B9.plan.yaml',
        'open.plan.yaml',
        'planwright.yaml',
      ]);
      assert.match(catalog['open.plan.yaml'] ?? '', /^catalog: house\/our catalogue\.yaml$/m);
      assert.match(
        catalog['north/%E5%8C%97%E6%96%B9.plan.yaml'] ?? '',
        /^catalog: \.\.\/house\/our catalogue\.yaml$/m,
      );
      assert.match(catalog['planwright.yaml'] ?? '', /catalogs: \[house\/our catalogue\.yaml\]/);
      const plan = await move(openUri, `${folder}/south/open.plan.yaml`);
      assert.match(plan['open.plan.yaml'] ?? '', /^catalog: \.\.\/catalogs\/crumbline\.yaml$/m);
      assert.match(plan['base.json'] ?? '', /"south\/open\.plan\.yaml": \{/);
      assert.deepEqual(
        await move(`${folder}/north`, `${folder}/east`),
        {},
        'relative paths still lead there',
      );
      const whole = await move(`${folder}/catalogs`, `${folder}/kataloge`);
      assert.match(whole['open.plan.yaml'] ?? '', /^catalog: kataloge\/crumbline\.yaml$/m);
    },
  };
  for (const [name, run] of Object.entries(tests))
    it(`${name}: ${requests[name as WorkspaceRequest].en}`, run);
});

function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'x', 1, text), [...edits]);
}
