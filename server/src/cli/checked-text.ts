import path from 'node:path';
import { checkSyntax, parsePlan } from '../check.ts';
import type { FileSide } from '../features/review/file-diff.ts';
import { filesNamedBy } from '../model/catalogs.ts';
import type { Day } from '../model/grammar/day.ts';
import type { Lang } from '../text/language.ts';
import type { ProjectReader } from './project.ts';

/**
 * The configuration and catalogues that apply to the file now; every version of it is checked with
 * them.
 */
export interface CheckedTextOptions {
  readonly projects: ProjectReader;
  readonly lang: Lang | undefined;
  readonly today: Day;
}

/**
 * Checks a text as if it stood in a file.
 * @param figures the figures of this version, by default those beside the file; null for none
 */
export async function checkedText(
  file: string,
  text: string,
  { projects, lang, today }: CheckedTextOptions,
  figures?: string | null,
): Promise<FileSide> {
  const syntax = parsePlan(text);
  const project = await projects.of(file, filesNamedBy(syntax.root));
  // Two versions are compared by all their findings; a baseline would hide new ones.
  const { baseline: _, ...settings } = project.settings;
  const beside = figures === undefined ? project.figures : undefined;
  const measured = typeof figures === 'string' ? { text: figures } : beside;
  const checked = checkSyntax(syntax, { ...project, settings, today, figures: measured });
  const { plan } = checked;
  const declared =
    plan.lang?.text === 'zh' || plan.lang?.text === 'en' ? plan.lang.text : undefined;
  const language = lang ?? declared ?? settings.language ?? plan.language ?? 'en';
  return {
    file: file.split(path.sep).join('/'),
    text,
    checked,
    catalog: project.catalog,
    lang: language,
  };
}
