import { RawServer } from './raw-server.ts';

/** A way to break the protocol, and whether the server took it as the protocol says. */
export interface Abuse {
  readonly name: string;
  readonly run: () => Promise<boolean>;
}

const uri = 'file:///plans/a.plan.yaml';
const text = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  trust: [escrow]\n';
const textDocument = { uri };
const position = { line: 0, character: 0 };
/** How long something may take that has to come. */
const soon = 5000;

/** Runs something with a server that is discarded afterwards. */
async function withServer(
  ready: boolean,
  run: (server: RawServer) => Promise<boolean>,
  options: ConstructorParameters<typeof RawServer>[0] = {},
): Promise<boolean> {
  const server = new RawServer(options);
  try {
    if (ready) await server.initialize();
    return await run(server);
  } finally {
    await server.stop();
  }
}

/** The server still does its work. */
async function isAlive(server: RawServer): Promise<boolean> {
  const fresh = `file:///plans/alive-${Math.round(performance.now() * 1000)}.plan.yaml`;
  server.open(fresh, text);
  const published = await server.published(fresh, 1, soon);
  const hover = await server.request(
    'textDocument/hover',
    { textDocument: { uri: fresh }, position },
    soon,
  );
  return published !== undefined && hover !== undefined && hover.error === undefined;
}

const code = async (
  server: RawServer,
  method: string,
  params?: unknown,
): Promise<number | undefined> => (await server.request(method, params, soon))?.error?.code;

/** A request that must be answered with an error, whereupon the server goes on. */
const refused = (name: string, method: string, params: unknown, wanted: number): Abuse => ({
  name,
  run: () =>
    withServer(
      true,
      async (server) => (await code(server, method, params)) === wanted && (await isAlive(server)),
    ),
});

/** A notification that must change nothing. */
const ignored = (name: string, method: string, params: unknown): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.notify(method, params);
      return isAlive(server);
    }),
});

/** Bytes that are not a message, after which the server goes on. */
const noise = (name: string, bytes: string | Uint8Array): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.bytes(bytes);
      return isAlive(server);
    }),
});

/** Bytes after which no message can be read: the server ends, and its client starts another one. */
const fatal = (name: string, bytes: string): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.bytes(bytes);
      return (await server.exited) === 1;
    }),
});

const framed = (body: string): string =>
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const timing: readonly Abuse[] = [
  ...['textDocument/hover', 'shutdown', 'workspace/symbol', 'unknown/method'].map((method) => ({
    name: `${method} before initialize`,
    run: () =>
      withServer(false, async (server) => {
        const early = await code(server, method, { textDocument, position, query: '' });
        await server.initialize();
        return early === -32002 && (await isAlive(server));
      }),
  })),
  {
    name: 'a document opened before initialize is not there',
    run: () =>
      withServer(false, async (server) => {
        server.open(uri, text);
        await server.initialize();
        return (
          (await isAlive(server)) &&
          !server.notices.some(({ params }) => (params as { uri?: string }).uri === uri)
        );
      }),
  },
  {
    name: 'exit before initialize',
    run: () =>
      withServer(false, async (server) => {
        server.notify('exit');
        return (await server.exited) === 1;
      }),
  },
  ...['textDocument/hover', 'shutdown', 'initialize', 'workspace/symbol'].map((method) => ({
    name: `${method} after shutdown`,
    run: () =>
      withServer(true, async (server) => {
        const down = await server.request('shutdown', undefined, soon);
        const late = await code(server, method, {
          textDocument,
          position,
          query: '',
          capabilities: {},
        });
        server.notify('exit');
        return down?.error === undefined && late === -32600 && (await server.exited) === 0;
      }),
  })),
  {
    name: 'exit without shutdown',
    run: () =>
      withServer(true, async (server) => {
        server.notify('exit');
        return (await server.exited) === 1;
      }),
  },
  refused('a second initialize', 'initialize', { capabilities: {} }, -32600),
  {
    name: 'standard input ends',
    run: () =>
      withServer(true, async (server) => {
        server.process.stdin.end();
        return (await server.exited) === 1;
      }),
  },
  {
    name: 'standard input ends after shutdown',
    run: () =>
      withServer(true, async (server) => {
        await server.request('shutdown', undefined, soon);
        server.process.stdin.end();
        return (await server.exited) === 0;
      }),
  },
  {
    name: 'the client stops reading and dies',
    run: () =>
      withServer(true, async (server) => {
        server.process.stdout.destroy();
        server.process.stdin.destroy();
        return (await server.exited) !== undefined;
      }),
  },
  {
    name: 'a parent that is gone',
    run: () =>
      withServer(false, async (server) => {
        server.post('initialize', { processId: 2 ** 22 - 1, capabilities: {} });
        return (await server.exited) === 1;
      }),
  },
];

const shapes: readonly Abuse[] = [
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

const frames: readonly Abuse[] = [
  noise('a body that is no JSON', framed('{"jsonrpc": "2.0", ')),
  noise('an empty body', 'Content-Length: 0\r\n\r\n'),
  noise(
    'a body that is no UTF-8',
    Buffer.from('Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc', 'latin1'),
  ),
  fatal('a header without a length', 'X: y\r\n\r\n'),
  fatal('a length in words', 'Content-Length: many\r\n\r\n'),
  fatal('a message of another program', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
  noise(
    'a header in small letters, with a type',
    'content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]',
  ),
  noise('a list of messages', framed('[{"jsonrpc":"2.0","method":"x"}]')),
  noise('a number', framed('5')),
  noise('a message without a method', framed('{"jsonrpc":"2.0","id":7}')),
  noise('an answer nobody asked for', framed('{"jsonrpc":"2.0","id":12345,"result":{}}')),
  noise('an id that is an object', framed('{"jsonrpc":"2.0","id":{},"method":"shutdown"}')),
  {
    name: 'a message byte by byte',
    run: () =>
      withServer(true, async (server) => {
        for (const byte of Buffer.from(
          framed(
            '{"jsonrpc":"2.0","id":"slow","method":"workspace/symbol","params":{"query":"a"}}',
          ),
        ))
          server.bytes(Uint8Array.of(byte));
        return (await server.answer('slow', soon))?.error === undefined && isAlive(server);
      }),
  },
];

const versions: readonly Abuse[] = [
  {
    name: 'closed and opened again with another text and the same version',
    run: () =>
      withServer(true, async (server) => {
        const broken = text.replace('c2c', 'nonsense');
        for (let round = 0; round < 20; round++) {
          server.open(uri, text);
          server.close(uri);
          server.open(uri, broken);
          await server.request('workspace/symbol', { query: '' }, soon);
          await server.until(() => (codesOf(server).includes('FIT801') ? true : undefined), soon);
          if (!codesOf(server).includes('FIT801')) return false;
          server.close(uri);
          await server.request('workspace/symbol', { query: '' }, soon);
        }
        return true;
      }),
  },
  {
    name: 'versions out of order: the last text counts',
    run: () =>
      withServer(true, async (server) => {
        server.open(uri, text, 10);
        for (const [version, model] of [
          [12, 'b2b'],
          [3, 'nonsense'],
        ] as const)
          server.notify('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: text.replace('c2c', model) }],
          });
        return (
          (await server.until(
            () => (codesOf(server).includes('FIT801') ? true : undefined),
            soon,
          )) === true
        );
      }),
  },
  {
    name: 'opened twice',
    run: () =>
      withServer(true, async (server) => {
        server.open(uri, text);
        server.open(uri, text.replace('c2c', 'nonsense'), 2);
        return (
          (await server.until(
            () => (codesOf(server).includes('FIT801') ? true : undefined),
            soon,
          )) === true
        );
      }),
  },
  {
    name: 'a thousand changes and a thousand requests, each second one cancelled, are all answered once',
    run: () =>
      withServer(true, async (server) => {
        server.open(uri, text);
        const ids: (number | string)[] = [];
        for (let i = 0; i < 1000; i++) {
          server.notify('textDocument/didChange', {
            textDocument: { uri, version: i + 2 },
            contentChanges: [{ range: { start: position, end: position }, text: '#' }],
          });
          const id = server.post('textDocument/hover', { textDocument, position });
          if (i % 2 === 0) server.notify('$/cancelRequest', { id });
          ids.push(id);
        }
        for (const id of ids) if (!(await server.answer(id, 20_000))) return false;
        const counts = new Map<unknown, number>();
        for (const { id } of server.answers) counts.set(id, (counts.get(id) ?? 0) + 1);
        return ids.every((id) => counts.get(id) === 1) && isAlive(server);
      }),
  },
  {
    name: 'a client that does not answer for its settings gets findings all the same',
    run: () =>
      withServer(
        true,
        async (server) => {
          server.open(uri, text);
          return (await server.published(uri, 1, 2000)) !== undefined;
        },
        { capabilities: { workspace: { configuration: true } }, answer: () => undefined },
      ),
  },
];

/** The codes of the findings published last for the document. */
function codesOf(server: RawServer): unknown[] {
  const last = [...server.notices]
    .reverse()
    .find(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri,
    );
  return (
    (last?.params as { diagnostics?: { code?: unknown }[] } | undefined)?.diagnostics ?? []
  ).map((one) => one.code);
}

/** Every abuse of the protocol. */
export const abuses: readonly Abuse[] = [...timing, ...shapes, ...frames, ...versions];
