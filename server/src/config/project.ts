import type { Catalog } from '../catalog/catalog.ts';
import type { NamedFiles } from '../model/catalogs.ts';
import { goalNames } from '../model/parent.ts';
import { planWords } from '../model/shape-words.ts';
import type { CatalogProblem, ParentPlan } from '../rules/rule.ts';
import { parse } from '../syntax/parse.ts';
import type { Text } from '../text/language.ts';
import { figuresBeside, folderOf, relativePath, resolveUri } from '../text/uri.ts';
import { type Config, type Placed, readConfig } from './config.ts';
import { baselineFor, chainOf, configAt, nearestConfig, type Parse } from './config-chain.ts';
import { fileProblems, type Guarded, guard, type ReadFile } from './guarded-files.ts';
import type { Loaders } from './loaders.ts';
import type { Profile, Settings } from './settings.ts';
import { type Located, settingsFor } from './settings-for.ts';

/** Everything around a plan that decides how it is checked. */
export interface Project {
  readonly settings: Settings;
  /** The profile that a configuration sets. */
  readonly profile: Profile | undefined;
  /** A configuration excludes the plan from checks. */
  readonly ignored: boolean;
  readonly catalog: Catalog;
  readonly catalogProblems: readonly CatalogProblem[];
  /** The plan that the plan is part of. */
  readonly parent: (ParentPlan & { readonly uri: string | undefined }) | undefined;
  /** The content of the plan's file of figures, and its address. */
  readonly figures: { readonly uri: string; readonly text: string } | undefined;
  /** Addresses of the configuration file in force and of those it extends. */
  readonly configs: readonly string[];
  /** Addresses of the company catalogues in force, in order. */
  readonly catalogs: readonly string[];
}

/** A file that a configuration names but that cannot be used. */
export interface ConfigFileProblem {
  readonly at: Placed;
  readonly problem: Text;
}

/**
 * Finds the configuration of a plan (upward from its folder to the workspace's), the company
 * catalogues and the baseline.
 * @param root the workspace folder; nothing outside it is read
 * @param named files that the plan itself names; its catalogues take precedence over those of the
 *   configuration
 * @param configUri an explicit configuration instead of the nearest one; it and its folder may be
 *   read
 */
export async function projectOf(
  plan: string,
  root: string,
  { catalogs: planCatalogs, parent }: NamedFiles,
  read: ReadFile,
  { layer, config }: Loaders,
  configUri?: string,
): Promise<Project> {
  const guarded = guard([root, ...(configUri === undefined ? [] : [folderOf(configUri)])], read);
  const nearest =
    configUri === undefined
      ? await nearestConfig(plan, root, guarded, config)
      : await configAt(configUri, guarded, config);
  const chain = nearest ? await chainOf(nearest, guarded, config) : [];
  const located = chain.map(
    ({ uri, config }): Located => ({ config, file: relativePath(folderOf(uri), plan) ?? plan }),
  );
  const fromConfig = chain.flatMap(({ uri, config }) =>
    config.catalogs.map(({ text }) => ({ path: text, uri: resolveUri(folderOf(uri), text) })),
  );
  const fromPlan = planCatalogs.map((path) => ({ path, uri: resolveUri(folderOf(plan), path) }));
  const layers = await Promise.all(
    [...fromConfig, ...fromPlan].map(async ({ path, uri }) => ({
      path,
      uri,
      file: await guarded(uri),
    })),
  );
  const { catalog, problems } = layer(layers);
  const named = new Set(planCatalogs);
  const baseline = await baselineFor(chain, plan, guarded);
  const { settings, profile, ignored } = settingsFor(located);
  return {
    settings: { ...settings, ...(baseline && { baseline }) },
    profile,
    ignored,
    catalog,
    // Problems of the configuration are reported in the configuration file.
    catalogProblems: problems.filter(({ path }) => named.has(path)),
    parent: parent === undefined ? undefined : await parentAt(parent, plan, guarded),
    figures: await figuresFor(plan, guarded),
    configs: chain.map(({ uri }) => uri).reverse(),
    catalogs: layers.flatMap(({ uri }) => uri ?? []),
  };
}

/** The unusable files that a configuration names, for the check of the configuration itself. */
export async function configFileProblems(
  config: Config,
  uri: string,
  root: string,
  read: ReadFile,
  parse: Parse = readConfig,
): Promise<ConfigFileProblem[]> {
  const guarded = guard([root], read);
  const found: ConfigFileProblem[] = [];
  for (const at of [
    ...config.extends,
    ...config.catalogs,
    ...(config.baseline ? [config.baseline] : []),
  ]) {
    const target = resolveUri(folderOf(uri), at.text);
    const file = await guarded(target);
    if ('problem' in file) found.push({ at, problem: fileProblems[file.problem] });
    else if (
      config.extends.includes(at) &&
      target !== undefined &&
      (await chainOf({ uri: target, config: parse(file.text) }, guarded, parse)).some(
        (link) => link.uri === uri,
      )
    ) {
      found.push({ at, problem: fileProblems.circle });
    }
  }
  return found;
}

async function parentAt(path: string, plan: string, read: Guarded): Promise<Project['parent']> {
  const uri = resolveUri(folderOf(plan), path);
  const file = await read(uri);
  if ('problem' in file) return { path, uri, problem: fileProblems[file.problem] };
  return { path, uri, goals: goalNames(parse(file.text, { words: planWords })) };
}

async function figuresFor(plan: string, read: Guarded): Promise<Project['figures']> {
  const uri = figuresBeside(plan);
  const file = await read(uri);
  return uri !== undefined && 'text' in file ? { uri, text: file.text } : undefined;
}
