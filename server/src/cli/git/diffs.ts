import path from 'node:path';
import { diffFile, type FileDiff } from '../../features/review/file-diff.ts';
import { type CheckedTextOptions, checkedText } from '../checked-text.ts';
import { readText, UsageError } from '../files.ts';
import { changedPlans } from './changed.ts';
import { fileAt, type Range, rangeOf, repositoryOf } from './git.ts';

/**
 * The differences of all plans in a range of git, limited to the paths. File names are relative to
 * the top of the repository.
 */
export async function gitDiffs(
  text: string,
  paths: readonly string[],
  options: CheckedTextOptions,
): Promise<FileDiff[]> {
  const root = repositoryOf();
  const range = rangeOf(text, root);
  const found: FileDiff[] = [];
  for (const { before, after } of changedPlans(
    range,
    root,
    paths.map((name) => inRepository(root, name)),
  )) {
    const from = before === undefined ? undefined : fileAt(range.from, before, root);
    const to = after === undefined ? undefined : textOf(range, after, root);
    const side = async (name: string | undefined, content: string | undefined) =>
      name === undefined || content === undefined
        ? undefined
        : { ...(await checkedText(path.join(root, name), content, options)), file: name };
    const diff = diffFile(await side(before, from), await side(after, to));
    if (diff) found.push(diff);
  }
  return found;
}

function textOf({ to }: Range, file: string, root: string): string | undefined {
  return to === undefined ? readText(path.join(root, file)) : fileAt(to, file, root);
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
