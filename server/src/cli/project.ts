import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinCatalog } from '../catalog/catalog.ts';
import { type FileText, type Project, projectOf } from '../config/project.ts';
import { readBounded } from '../node/read-bounded.ts';
import { workspaceOf } from './files.ts';

/** Reads what is around plans: configuration, company catalogues, baselines. Each file once in a run. */
export interface Surroundings {
  readonly of: (file: string, planCatalogs: readonly string[]) => Promise<Project>;
  readonly read: (uri: string) => Promise<FileText>;
}

/** A reader for one run of the command. */
export function surroundings(): Surroundings {
  const files = new Map<string, FileText>();
  const roots = new Map<string, string>();
  const read = async (uri: string): Promise<FileText> => {
    const known = files.get(uri);
    if (known) return known;
    const found = readFile(uri, roots);
    files.set(uri, found);
    return found;
  };
  return {
    read,
    of: (file, planCatalogs) => {
      const root = pathToFileURL(workspaceOf(file)).href;
      roots.set(root, root);
      return projectOf(builtinCatalog(), pathToFileURL(path.resolve(file)).href, root, planCatalogs, read);
    },
  };
}

/** A link may lead out of the workspace: what counts is where the file really is. */
function readFile(uri: string, roots: ReadonlyMap<string, string>): FileText {
  try {
    const real = fs.realpathSync(fileURLToPath(uri));
    const inside = [...roots.keys()].some((root) => {
      const relative = path.relative(fs.realpathSync(fileURLToPath(root)), real);
      return !relative.startsWith('..') && !path.isAbsolute(relative);
    });
    return inside
      ? {
          text: readBounded(real)
            .toString('utf8')
            .replace(/^\uFEFF/, ''),
        }
      : { problem: 'outside' };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: missing ? 'missing' : 'unreadable' };
  }
}
