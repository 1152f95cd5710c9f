import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Lang } from '../../server/src/text/language.ts';

/** What a tool answered. */
export interface Answered {
  readonly isError: boolean;
  /** The text of the answer: JSON, or what to do otherwise. */
  readonly text: string;
  /** The answer as data; empty for an error. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A connection of the official client to `planwright mcp`. */
export interface Connected {
  readonly client: Client;
  readonly call: (name: string, input?: unknown) => Promise<Answered>;
  /** What the server wrote to standard error. */
  readonly errors: () => string;
}

/** How a server is started. */
export interface Start {
  /** Folders on the command line. */
  readonly folders?: readonly string[];
  readonly lang?: Lang;
  /** The working folder; by default that of the tests. */
  readonly cwd?: string;
  readonly nodeArguments?: readonly string[];
  /** Folders that the client names, as addresses. */
  readonly roots?: readonly string[];
  /** Speaks the newer protocol, where there is no greeting. */
  readonly modern?: boolean;
}

const cli = path.resolve('server/dist/cli.cjs');

/** Starts the server, connects the client, and ends both after the test. */
export async function connected(
  start: Start,
  test: (connection: Connected) => Promise<void>,
): Promise<void> {
  const { folders = [], lang = 'en', cwd, nodeArguments = [], roots, modern } = start;
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...nodeArguments, cli, 'mcp', ...folders, '--lang', lang],
    stderr: 'pipe',
    ...(cwd !== undefined && { cwd }),
  });
  let errors = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const client = new Client(
    { name: 'tests', version: '1' },
    {
      ...(roots && { capabilities: { roots: { listChanged: true } } }),
      ...(modern && { versionNegotiation: { mode: 'auto' as const } }),
    },
  );
  if (roots)
    client.setRequestHandler('roots/list', () => ({ roots: roots.map((uri) => ({ uri })) }));
  await client.connect(transport);
  try {
    await test({
      client,
      errors: () => errors,
      call: async (name, input = {}) => {
        const result = await client.callTool({
          name,
          arguments: input as Record<string, unknown>,
        });
        const [first] = result.content;
        return {
          isError: result.isError === true,
          text: first?.type === 'text' ? first.text : '',
          data: (result.structuredContent ?? {}) as Record<string, unknown>,
        };
      },
    });
  } finally {
    await client.close();
  }
}
