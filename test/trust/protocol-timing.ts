import {
  type Abuse,
  code,
  isAlive,
  position,
  refused,
  soon,
  text,
  textDocument,
  uri,
  withServer,
} from './protocol-parts.ts';

export const timing: readonly Abuse[] = [
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
