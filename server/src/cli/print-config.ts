import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePlan } from '../check.ts';
import { filesNamedBy } from '../model/catalogs.ts';
import { allRules } from '../rules/index.ts';
import { readText } from './files.ts';
import { jsonText } from './output/json-text.ts';
import type { ProjectReader } from './project.ts';

/**
 * The effective configuration of a plan as JSON: the files it comes from, and each rule that
 * differs from its default.
 */
export async function configText(file: string, projects: ProjectReader): Promise<string> {
  const project = await projects.of(file, filesNamedBy(parsePlan(readText(file)).root));
  const { tier, severities, baseline, language } = project.settings;
  const here = (uri: string): string =>
    path.relative(process.cwd(), fileURLToPath(uri)).split(path.sep).join('/');
  const off = allRules.filter(
    ({ code, tier: rank }) =>
      severities.get(code) === 'off' || (!severities.has(code) && rank > tier),
  );
  return jsonText({
    file: file.split(path.sep).join('/'),
    ignored: project.ignored,
    configs: project.configs.map(here),
    profile: project.profile ?? null,
    lang: language ?? null,
    catalogs: project.catalogs.map(here),
    baseline: baseline ? [...baseline.values()].reduce((sum, count) => sum + count, 0) : null,
    rules: Object.fromEntries([...severities].sort(([a], [b]) => (a < b ? -1 : 1))),
    off: off.map(({ code }) => code),
  });
}
