import {
  type Abuse,
  ignored,
  isAlive,
  position,
  refused,
  soon,
  text,
  textDocument,
  uri,
  withServer,
} from './protocol-parts.ts';

export const shapes: readonly Abuse[] = [
  refused('hover without parameters', 'textDocument/hover', undefined, -32602),
  refused('hover without a document', 'textDocument/hover', { position }, -32602),
  refused('hover without a position', 'textDocument/hover', { textDocument }, -32602),
  refused(
    'hover at a negative line',
    'textDocument/hover',
    { textDocument, position: { line: -1, character: 0 } },
    -32602,
  ),
  refused(
    'hover at half a line',
    'textDocument/hover',
    { textDocument, position: { line: 0.5, character: 0 } },
    -32602,
  ),
  refused(
    'hover at a line in words',
    'textDocument/hover',
    { textDocument, position: { line: '0', character: 0 } },
    -32602,
  ),
  refused('hover with parameters by place', 'textDocument/hover', [textDocument, position], -32602),
  refused(
    'an address that is a number',
    'textDocument/documentSymbol',
    { textDocument: { uri: 5 } },
    -32602,
  ),
  refused(
    'an action without a range',
    'textDocument/codeAction',
    { textDocument, context: { diagnostics: [] } },
    -32602,
  ),
  refused(
    'rename to a number',
    'textDocument/rename',
    { textDocument, position, newName: 5 },
    -32602,
  ),
  refused('symbols for a number', 'workspace/symbol', { query: 5 }, -32602),
  refused('a page without parameters', 'planwright/report', undefined, -32602),
  refused('an unknown request', 'textDocument/unknown', { textDocument }, -32601),
  refused('an unknown optional request', '$/unknown', {}, -32601),
  ignored('an unknown notification', 'unknown/event', {}),
  ignored('an unknown optional notification', '$/unknown', { a: 1 }),
  ignored('opening without a text', 'textDocument/didOpen', { textDocument: { uri } }),
  ignored('opening nothing', 'textDocument/didOpen', undefined),
  ignored('changing nothing', 'textDocument/didChange', { textDocument }),
  ignored('changing an unknown document', 'textDocument/didChange', {
    textDocument: { uri, version: 9 },
    contentChanges: [{ text }],
  }),
  ignored('closing an unknown document', 'textDocument/didClose', { textDocument }),
  ignored('saving an unknown document', 'textDocument/didSave', { textDocument }),
  ignored('cancelling an unknown request', '$/cancelRequest', { id: 99_999 }),
  ignored('cancelling without an id', '$/cancelRequest', {}),
  ignored('odd settings', 'workspace/didChangeConfiguration', {
    settings: { planwright: [1, { language: {} }] },
  }),
  ignored('odd watched files', 'workspace/didChangeWatchedFiles', {
    changes: [{}, null, { uri: 'not a uri' }],
  }),
  {
    name: 'requests about unknown documents are answered with nothing',
    run: () =>
      withServer(true, async (server) => {
        const at = { textDocument: { uri: 'no uri at all' }, position };
        const hover = await server.request('textDocument/hover', at, soon);
        const items = await server.request('textDocument/completion', at, soon);
        return (
          hover?.error === undefined &&
          hover?.result === null &&
          items?.error === undefined &&
          isAlive(server)
        );
      }),
  },
  {
    name: 'positions far outside the text',
    run: () =>
      withServer(true, async (server) => {
        server.open(uri, text);
        const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
        const range = { start: far, end: position };
        server.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ range, text: 'x' }],
        });
        const hover = await server.request(
          'textDocument/hover',
          { textDocument, position: far },
          soon,
        );
        return hover !== undefined && hover.error === undefined && isAlive(server);
      }),
  },
];
