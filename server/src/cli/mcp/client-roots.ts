import { fileURLToPath } from 'node:url';
import type { Server } from './protocol.ts';
import { realFolders } from './roots.ts';

/**
 * The folders that a connection may read, as real paths: those of the command line, else those that
 * the client names, else the working folder.
 * @param given folders of the command line
 */
export function rootsOf(given: readonly string[]): (server: Server) => Promise<readonly string[]> {
  const asked = new WeakMap<Server, Promise<readonly string[]>>();
  return (server) => {
    if (given.length > 0) return Promise.resolve(given);
    const before = asked.get(server);
    if (before) return before;
    const roots = askedRoots(server);
    asked.set(server, roots);
    server.setNotificationHandler('notifications/roots/list_changed', () => {
      asked.delete(server);
    });
    return roots;
  };
}

/** A client of the newer protocol names no folders. */
async function askedRoots(server: Server): Promise<readonly string[]> {
  const folders = server.getClientCapabilities()?.roots ? await listed(server) : [];
  return realFolders(folders.length > 0 ? folders : [process.cwd()]);
}

async function listed(server: Server): Promise<readonly string[]> {
  try {
    const { roots } = await server.listRoots();
    return roots.flatMap(({ uri }) => (uri.startsWith('file:') ? folderAt(uri) : []));
  } catch {
    return [];
  }
}

function folderAt(uri: string): readonly string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
