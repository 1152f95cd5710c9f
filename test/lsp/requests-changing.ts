import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentLink,
  InlayHint,
  Location,
  LocationLink,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { atCursor } from '../support/cursor.ts';
import { companyCatalog } from '../support/files.ts';
import { memoryHost } from '../support/lsp.ts';
import type { Request } from '../support/lsp-matrix.ts';
import { at, catalogUri, edited, plan, type Session, textIn } from './request-session.ts';

/** What an editor asks to show more, to go somewhere, and to change a plan. */
export function changingTests(session: Session) {
  const { ask, start } = session;
  return {
    'textDocument/codeLens': async () => {
      await start();
      const [lens] = await ask<CodeLens[]>('textDocument/codeLens');
      assert.equal(lens?.command?.command, 'planwright.showBoard');
      assert.deepEqual(lens?.command?.arguments, [session.document.uri, 'o2o']);
      assert.match(lens?.command?.title ?? '', /^\d of \d operating keys/);
      session.client.dispose();
      await start({ initializationOptions: {} });
      assert.equal(session.client.initialized.capabilities.codeLensProvider, undefined);
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
      session.client.dispose();
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
      session.client.dispose();
      await start({ textDocument: {} });
      const [location] = await ask<Location[]>('textDocument/definition', { position });
      assert.equal(location?.uri, catalogUri);
    },
    'textDocument/references': async () => {
      await start();
      const other = await session.client.open(plan);
      const find = (word: string, includeDeclaration: boolean): Promise<Location[]> =>
        ask<Location[]>('textDocument/references', {
          position: at(plan, word),
          context: { includeDeclaration },
        });
      const files = (await find('freshness-promise', true)).map(({ uri }) => uri);
      assert.deepEqual(
        [...new Set(files)].sort(),
        [catalogUri, session.document.uri, other.uri].sort(),
      );
      assert.deepEqual(
        (await find('counter', true)).map(({ uri }) => uri),
        [session.document.uri],
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
      const other = await session.client.open(plan);
      const rename = (word: string, newName: string): Promise<WorkspaceEdit | null> =>
        ask<WorkspaceEdit | null>('textDocument/rename', { position: at(plan, word), newName });
      const own = await rename('counter', '前台');
      assert.deepEqual(Object.keys(own?.changes ?? {}), [session.document.uri]);
      assert.equal(
        edited(plan, own?.changes?.[session.document.uri]),
        plan.replace('counter', '前台'),
      );
      await assert.rejects(rename('counter', 'two words'), /letters, digits/);
      // Another company may use the same word for something else.
      await session.client.open(plan.replace('catalog: catalogs/crumbline.yaml\n', ''));
      const company = await rename('freshness-promise', 'fresh-daily');
      assert.deepEqual(
        Object.keys(company?.changes ?? {}).sort(),
        [catalogUri, session.document.uri, other.uri].sort(),
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
  } satisfies Partial<Record<Request, () => Promise<void>>>;
}
