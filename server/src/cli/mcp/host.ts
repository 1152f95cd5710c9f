import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { parsePlan } from '../../check.ts';
import { configNames } from '../../config/config.ts';
import { isText, openText, type Surroundings } from '../../features/assist/open.ts';
import type { AssistHost, OpenOptions, OpenPlan } from '../../features/assist/tool.ts';
import { filesNamedBy, noFiles } from '../../model/catalogs.ts';
import type { Day } from '../../model/grammar/day.ts';
import { maxLength } from '../../syntax/guard.ts';
import type { Lang } from '../../text/language.ts';
import { readText } from '../files.ts';
import { gitDiffs } from '../git/diffs.ts';
import { type ProjectReader, projectReader } from '../project.ts';
import { pathsWithin, planPath, realPath, rootOf } from './roots.ts';

/** What a server knows besides its files. */
export interface HostOptions {
  readonly today: Day;
  readonly lang: Lang;
}

/**
 * The files and versions that tools may see: those below some folders.
 * @param roots real paths
 */
export function fileHost(roots: readonly string[], { today, lang }: HostOptions): AssistHost {
  const catalog = builtinCatalog();
  return {
    catalog,
    today,
    lang,
    open: (plan, options) =>
      isText(plan) ? openGiven(plan, roots, options, lang) : openFile(plan, roots, options, lang),
    range: async (range, paths, options) => {
      const [first] = roots;
      // Without a folder, this says so.
      const within = pathsWithin('.', roots);
      const chosen = paths.length > 0 ? paths.map((one) => someWithin(one, roots)) : within;
      return gitDiffs(range, chosen, { projects: readerWithin(roots), ...options }, first);
    },
  };
}

/** A text, checked as a plan in the first folder would be. */
async function openGiven(
  text: string,
  roots: readonly string[],
  options: OpenOptions,
  fallback: Lang,
): Promise<OpenPlan> {
  const [root] = roots;
  const around =
    root === undefined
      ? { catalog: builtinCatalog() }
      : await surroundingsOf(path.join(root, textName), text, roots);
  return openText(text, options, around, { name: undefined, fallback });
}

/** The name that a text has among the files around it: none that a plan would have. */
const textName = '.given-as-text.yaml';

async function openFile(
  given: string,
  roots: readonly string[],
  options: OpenOptions,
  fallback: Lang,
): Promise<OpenPlan> {
  const real = planPath(given, roots);
  const text = readText(real);
  const around = await surroundingsOf(real, text, roots);
  const name = path.relative(rootOf(real, roots), real).split(path.sep).join('/');
  return openText(text, options, around, { name, fallback });
}

/** The configuration, catalogues and figures that apply to a plan. */
async function surroundingsOf(
  file: string,
  text: string,
  roots: readonly string[],
): Promise<Surroundings> {
  const named = text.length > maxLength ? noFiles : filesNamedBy(parsePlan(text).root);
  const { settings, ...project } = await readerWithin(roots).of(file, named);
  return {
    catalog: project.catalog,
    catalogProblems: project.catalogProblems,
    parent: project.parent,
    figures: project.figures,
    settings,
    lang: settings.language,
  };
}

/** A path for git: what exists must be inside in truth; what does not is only compared. */
function someWithin(given: string, roots: readonly string[]): string {
  const candidates = pathsWithin(given, roots);
  const there = candidates.find((one) => realPath(one) !== undefined);
  if (there === undefined) return candidates[0] ?? given;
  return pathsWithin(realPath(there) ?? there, roots)[0] ?? there;
}

/** A reader that goes no further up than the folder that was given. */
function readerWithin(roots: readonly string[]): ProjectReader {
  return projectReader(undefined, (folder) => {
    const root = rootOf(folder, roots);
    for (let at = folder; at !== root && at !== path.dirname(at); at = path.dirname(at))
      if (['.git', ...configNames].some((name) => fs.existsSync(path.join(at, name)))) return at;
    return root;
  });
}
