import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { tokenTypes } from '../../server/src/features/token-legend.ts';
import type { Request } from '../support/lsp-matrix.ts';
import { at, edited, plan, type Session, textIn } from './request-session.ts';

/** What an editor asks while a plan is read and written. */
export function readingTests(session: Session) {
  const { ask, start } = session;
  return {
    'textDocument/publishDiagnostics': async () => {
      await start({}, plan.replace('o2o', 'o3o'));
      assert.ok((await session.document.diagnostics()).some(({ code }) => code === 'FIT801'));
    },
    'textDocument/diagnostic': async () => {
      await start({ pull: true }, plan.replace('o2o', 'o3o'));
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
      assert.ok(items.some(({ code }) => code === 'FIT801'));
    },
    'textDocument/completion': async () => {
      await start();
      const labels = (await session.document.completions(at(plan, 'o2o'))).map(
        ({ label }) => label,
      );
      assert.ok(labels.includes('b2c'));
    },
    'completionItem/resolve': async () => {
      await start();
      const item = (await session.document.completions(at(plan, 'o2o'))).find(
        ({ label }) => label === 'c2c',
      );
      assert.ok(item);
      const { documentation } = await session.client.connection.sendRequest<CompletionItem>(
        'completionItem/resolve',
        item,
      );
      assert.match(JSON.stringify(documentation), /Operating keys/);
    },
    'textDocument/hover': async () => {
      await start();
      assert.match(
        (await session.document.hover(at(plan, 'reviews'))) ?? '',
        /ratings and reviews/,
      );
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
        edited(plan, action?.edit?.changes?.[session.document.uri]),
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
      session.client.dispose();
      await start({ textDocument: {} });
      const flat = await ask<SymbolInformation[]>('textDocument/documentSymbol');
      assert.equal(flat.find(({ name }) => name === '柜台')?.containerName, 'initiatives');
    },
    'workspace/symbol': async () => {
      await start();
      await session.client.open(
        plan.replace('烘焙 2027', 'Another plan').replace('counter:', 'desk:'),
      );
      const found = await session.client.connection.sendRequest<SymbolInformation[]>(
        'workspace/symbol',
        {
          query: '柜台',
        },
      );
      assert.deepEqual(
        found.map(({ name, containerName }) => `${name} in ${containerName}`).sort(),
        ['柜台 · counter in 烘焙 2027', '柜台 · desk in Another plan'],
      );
    },
    'textDocument/foldingRange': async () => {
      await start();
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
      assert.ok(folds.some(({ startLine, endLine }) => startLine === 5 && endLine === 7));
      session.client.dispose();
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
      const legend =
        session.client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes;
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
  } satisfies Partial<Record<Request, () => Promise<void>>>;
}
