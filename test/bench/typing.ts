import { indexLines, lineColumn } from '../../server/src/text/lines.ts';
import { Random } from '../judge/random.ts';
import { median, residentOf } from './process.ts';
import { MeasuredServer, type ServerCommand } from './server.ts';

/** What a server cost on one document. Times in milliseconds, memory in MiB. */
export interface Typing {
  /** From a key to its findings: CPU until the server is quiet, and wall time. */
  readonly key: { readonly cpu: number; readonly wall: number };
  /** Wall time right after a key. */
  readonly completion: number;
  readonly hover: number;
  readonly memory: number;
}

/** How many letters are typed and deleted again, to warm the server up and to measure it. */
const letters = { warmUp: 20, measured: 8 };
/** How often completion and hover are requested. */
const requests = 3;

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] },
    },
    hover: { contentFormat: ['markdown' as const] },
  },
};

/** A server with a document open in it, and the CPU time that opening took. */
async function opened(command: ServerCommand, text: string) {
  const { languageId, config, initializationOptions } = command;
  const server = new MeasuredServer(command);
  const { connection } = server;
  const uri = `file:///bench/${command.document}`;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: 'file:///bench',
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  if (config)
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: config });
  await server.settled();
  const [at, cpu] = [performance.now(), server.cpu()];
  const textDocument = { uri, languageId, version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await server.answered(at, 1);
  await server.settled();
  return { server, uri, opening: server.cpu() - cpu };
}

/** What opening a document costs in a server that was just started, in milliseconds of CPU. */
export async function measureOpening(command: ServerCommand, text: string): Promise<number> {
  const { server, opening } = await opened(command, text);
  server.end();
  return opening;
}

/** Opens a document in a server, types into it, and requests completion and hover. */
export async function measureTyping(command: ServerCommand, text: string): Promise<Typing> {
  const { server, uri } = await opened(command, text);
  const lines = indexLines(text);
  const places = valueEnds(text);
  let version = 1;
  const change = async (at: number, deleted: number, inserted: string): Promise<void> => {
    const { line, column } = lineColumn(lines, at);
    const start = { line, character: column };
    const end = { line, character: column + deleted };
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end }, text: inserted }],
    });
  };
  const key = async (at: number, deleted: number, inserted: string): Promise<number> => {
    const since = performance.now();
    await change(at, deleted, inserted);
    await server.answered(since, version);
    return since;
  };
  for (let letter = 0; letter < letters.warmUp; letter++) {
    const at = places[letter % places.length] ?? 0;
    await key(at, 0, 'x');
    await key(at, 1, '');
  }
  await server.settled();
  const keys: { readonly wall: number; readonly cpu: number }[] = [];
  const measured = async (...edit: Parameters<typeof key>): Promise<void> => {
    const cpu = server.cpu();
    const since = await key(...edit);
    await server.settled();
    keys.push({ wall: server.published - since, cpu: server.cpu() - cpu });
  };
  for (let letter = 0; letter < letters.measured; letter++) {
    const at = places[letter % places.length] ?? 0;
    await measured(at, 0, 'x');
    await measured(at, 1, '');
  }
  const requested = async (method: string): Promise<number> => {
    const walls: number[] = [];
    for (let count = 0; count < requests; count++) {
      const at = places[count % places.length] ?? 0;
      const { line, column } = lineColumn(lines, at);
      await change(at, 0, 'z');
      const since = performance.now();
      await server.connection.sendRequest(method, {
        textDocument: { uri },
        position: { line, character: column - 1 },
      });
      walls.push(performance.now() - since);
      await key(at, 1, '');
      await server.settled();
    }
    return median(walls);
  };
  const completion = await requested('textDocument/completion');
  const hover = await requested('textDocument/hover');
  const memory = residentOf(server.pid);
  server.end();
  return {
    key: { cpu: median(keys.map(({ cpu }) => cpu)), wall: median(keys.map(({ wall }) => wall)) },
    completion,
    hover,
    memory,
  };
}

/** Ends of plain values on lines of their own, all over the text. */
function valueEnds(text: string): number[] {
  const value = /^ +"?(?:name|owner|scope|response|risk)"?: "?[\w 一-鿿]+(?="?,?$)/gm;
  const ends = [...text.matchAll(value)].map((match) => match.index + match[0].length);
  return new Random(7).shuffled(ends);
}
