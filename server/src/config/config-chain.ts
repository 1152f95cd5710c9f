import { type Baseline, readBaseline } from '../silence/baseline.ts';
import { folderOf, isWithin, relativePath, resolveUri } from '../text/uri.ts';
import { type Config, configNames } from './config.ts';
import type { Guarded } from './guarded-files.ts';
import type { Loaders } from './loaders.ts';

/** Maximum length of a chain of configuration files. */
const maxChain = 10;

export type Parse = Loaders['config'];

interface ConfigAt {
  readonly uri: string;
  readonly config: Config;
}

/** The configuration file nearest to a plan, up to the root. */
export async function nearestConfig(
  plan: string,
  root: string,
  read: Guarded,
  parse: Parse,
): Promise<ConfigAt | undefined> {
  for (
    let folder = folderOf(plan);
    folder === root || isWithin(root, folder);
    folder = folderOf(folder)
  ) {
    for (const name of configNames) {
      const found = await configAt(`${folder}/${name}`, read, parse);
      if (found) return found;
    }
    if (folder === root) break;
  }
  return undefined;
}

/** A configuration file at an address. */
export async function configAt(
  uri: string,
  read: Guarded,
  parse: Parse,
): Promise<ConfigAt | undefined> {
  const file = await read(uri);
  return 'text' in file ? { uri, config: parse(file.text) } : undefined;
}

/**
 * A configuration with all that it extends, the farthest base first; a cycle and everything after
 * it is left out.
 */
export async function chainOf(start: ConfigAt, read: Guarded, parse: Parse): Promise<ConfigAt[]> {
  const seen = new Set<string>();
  const visit = async (at: ConfigAt): Promise<ConfigAt[]> => {
    if (seen.has(at.uri) || seen.size >= maxChain) return [];
    seen.add(at.uri);
    const bases: ConfigAt[] = [];
    for (const { text } of at.config.extends) {
      const uri = resolveUri(folderOf(at.uri), text);
      const file = await read(uri);
      if (uri !== undefined && 'text' in file)
        bases.push(...(await visit({ uri, config: parse(file.text) })));
    }
    return [...bases, at];
  };
  return visit(start);
}

/** The baseline that the last configuration of a chain names. */
export async function baselineFor(
  chain: readonly ConfigAt[],
  plan: string,
  read: Guarded,
): Promise<Baseline | undefined> {
  const at = chain.filter(({ config }) => config.baseline).at(-1);
  const uri = at?.config.baseline && resolveUri(folderOf(at.uri), at.config.baseline.text);
  if (uri === undefined) return undefined;
  const file = await read(uri);
  const counts =
    'text' in file
      ? readBaseline(file.text)?.plans[relativePath(folderOf(uri), plan) ?? '']
      : undefined;
  return counts && new Map(Object.entries(counts));
}
