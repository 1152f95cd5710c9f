import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { tokenTypes } from '../../server/src/features/token-legend.ts';
import { indexLines, offsetAt } from '../../server/src/text/lines.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { companyCatalog } from '../support/files.ts';
import { connect, memoryHost, type OpenDocument, type TestClient } from '../support/lsp.ts';
import {
  capabilities,
  type Request,
  requests,
  type WorkspaceRequest,
} from '../support/lsp-matrix.ts';

const catalogUri = 'file:///plans/catalogs/crumbline.yaml';

const plan = `plan: 1
title: 烘焙 2027
model: o2o
catalog: catalogs/crumbline.yaml
period: 2027
levers:
  freshness-promise: [day-end-markdown]
  offline-experience: {have: [reviews], kpis: [return-rate]}
kpis:
  return-rate: 10% -> 8% by 2027-12 @ 王磊
initiatives:
  counter:
    name: 柜台
    lever: offline-experience
    kpis: [return-rate]
sources:
  survey: https://example.com/survey
`;

/** What a modern editor announces. */
const modern = {
  locale: 'en',
  host: memoryHost({ [catalogUri]: companyCatalog.text }),
  initializationOptions: { commands: ['planwright.showBoard'] },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
};

function textIn(text: string, { start, end }: Range): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: Position): number =>
    offsetAt(lines, { line, column: character });
  return text.slice(offset(start), offset(end));
}

function edited(text: string, edits: readonly TextEdit[] | null | undefined): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: Position): number =>
    offsetAt(lines, { line, column: character });
  return applyEdits(
    text,
    (edits ?? []).map(({ range, newText }) => ({
      span: { start: offset(range.start), end: offset(range.end) },
      newText,
    })),
  );
}

/** Where a word begins, and one character further in. */
function at(text: string, word: string): Position {
  return atCursor(text.replace(word, `${word[0]}‸${word.slice(1)}`)).position;
}

describe('every request of the language server', () => {
  let client: TestClient;
  let document: OpenDocument;
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest<T>(method, { textDocument: { uri: document.uri }, ...params });
  const start = async (options: Parameters<typeof connect>[0] = {}, text = plan): Promise<void> => {
    client = await connect({ ...modern, ...options });
    document = await client.open(text);
  };
  afterEach(() => client.dispose());

  /** One test for each line of the table: the compiler asks for a new one with each new line. */
  const tests: Record<Exclude<Request, WorkspaceRequest>, () => Promise<void>> = {
    'textDocument/publishDiagnostics': async () => {
      await start({}, plan.replace('o2o', 'o3o'));
      assert.ok((await document.diagnostics()).some(({ code }) => code === 'FIT801'));
    },
    'textDocument/diagnostic': async () => {
      await start({ pull: true }, plan.replace('o2o', 'o3o'));
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
      assert.ok(items.some(({ code }) => code === 'FIT801'));
    },
    'textDocument/completion': async () => {
      await start();
      const labels = (await document.completions(at(plan, 'o2o'))).map(({ label }) => label);
      assert.ok(labels.includes('b2c'));
    },
    'completionItem/resolve': async () => {
      await start();
      const item = (await document.completions(at(plan, 'o2o'))).find(
        ({ label }) => label === 'c2c',
      );
      assert.ok(item);
      const { documentation } = await client.connection.sendRequest<CompletionItem>(
        'completionItem/resolve',
        item,
      );
      assert.match(JSON.stringify(documentation), /Operating keys/);
    },
    'textDocument/hover': async () => {
      await start();
      assert.match((await document.hover(at(plan, 'reviews'))) ?? '', /ratings and reviews/);
    },
    'textDocument/codeAction': async () => {
      await start();
      const here = at(plan, 'freshness-promise: [');
      const range = { start: here, end: here };
      const titles = async (context: object): Promise<(string | undefined)[]> =>
        (
          await ask<CodeAction[]>('textDocument/codeAction', {
            range,
            context: { diagnostics: [], ...context },
          })
        ).map(({ kind, title }) => (kind?.startsWith('refactor') ? `${kind} ${title}` : kind));
      assert.ok((await titles({})).includes('refactor.rewrite Write as a full entry'));
      assert.deepEqual(await titles({ only: ['refactor.extract'] }), [
        'refactor.extract Extract an initiative from “Freshness promise”',
      ]);
      assert.ok(
        !(await titles({ triggerKind: 2 })).some((kind) => kind?.startsWith('refactor')),
        'no lamp on every line',
      );
      const [action] = await ask<CodeAction[]>('textDocument/codeAction', {
        range,
        context: { diagnostics: [], only: ['refactor.rewrite'] },
      });
      assert.match(
        edited(plan, action?.edit?.changes?.[document.uri]),
        /freshness-promise:\n {4}mechanisms: \[day-end-markdown\]\n/,
      );
    },
    'textDocument/documentSymbol': async () => {
      await start();
      const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
      const initiatives = symbols.find(({ name }) => name === 'initiatives');
      assert.deepEqual(
        initiatives?.children?.map(({ name, detail }) => [name, detail]),
        [['柜台', 'Offline experience']],
      );
      for (const { range, selectionRange } of symbols)
        assert.ok(
          range.start.line <= selectionRange.start.line &&
            selectionRange.end.line <= range.end.line,
        );
      client.dispose();
      await start({ textDocument: {} });
      const flat = await ask<SymbolInformation[]>('textDocument/documentSymbol');
      assert.equal(flat.find(({ name }) => name === '柜台')?.containerName, 'initiatives');
    },
    'workspace/symbol': async () => {
      await start();
      await client.open(plan.replace('烘焙 2027', 'Another plan').replace('counter:', 'desk:'));
      const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
        query: '柜台',
      });
      assert.deepEqual(
        found.map(({ name, containerName }) => `${name} in ${containerName}`).sort(),
        ['柜台 · counter in 烘焙 2027', '柜台 · desk in Another plan'],
      );
    },
    'textDocument/foldingRange': async () => {
      await start();
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
      assert.ok(folds.some(({ startLine, endLine }) => startLine === 5 && endLine === 7));
      client.dispose();
      await start({ textDocument: { foldingRange: { rangeLimit: 1 } } });
      assert.equal((await ask<FoldingRange[]>('textDocument/foldingRange')).length, 1);
    },
    'textDocument/selectionRange': async () => {
      await start();
      const [one] = await ask<SelectionRange[]>('textDocument/selectionRange', {
        positions: [at(plan, '王磊')],
      });
      assert.equal(one && textIn(plan, one.range), '王磊');
      assert.equal(one?.parent && textIn(plan, one.parent.range), '10% -> 8% by 2027-12 @ 王磊');
    },
    'textDocument/documentHighlight': async () => {
      await start();
      const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', {
        position: at(plan, 'return-rate:'),
      });
      assert.deepEqual(
        found.map(({ range, kind }) => [range.start.line, kind]),
        [
          [7, 2],
          [9, 3],
          [14, 2],
        ],
      );
      assert.equal(
        await ask('textDocument/documentHighlight', { position: at(plan, '烘焙') }),
        null,
      );
    },
    'textDocument/semanticTokens/full': async () => {
      await start();
      const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
      const legend = client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes;
      assert.deepEqual(legend, [...tokenTypes]);
      let line = 0;
      let character = 0;
      const words: string[] = [];
      for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
        line += down;
        character = down > 0 ? right : character + right;
        words.push(
          `${textIn(plan, { start: { line, character }, end: { line, character: character + length } })} ${tokenTypes[type]}`,
        );
      }
      assert.deepEqual(words.slice(0, 3), [
        'o2o namespace',
        'freshness-promise class',
        'day-end-markdown function',
      ]);
      assert.ok(words.includes('王磊 parameter'));
    },
    'textDocument/codeLens': async () => {
      await start();
      const [lens] = await ask<CodeLens[]>('textDocument/codeLens');
      assert.equal(lens?.command?.command, 'planwright.showBoard');
      assert.deepEqual(lens?.command?.arguments, [document.uri, 'o2o']);
      assert.match(lens?.command?.title ?? '', /^\d of \d operating keys/);
      client.dispose();
      await start({ initializationOptions: {} });
      assert.equal(client.initialized.capabilities.codeLensProvider, undefined);
    },
    'textDocument/inlayHint': async () => {
      await start();
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
      assert.ok(hints.some(({ label }) => label === '−20%'));
    },
    'textDocument/documentLink': async () => {
      await start();
      const links = await ask<DocumentLink[]>('textDocument/documentLink');
      assert.deepEqual(
        links.map(({ target, range }) => [textIn(plan, range), target]),
        [
          ['catalogs/crumbline.yaml', catalogUri],
          ['https://example.com/survey', 'https://example.com/survey'],
        ],
      );
      client.dispose();
      await start({ host: memoryHost() });
      assert.equal(
        (await ask<DocumentLink[]>('textDocument/documentLink')).length,
        1,
        'no link to a file that is not there',
      );
    },
    'textDocument/definition': async () => {
      await start();
      const position = at(plan, 'day-end-markdown');
      const [link] = await ask<LocationLink[]>('textDocument/definition', { position });
      assert.equal(link?.targetUri, catalogUri);
      assert.equal(
        link && textIn(companyCatalog.text, link.targetSelectionRange),
        'day-end-markdown',
      );
      assert.equal(
        link?.originSelectionRange && textIn(plan, link.originSelectionRange),
        'day-end-markdown',
      );
      client.dispose();
      await start({ textDocument: {} });
      const [location] = await ask<Location[]>('textDocument/definition', { position });
      assert.equal(location?.uri, catalogUri);
    },
    'textDocument/references': async () => {
      await start();
      const other = await client.open(plan);
      const find = (word: string, includeDeclaration: boolean): Promise<Location[]> =>
        ask<Location[]>('textDocument/references', {
          position: at(plan, word),
          context: { includeDeclaration },
        });
      const files = (await find('freshness-promise', true)).map(({ uri }) => uri);
      assert.deepEqual([...new Set(files)].sort(), [catalogUri, document.uri, other.uri].sort());
      assert.deepEqual(
        (await find('counter', true)).map(({ uri }) => uri),
        [document.uri],
        'own entries stay in their plan',
      );
      assert.equal(
        await ask('textDocument/references', {
          position: at(plan, '烘焙'),
          context: { includeDeclaration: true },
        }),
        null,
      );
    },
    'textDocument/prepareRename': async () => {
      await start({ locale: 'zh-cn' });
      const found = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
        position: at(plan, 'counter'),
      });
      assert.equal(textIn(plan, found.range), 'counter');
      await assert.rejects(
        ask('textDocument/prepareRename', { position: at(plan, 'reviews') }),
        /内置目录/,
      );
      assert.equal(await ask('textDocument/prepareRename', { position: at(plan, '烘焙') }), null);
    },
    'textDocument/rename': async () => {
      await start();
      const other = await client.open(plan);
      const rename = (word: string, newName: string): Promise<WorkspaceEdit | null> =>
        ask<WorkspaceEdit | null>('textDocument/rename', { position: at(plan, word), newName });
      const own = await rename('counter', '前台');
      assert.deepEqual(Object.keys(own?.changes ?? {}), [document.uri]);
      assert.equal(edited(plan, own?.changes?.[document.uri]), plan.replace('counter', '前台'));
      await assert.rejects(rename('counter', 'two words'), /letters, digits/);
      // Another company may use the same word for something else.
      await client.open(plan.replace('catalog: catalogs/crumbline.yaml\n', ''));
      const company = await rename('freshness-promise', 'fresh-daily');
      assert.deepEqual(
        Object.keys(company?.changes ?? {}).sort(),
        [catalogUri, document.uri, other.uri].sort(),
      );
      assert.match(
        edited(companyCatalog.text, company?.changes?.[catalogUri]),
        /freshness-promise: \{replaced_by: fresh-daily\}/,
      );
    },
    'textDocument/formatting': async () => {
      const untidy = plan.replaceAll('\n  ', '\n    ').replace('model: o2o', 'model:   o2o  ');
      await start({}, untidy);
      const edits = await ask<TextEdit[]>('textDocument/formatting', {
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(edited(untidy, edits), plan);
    },
    'textDocument/rangeFormatting': async () => {
      const untidy = plan.replace('plan: 1', 'plan:  1').replace('model: o2o', 'model:   o2o');
      await start({}, untidy);
      const here = at(untidy, 'o2o');
      const edits = await ask<TextEdit[]>('textDocument/rangeFormatting', {
        range: { start: here, end: here },
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(edited(untidy, edits), untidy.replace('model:   o2o', 'model: o2o'));
    },
    'textDocument/onTypeFormatting': async () => {
      const { text, position } = atCursor(plan.replace('model: o2o\n', 'model:   o2o\n‸\n'));
      await start({}, text);
      const params = { position, ch: '\n', options: { tabSize: 2, insertSpaces: true } };
      assert.equal(
        edited(text, await ask<TextEdit[]>('textDocument/onTypeFormatting', params)),
        text.replace('model:   o2o', 'model: o2o'),
      );
    },
  };
  for (const [name, run] of Object.entries(tests))
    it(`${name}: ${requests[name as Request].en}`, run);

  it('offers nothing that is not in the table', async () => {
    await start({ pull: true });
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
    await start({
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
