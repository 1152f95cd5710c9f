import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinCatalog } from '../catalog/catalog.ts';
import type { FileText } from '../config/guarded-files.ts';
import { createLoaders } from '../config/loaders.ts';
import { type Project, projectOf } from '../config/project.ts';
import type { NamedFiles } from '../model/catalogs.ts';
import { readBounded } from '../node/read-bounded.ts';
import { workspaceOf } from './files.ts';

/**
 * Reads what applies to plans: configuration, company catalogues, baselines. Each file is read once
 * per run.
 */
export interface ProjectReader {
  readonly of: (file: string, named: NamedFiles) => Promise<Project>;
  readonly read: (uri: string) => Promise<FileText>;
}

/**
 * A reader for one run of the command.
 * @param config the configuration file to use, instead of the nearest one of each plan
 * @param workspace the folder from which files around the plans of a folder are read
 */
export function projectReader(config?: string, workspace = workspaceOf): ProjectReader {
  const files = new Map<string, FileText>();
  /** The address of the workspace, by the folder of a plan. */
  const roots = new Map<string, string>();
  const given = config === undefined ? undefined : path.resolve(config);
  if (given !== undefined) roots.set(given, pathToFileURL(path.dirname(given)).href);
  const configUri = given === undefined ? undefined : pathToFileURL(given).href;
  const loaders = createLoaders(builtinCatalog());
  const rootOf = (folder: string): string => {
    const root = roots.get(folder) ?? pathToFileURL(workspace(folder)).href;
    roots.set(folder, root);
    return root;
  };
  const read = async (uri: string): Promise<FileText> => {
    const known = files.get(uri);
    if (known) return known;
    const found = readFile(uri, new Set(roots.values()));
    files.set(uri, found);
    return found;
  };
  return {
    read,
    of: (file, named) => {
      const full = path.resolve(file);
      return projectOf(
        pathToFileURL(full).href,
        rootOf(path.dirname(full)),
        named,
        read,
        loaders,
        configUri,
      );
    },
  };
}

/** A link may lead out of the workspace: the real path counts. */
function readFile(uri: string, roots: ReadonlySet<string>): FileText {
  try {
    const real = fs.realpathSync(fileURLToPath(uri));
    const inside = [...roots].some((root) => {
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
