import { parsePlan } from '../check.ts';
import { checkActuals } from '../check-actuals.ts';
import { filesNamedBy } from '../model/catalogs.ts';
import { figuresBeside } from '../text/uri.ts';
import type { FileOptions } from './check-file.ts';
import type { CheckedFile } from './checked-file.ts';
import type { FileResult } from './output/counts.ts';

/**
 * The files of figures beside plans that have findings of their own, to be shown after the plans.
 */
export async function figureResults(
  plans: readonly Pick<CheckedFile, 'file' | 'text' | 'figures' | 'lang'>[],
  { projects, today }: Pick<FileOptions, 'projects' | 'today'>,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const { file, text, figures, lang } of plans) {
    if (!figures) continue;
    const project = await projects.of(file, filesNamedBy(parsePlan(text).root));
    const { findings } = checkActuals(figures.text, { ...project, plan: text, today });
    if (findings.length > 0)
      results.push({
        file: figuresBeside(file) ?? file,
        text: figures.text,
        models: [],
        status: 'figures',
        lang,
        findings,
      });
  }
  return results;
}
