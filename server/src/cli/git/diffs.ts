import path from 'node:path';
import { diffFile, type FileDiff, type FileSide } from '../../features/review/file-diff.ts';
import { figuresBeside } from '../../text/uri.ts';
import { type CheckedTextOptions, checkedText } from '../checked-text.ts';
import { readText, UsageError } from '../files.ts';
import { changedPlans, isRealFile } from './changed.ts';
import { fileAt, type Range, rangeOf, repositoryOf, writtenOn } from './git.ts';

/**
 * The differences of all plans in a range of git, limited to the paths. File names are relative to
 * the top of the repository.
 * @param folder a folder in the repository, by default the working folder
 */
export async function gitDiffs(
  text: string,
  paths: readonly string[],
  options: CheckedTextOptions,
  folder?: string,
): Promise<FileDiff[]> {
  const root = repositoryOf(folder);
  const range = rangeOf(text, root);
  const found: FileDiff[] = [];
  for (const { before, after } of changedPlans(
    range,
    root,
    paths.map((name) => inRepository(root, name)),
  )) {
    const side = async (
      name: string | undefined,
      textOf: (file: string) => string | undefined,
    ): Promise<FileSide | undefined> => {
      const content = name === undefined ? undefined : textOf(name);
      if (name === undefined || content === undefined) return undefined;
      const beside = figuresBeside(name);
      const figures = beside === undefined ? null : (textOf(beside) ?? null);
      const checked = await checkedText(path.join(root, name), content, options, figures);
      return { ...checked, file: name };
    };
    const { today } = options;
    const written = after === undefined ? undefined : writtenOn(range, after, root);
    const diff = diffFile(
      await side(before, (file) => fileAt(range.from, file, root)),
      await side(after, (file) => textIn(range, file, root)),
      { today, changedOn: written ?? today },
    );
    if (diff) found.push(diff);
  }
  return found;
}

/** The text of a file at the end of a range; undefined if it does not exist there. */
function textIn({ to }: Range, file: string, root: string): string | undefined {
  if (to !== undefined) return fileAt(to, file, root);
  const full = path.join(root, file);
  return isRealFile(full) ? readText(full) : undefined;
}

/** A path of the working folder in git's form. */
function inRepository(root: string, given: string): string {
  const relative = path.relative(root, path.resolve(given));
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw new UsageError({
      en: `${given} is outside the repository`,
      zh: `${given} 位于仓库之外`,
    });
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}
