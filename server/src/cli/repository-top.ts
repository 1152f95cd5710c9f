import fs from 'node:fs';
import path from 'node:path';

/**
 * The top of the repository that contains a folder, found without running git; undefined outside a
 * repository.
 */
export function repositoryTop(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}
