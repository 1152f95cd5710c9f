import { indexLines, lineColumn } from '../../server/src/text/lines.ts';
import { Random } from '../judge/random.ts';
import { median, quantile, residentOf } from './process.ts';
import { MeasuredServer, type ServerCommand } from './server.ts';

/** What a server cost on one document. Times in milliseconds, memory in MiB. */
export interface Typing {
  readonly initialize: number;
  /** Keys in values all over the document. */
  readonly key: { readonly wall: number; readonly cpu: number; readonly cpu99: number };
  /** The same while a quote is open in the entry. */
  readonly broken: { readonly cpu: number; readonly cpu99: number };
  /** From the last of twenty keys, 30 ms apart, to the findings. */
  readonly burst: number;
  readonly completion: number;
  readonly hover: number;
  readonly memory: number;
  readonly findings: number;
}

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

/** A server with a document open in it, and what that cost. */
async function opened(command: ServerCommand, text: string, quiet: number) {
  const server = new MeasuredServer(command);
  const { connection } = server;
  const uri = `file:///bench/${command.folder ?? ''}doc.${command.extension}`;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: 'file:///bench',
    capabilities,
    ...(command.initializationOptions !== undefined && {
      initializationOptions: command.initializationOptions,
    }),
  });
  const initialize = server.cpu();
  await connection.sendNotification('initialized', {});
  if (command.config)
    await connection.sendNotification('workspace/didChangeConfiguration', {
      settings: command.config,
    });
  await server.settled(quiet);
  const started = { at: performance.now(), cpu: server.cpu() };
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: command.languageId, version: 1, text },
  });
  await server.answered(started.at, 1, quiet);
  return { server, connection, uri, initialize, opening: server.cpu() - started.cpu };
}

/** Starts a server once and shuts it down, as it was when an editor was closed the day before. */
export async function startedBefore(
  command: ServerCommand,
  text: string,
  quiet: number,
): Promise<void> {
  const { server } = await opened(command, text, quiet);
  await server.shutdown();
}

/** What opening a document costs in a server that was just started, in milliseconds of CPU. */
export async function measureOpening(
  command: ServerCommand,
  text: string,
  quiet: number,
): Promise<number> {
  const { server, opening } = await opened(command, text, quiet);
  server.end();
  return opening;
}

/**
 * Opens a document in a server and types into it.
 * @param places how many places are typed at
 * @param quiet how long a server must be silent to be done; longer than its debounce
 */
export async function measureTyping(
  command: ServerCommand,
  text: string,
  places: number,
  quiet: number,
): Promise<Typing> {
  const { server, connection, uri, initialize } = await opened(command, text, quiet);
  let version = 1;
  const findings = server.findings;

  const lines = indexLines(text);
  const ends = placesIn(text, places + 4);
  const position = (offset: number, by = 0) => {
    const { line, column } = lineColumn(lines, offset);
    return { line, character: column + by };
  };
  const send = (
    start: ReturnType<typeof position>,
    end: ReturnType<typeof position>,
    insert: string,
  ): Promise<void> =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end }, text: insert }],
    });
  const key = async (
    start: ReturnType<typeof position>,
    end: ReturnType<typeof position>,
    insert: string,
  ) => {
    const [at, cpu] = [performance.now(), server.cpu()];
    await send(start, end, insert);
    const { wall } = await server.answered(at, version, quiet);
    return { wall, cpu: server.cpu() - cpu };
  };
  const [well, broken]: { wall: number; cpu: number }[][] = [[], []];
  for (const [index, at] of ends.entries()) {
    const letter = await key(position(at), position(at), 'x');
    const back = await key(position(at), position(at, 1), '');
    const start = startOfValue(text, at);
    const quote = await key(position(start), position(start), '"');
    const typed = await key(position(at, 1), position(at, 1), 'x');
    await key(position(at, 1), position(at, 2), '');
    await key(position(start), position(start, 1), '');
    // The first places warm the server up.
    if (index < 4) continue;
    well?.push(letter, back);
    broken?.push(quote, typed);
  }
  const at = ends[0] ?? 0;
  for (let count = 0; count < 19; count++) {
    await send(position(at, count), position(at, count), 'y');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const last = performance.now();
  await send(position(at, 19), position(at, 19), 'y');
  const burst = (await server.answered(last, version, quiet)).wall;
  const asked = async (method: string): Promise<number> => {
    const walls: number[] = [];
    for (let count = 0; count < 5; count++) {
      await send(position(at), position(at), 'z');
      const since = performance.now();
      await connection.sendRequest(method, {
        textDocument: { uri },
        position: position(at, -1),
        context: { triggerKind: 1 },
      });
      walls.push(performance.now() - since);
      await server.settled(quiet);
    }
    return median(walls);
  };
  const [completion, hover] = [
    await asked('textDocument/completion'),
    await asked('textDocument/hover'),
  ];
  const memory = residentOf(server.pid);
  server.end();
  const of = (list: { wall: number; cpu: number }[] = []) => ({
    wall: median(list.map((one) => one.wall)),
    cpu: median(list.map((one) => one.cpu)),
    cpu99: quantile(
      list.map((one) => one.cpu),
      0.99,
    ),
  });
  return {
    initialize,
    key: of(well),
    broken: of(broken),
    burst,
    completion,
    hover,
    memory,
    findings,
  };
}

/** Ends of plain values on lines of their own, all over the text. */
function placesIn(text: string, count: number): number[] {
  const random = new Random(7);
  const all = [
    ...text.matchAll(/^ +"?(?:name|owner|scope|response|risk)"?: "?[\w 一-鿿]+(?="?,?$)/gm),
  ].map((match) => match.index + match[0].length);
  return random.shuffled(all).slice(0, count);
}

function startOfValue(text: string, end: number): number {
  return text.lastIndexOf(': ', end) + 2;
}
