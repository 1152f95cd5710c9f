import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isConfigUri, isPlanUri } from '../lsp/program.ts';

/** Folders that never contain plans of their own. */
const skipped = new Set(['node_modules', 'dist', 'out']);

/** Maximum number of folders searched: a workspace may be somebody's whole disk. */
const maxFolders = 20_000;

/**
 * Plans and configuration files below a folder on this machine, as addresses that start with the
 * folder's address.
 */
export async function findFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [{ path: fileURLToPath(folder), uri: folder.replace(/\/$/, '') }];
  for (let count = 0; count < maxFolders; count++) {
    const next = waiting.pop();
    if (!next) break;
    const entries = await readdir(next.path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const { name } = entry;
      const uri = `${next.uri}/${encodeURIComponent(name)}`;
      if (entry.isDirectory() && !skipped.has(name) && !name.startsWith('.'))
        waiting.push({ path: join(next.path, name), uri });
      else if (entry.isFile() && (isPlanUri(name) || isConfigUri(name))) found.push(uri);
    }
  }
  return found;
}
