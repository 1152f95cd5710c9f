import assert from 'node:assert/strict';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { indexLines, offsetAt } from '../../server/src/text/lines.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { companyCatalog } from '../support/files.ts';
import { connect, memoryHost, type OpenDocument, type TestClient } from '../support/lsp.ts';

export const catalogUri = 'file:///plans/catalogs/crumbline.yaml';

export const plan = `plan: 1
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
export const modern = {
  locale: 'en',
  host: memoryHost({ [catalogUri]: companyCatalog.text }),
  initializationOptions: { commands: ['planwright.showBoard'] },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
};

/** The text in a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = indexLines(text);
  const offset = ({ line, character }: Position): number =>
    offsetAt(lines, { line, column: character });
  return text.slice(offset(start), offset(end));
}

/** A text after edits. */
export function edited(text: string, edits: readonly TextEdit[] | null | undefined): string {
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
export function at(text: string, word: string): Position {
  return atCursor(text.replace(word, `${word[0]}‸${word.slice(1)}`)).position;
}

/** A server with one open plan; a test starts one, and `requests.test.ts` ends it. */
export class Session {
  #client: TestClient | undefined;
  #document: OpenDocument | undefined;

  get client(): TestClient {
    assert.ok(this.#client);
    return this.#client;
  }

  get document(): OpenDocument {
    assert.ok(this.#document);
    return this.#document;
  }

  /** Starts a server and opens the plan. */
  start = async (options: Parameters<typeof connect>[0] = {}, text = plan): Promise<TestClient> => {
    this.#client = await connect({ ...modern, ...options });
    this.#document = await this.#client.open(text);
    return this.#client;
  };

  /** Asks about the open plan. */
  ask = <T>(method: string, params: object = {}): Promise<T> => {
    const { uri } = this.document;
    return this.client.connection.sendRequest<T>(method, { textDocument: { uri }, ...params });
  };
}
