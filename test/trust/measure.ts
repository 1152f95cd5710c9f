import { indexLines, lineColumn } from '../../server/src/text/lines.ts';
import { examplePlans } from '../support/files.ts';
import type { Hostile } from './hostile.ts';
import { wrongPositions, wrongTokens } from './positions.ts';
import { type Answer, RawServer } from './raw-server.ts';

/** What one hostile text did to the server. */
export interface Measured {
  readonly name: string;
  /**
   * The server ended, an answer never came, an answer was an internal error, something was logged
   * as broken.
   */
  readonly faults: readonly string[];
  readonly diagnostics: number;
  readonly slowest: { readonly method: string; readonly milliseconds: number };
  readonly neighbour: number;
  readonly peak: number;
  readonly findings: number;
  readonly bytes: number;
  readonly wrong: number;
}

/** How long an answer may take before it counts as none. */
const limit = 20_000;
const calm = 'file:///plans/calm.plan.yaml';
const user = 'file:///plans/user.plan.yaml';
/** What a text is opened as; all others are plans. */
const names: Readonly<Record<string, string>> = {
  config: 'planwright.yaml',
  catalogue: 'house.yaml',
  figures: 'calm.actuals.csv',
};
/** A plan that names the catalogue, and much that the catalogue might have meant. */
const using = `plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\ncatalog: house.yaml\nlevers:\n${Array.from({ length: 600 }, (_, i) => `  our-levre-${i}: [our mean ${i}]`).join('\n')}\n`;

/**
 * Opens a text in a server of its own, asks for everything a client can ask for, changes it, and
 * looks at what came.
 */
export async function measure({ name, kind, text: make }: Hostile): Promise<Measured> {
  const text = make();
  const server = new RawServer({ capabilities: { workspace: { configuration: true } } });
  const faults: string[] = [];
  const uri = `file:///plans/${names[kind] ?? 'hostile.plan.yaml'}`;
  let slowest = { method: '', milliseconds: 0 };
  let wrong = 0;
  let neighbour = 0;
  try {
    await server.initialize();
    server.open(calm, examplePlans()[0]?.text ?? '');
    await server.published(calm, 1, limit);
    const opened = performance.now();
    server.open(uri, text);
    const waiting = server.published(uri, 1, limit);
    let published = false;
    void waiting.then(() => {
      published = true;
    });
    do {
      const answer = await server.request(
        'textDocument/hover',
        { textDocument: { uri: calm }, position: place(2) },
        limit,
      );
      neighbour = Math.max(neighbour, answer?.milliseconds ?? limit);
      if (!answer) break;
    } while (!published);
    const first = await waiting;
    const diagnostics = performance.now() - opened;
    if (!first) faults.push('no findings published');
    const shown = (first?.params as { diagnostics?: unknown[] } | undefined)?.diagnostics ?? [];
    wrong += wrongPositions(uri, text, first?.params);
    let beside = 0;
    if (kind === 'catalogue') {
      const from = performance.now();
      server.open(user, using);
      if (!(await server.published(user, 1, limit)))
        faults.push('no findings published for a plan that uses it');
      beside = performance.now() - from;
    }
    for (const [method, params] of requestsFor(uri, text)) {
      const answer = await server.request(method, params, limit);
      note(method, answer);
      if (!answer) break;
      const tokens = (answer.result as { data?: unknown } | null)?.data;
      const found =
        method === 'textDocument/semanticTokens/full' && Array.isArray(tokens)
          ? wrongTokens(text, tokens as number[])
          : wrongPositions(uri, text, answer.result);
      if (found > 0) faults.push(`${method}: ${found} wrong positions`);
      wrong += found;
    }
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: place(0), end: place(0) }, text: '#' }],
    });
    const again = server.published(uri, 2, limit);
    note(
      'hover after a change',
      await server.request(
        'textDocument/hover',
        { textDocument: { uri }, position: place(0) },
        limit,
      ),
    );
    if (!(await again)) faults.push('no findings after a change');
    for (const notice of server.notices)
      if (notice.method === 'window/logMessage' && (notice.params as { type?: number }).type === 1)
        faults.push(`logged: ${(notice.params as { message: string }).message.slice(0, 300)}`);
    if (server.ended) faults.push(`the server ended: ${server.stderr.slice(0, 300)}`);
    const peak = server.memory()?.peak ?? 0;
    return {
      name: `${kind}: ${name}`,
      faults,
      diagnostics: Math.max(diagnostics, beside),
      slowest,
      neighbour,
      peak,
      findings: shown.length,
      bytes: first?.bytes ?? 0,
      wrong,
    };
  } finally {
    await server.stop();
  }

  function note(method: string, answer: Answer | undefined): void {
    if (!answer) faults.push(`${method}: no answer`);
    else if (answer.error)
      faults.push(`${method}: ${answer.error.code} ${answer.error.message.slice(0, 200)}`);
    const milliseconds = answer?.milliseconds ?? limit;
    if (milliseconds > slowest.milliseconds) slowest = { method, milliseconds };
  }
}

const place = (line: number, character = 0): { line: number; character: number } => ({
  line,
  character,
});

/** Every request of a client about one document, at its start, in the middle and at its end. */
function* requestsFor(uri: string, text: string): Generator<readonly [string, unknown]> {
  const textDocument = { uri };
  const lines = indexLines(text);
  const places = [0, text.length >> 1, text.length].map((offset) => {
    const { line, column } = lineColumn(lines, offset);
    return place(line, column);
  });
  const range = { start: places[0], end: places[2] };
  const options = { tabSize: 2, insertSpaces: true };
  for (const method of [
    'foldingRange',
    'documentSymbol',
    'semanticTokens/full',
    'codeLens',
    'documentLink',
  ])
    yield [`textDocument/${method}`, { textDocument }];
  yield ['textDocument/inlayHint', { textDocument, range }];
  yield ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }];
  yield [
    'textDocument/codeAction',
    { textDocument, range, context: { diagnostics: [], only: ['source.fixAll'] } },
  ];
  yield ['textDocument/selectionRange', { textDocument, positions: places }];
  for (const position of places) {
    const at = { textDocument, position };
    for (const method of ['hover', 'completion', 'definition', 'documentHighlight'])
      yield [`textDocument/${method}`, at];
    yield ['textDocument/references', { ...at, context: { includeDeclaration: true } }];
    yield ['textDocument/onTypeFormatting', { ...at, ch: '\n', options }];
    yield [
      'textDocument/codeAction',
      { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    ];
  }
  yield [
    'textDocument/rangeFormatting',
    { textDocument, range: { start: places[1], end: places[2] }, options },
  ];
  yield ['textDocument/formatting', { textDocument, options }];
  yield ['workspace/symbol', { query: 'a' }];
  yield ['planwright/status', { uri }];
  yield ['planwright/plans', {}];
}
