import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinCatalog } from '../catalog/catalog.ts';
import { checkConfig } from '../check-config.ts';
import { type Config, readConfig } from '../config/config.ts';
import { configFileProblems } from '../config/project.ts';
import { patternsOf } from '../config/unmatched.ts';
import { majorityLanguage } from '../text/language.ts';
import type { CheckedFile } from './checked-file.ts';
import { findPlans, workspaceOf } from './files.ts';
import type { FileResult } from './output/counts.ts';
import type { ProjectReader } from './project.ts';

/**
 * The configuration files in force that have findings of their own, to be shown beside the plans.
 * @param plans the plans that were checked below them
 */
export async function configResults(
  plans: readonly Pick<CheckedFile, 'configs'>[],
  projects: ProjectReader,
): Promise<FileResult[]> {
  const nearest = new Set(plans.flatMap(({ configs }) => configs.slice(0, 1)));
  const results: FileResult[] = [];
  for (const uri of new Set(plans.flatMap(({ configs }) => configs))) {
    const file = await projects.read(uri);
    if (!('text' in file)) continue;
    const config = readConfig(file.text);
    const folder = path.dirname(fileURLToPath(uri));
    const root = pathToFileURL(workspaceOf(folder)).href;
    const problems = await configFileProblems(config, uri, root, projects.read);
    const below = nearest.has(uri) ? plansBelow(config, folder) : [];
    const findings = checkConfig(config, problems, builtinCatalog(), below);
    const name = path.relative(process.cwd(), fileURLToPath(uri)).split(path.sep).join('/');
    const lang = majorityLanguage(file.text) ?? 'en';
    if (findings.length > 0)
      results.push({ file: name, text: file.text, models: [], status: 'config', lang, findings });
  }
  return results;
}

/** The plans that patterns are matched against; none where there are no patterns. */
function plansBelow(config: Config, folder: string): string[] {
  if (patternsOf(config).every((patterns) => patterns.length === 0)) return [];
  return findPlans([folder]).map((file) => path.relative(folder, file).split(path.sep).join('/'));
}
