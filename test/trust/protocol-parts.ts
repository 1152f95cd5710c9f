import { RawServer } from './raw-server.ts';

/** A way to break the protocol, and whether the server took it as the protocol says. */
export interface Abuse {
  readonly name: string;
  readonly run: () => Promise<boolean>;
}

export const uri = 'file:///plans/a.plan.yaml';

export const text = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers:\n  trust: [escrow]\n';

export const textDocument = { uri };

export const position = { line: 0, character: 0 };

/** How long something may take that has to come. */
export const soon = 5000;

/** Runs something with a server that is discarded afterwards. */
export async function withServer(
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
export async function isAlive(server: RawServer): Promise<boolean> {
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

export const code = async (
  server: RawServer,
  method: string,
  params?: unknown,
): Promise<number | undefined> => (await server.request(method, params, soon))?.error?.code;

/** A request that must be answered with an error, whereupon the server goes on. */
export const refused = (name: string, method: string, params: unknown, wanted: number): Abuse => ({
  name,
  run: () =>
    withServer(
      true,
      async (server) => (await code(server, method, params)) === wanted && (await isAlive(server)),
    ),
});

/** A notification that must change nothing. */
export const ignored = (name: string, method: string, params: unknown): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.notify(method, params);
      return isAlive(server);
    }),
});

/** Bytes that are not a message, after which the server goes on. */
export const noise = (name: string, bytes: string | Uint8Array): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.bytes(bytes);
      return isAlive(server);
    }),
});

/** Bytes after which no message can be read: the server ends, and its client starts another one. */
export const fatal = (name: string, bytes: string): Abuse => ({
  name,
  run: () =>
    withServer(true, async (server) => {
      server.bytes(bytes);
      return (await server.exited) === 1;
    }),
});

export const framed = (body: string): string =>
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
