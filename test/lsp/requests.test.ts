import assert from 'node:assert/strict';
import {
  capabilities,
  type Request,
  requests,
  type WorkspaceRequest,
} from '../support/lsp-matrix.ts';
import { catalogUri, Session } from './request-session.ts';
import { changingTests } from './requests-changing.ts';
import { readingTests } from './requests-reading.ts';

describe('every request of the language server', () => {
  const session = new Session();
  const { ask, start } = session;
  afterEach(() => session.client.dispose());

  /** One test for each line of the table: the compiler asks for a new one with each new line. */
  const tests: Record<Exclude<Request, WorkspaceRequest>, () => Promise<void>> = {
    ...readingTests(session),
    ...changingTests(session),
  };
  for (const [name, run] of Object.entries(tests))
    it(`${name}: ${requests[name as Request].en}`, run);

  it('offers nothing that is not in the table', async () => {
    const client = await start({ pull: true });
    for (const name of Object.keys(client.initialized.capabilities)) {
      if (['positionEncoding', 'textDocumentSync', 'workspace'].includes(name)) continue;
      const request = capabilities[name];
      assert.ok(request && request in requests, name);
    }
  });

  it('answers for documents that are not open, and for positions that are not there', async () => {
    await start();
    const nowhere = { textDocument: { uri: 'file:///plans/nowhere.plan.yaml' } };
    const far = { line: 1e6, character: 1e6 };
    const params = {
      position: far,
      positions: [far],
      range: { start: far, end: far },
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 2, insertSpaces: true },
      newName: 'x',
      ch: '\n',
      query: 'x',
    };
    for (const request of Object.keys(tests)) {
      if (request === 'textDocument/publishDiagnostics' || request === 'completionItem/resolve')
        continue;
      if (request === 'textDocument/diagnostic') continue;
      await ask(request, { ...params, ...nowhere });
      await ask(request, params);
    }
  });

  it('asks editors to look again when a catalogue changes', async () => {
    const client = await start({
      workspace: {
        semanticTokens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    });
    const asked = new Set<string>();
    const done = new Promise<void>((resolve) => {
      for (const name of ['semanticTokens', 'inlayHint', 'codeLens']) {
        client.connection.onRequest(`workspace/${name}/refresh`, () => {
          asked.add(name);
          if (asked.size === 3) resolve();
          return null;
        });
      }
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: catalogUri, type: 2 }],
    });
    await done;
  });
});
