import { checkSyntax, parsePlan } from '../check.ts';
import type { Loaders } from '../config/loaders.ts';
import type { Project } from '../config/project.ts';
import { tierOf } from '../config/settings.ts';
import type { PlanDocument } from '../features/document.ts';
import { filesNamedBy } from '../model/catalogs.ts';
import type { Rule } from '../rules/rule.ts';
import { projectIn } from './documents-beside.ts';
import type { Host } from './host.ts';
import type { Preferences } from './preferences.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** A plan as the features see it, with the configuration and catalogues in force for it. */
export interface CheckedPlan {
  readonly document: PlanDocument;
  readonly project: Project;
  /** How long reading and checking took. */
  readonly milliseconds: number;
}

/** What a plan is checked with. */
export interface CheckContext {
  readonly host: Host;
  readonly files: WorkspaceFiles;
  readonly loaders: Loaders;
  /** The rules to run; all of them by default. */
  readonly rules: readonly Rule[] | undefined;
  readonly preferences: Preferences;
}

/**
 * Reads and checks a plan with everything that is in force for it.
 * @param measured its figures, by default those beside it; null for none
 */
export async function checkPlan(
  { host, files, loaders, rules, preferences }: CheckContext,
  uri: string,
  text: string,
  measured?: string | null,
): Promise<CheckedPlan> {
  const start = host.now();
  const syntax = parsePlan(text);
  const parsed = host.now() - start;
  const project = await projectIn(files, loaders, uri, filesNamedBy(syntax.root));
  const restart = host.now();
  const today = host.today();
  const { catalog, settings, catalogProblems, parent } = project;
  const beside = measured === undefined ? project.figures : undefined;
  const figures = typeof measured === 'string' ? { text: measured } : beside;
  const tier = tierOf(project.profile ?? preferences.settings.profile);
  const checked = checkSyntax(syntax, {
    catalog,
    catalogProblems,
    parent,
    figures,
    today,
    settings: { ...settings, tier },
    ...(rules && { rules }),
  });
  const { lang, language } = checked.plan;
  const declared = lang?.text === 'zh' || lang?.text === 'en' ? lang.text : undefined;
  const answersIn =
    preferences.chosen() ??
    declared ??
    settings.language ??
    preferences.ofEditor() ??
    language ??
    'en';
  const { lines } = syntax;
  return {
    document: { text, lines, checked, catalog, today, lang: answersIn },
    project,
    milliseconds: parsed + host.now() - restart,
  };
}
