import {
  type Abuse,
  isAlive,
  position,
  soon,
  text,
  textDocument,
  uri,
  withServer,
} from './protocol-parts.ts';
import type { RawServer } from './raw-server.ts';

export const versions: readonly Abuse[] = [
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
