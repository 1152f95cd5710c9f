import type { Terminal } from '../terminal.ts';
import { rootsOf } from './client-roots.ts';
import { fileHost } from './host.ts';
import { StdioServerTransport, serveStdio } from './protocol.ts';
import { assistServer } from './server.ts';

/** Maximum size of one message in bytes. */
const maxBufferSize = 32 * 1024 * 1024;

/**
 * Serves the tools for assistants on standard input and output until the input is closed.
 * @param folders real paths of what may be read, instead of what the client names
 */
export function serve(
  folders: readonly string[],
  { lang, today, error }: Pick<Terminal, 'lang' | 'today' | 'error'>,
): void {
  const report = (mistake: unknown): void =>
    error(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
  const roots = rootsOf(folders);
  serveStdio(
    () =>
      assistServer({
        lang,
        report,
        host: async (server) => fileHost(await roots(server), { today: today(), lang }),
      }),
    {
      transport: new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize }),
      onerror: report,
    },
  );
}
