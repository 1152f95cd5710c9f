import type { Catalog } from '../catalog/catalog.ts';
import { type Layered, layered, type NamedFile } from './company.ts';
import { type Config, readConfig } from './config.ts';

/** Parsers for the files around plans. */
export interface Loaders {
  /** Merges company catalogues over the built-in one. */
  readonly layer: (files: readonly NamedFile[]) => Layered;
  /** Reads the text of a configuration file. */
  readonly config: (text: string) => Config;
}

/**
 * Maximum number of cached texts: a workspace has a few configurations and one or two catalogues.
 */
const most = 8;

/**
 * Loaders that parse each configuration and each list of company catalogues once for all plans that
 * share them.
 */
export function createLoaders(base: Catalog): Loaders {
  return {
    layer: latest((files) => layered(base, files), keyOfFiles),
    config: latest(readConfig, (text) => text),
  };
}

function keyOfFiles(files: readonly NamedFile[]): string {
  return JSON.stringify(files.map(({ path, file }) => [path, file]));
}

/** A function that caches its latest results. */
function latest<I, O>(work: (input: I) => O, keyOf: (input: I) => string): (input: I) => O {
  const results = new Map<string, O>();
  return (input) => {
    const key = keyOf(input);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = work(input);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}
